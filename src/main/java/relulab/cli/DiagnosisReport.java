package relulab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Finding;
import relulab.model.trace.LayerHealth;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceHeader.TraceLayer;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.trace.FindingWords;

/** A diagnosis as a table by layer and, below it, what was found and what to try. */
final class DiagnosisReport {
  private static final List<String> COLUMNS =
      List.of(
          "layer",
          "function",
          "neurons",
          "alive",
          "dead",
          "dormant",
          "saturated",
          "since",
          "gradient");
  private static final int WORDS = 2;
  private static final String NONE = "–";

  /** From here on a character takes the room of two: Chinese. */
  private static final int WIDE = 0x2E80;

  private final Trace trace;
  private final Diagnosis diagnosis;
  private final Messages messages;

  DiagnosisReport(Trace trace, Diagnosis diagnosis, Messages messages) {
    this.trace = trace;
    this.diagnosis = diagnosis;
    this.messages = messages;
  }

  void print(PrintWriter out) {
    out.println(
        messages.get(
            "cli.diagnose.about",
            Numbers.count(trace.records()),
            Numbers.count(trace.last()),
            Numbers.count(trace.header().neurons()),
            Numbers.count(trace.header().probes())));
    out.println();
    table(out);
    out.println();
    if (diagnosis.findings().isEmpty()) {
      out.println(messages.get("training.finding.healthy"));
    }
    FindingWords words = new FindingWords(trace, messages);
    for (Finding finding : diagnosis.findings()) {
      out.println(words.sentence(finding));
      out.println("  " + words.advice(finding));
    }
    out.flush();
  }

  private void table(PrintWriter out) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(COLUMNS.stream().map(c -> messages.get("cli.diagnose.column." + c)).toList());
    diagnosis.layers().forEach(health -> rows.add(row(health)));
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < row.size(); column++) {
        int at = column;
        int width = rows.stream().mapToInt(r -> width(r.get(at))).max().orElse(0);
        String space = " ".repeat(width - width(row.get(column)));
        line.append(column == 0 ? "" : "  ");
        line.append(column < WORDS ? row.get(column) + space : space + row.get(column));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private List<String> row(LayerHealth health) {
    TraceLayer layer = trace.header().layers().get(health.layer());
    return List.of(
        Printable.of(layer.name()),
        layer.kind().id(),
        Numbers.count(health.neurons()),
        Numbers.count(health.alive()),
        Numbers.count(health.dead()),
        Numbers.count(health.dormant()),
        layer.kind().isReluFamily() ? NONE : Numbers.count(health.saturated()),
        health.silentSince() < 0 ? NONE : Numbers.count(health.silentSince()),
        FindingWords.size(health.gradient()));
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= WIDE ? 2 : 1).sum();
  }
}
