package relulab.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Finding;
import relulab.model.trace.LayerHealth;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceLayer;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;

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
      out.println(messages.get("cli.diagnose.healthy"));
    }
    for (Finding finding : diagnosis.findings()) {
      out.println(sentence(finding));
      out.println("  " + messages.get("cli.diagnose.try." + remedy(finding)));
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
        size(health.gradient()));
  }

  private static int width(String text) {
    return text.codePoints().map(c -> c >= WIDE ? 2 : 1).sum();
  }

  private static String key(Finding finding) {
    return switch (finding) {
      case Finding.NoNumber _ -> "noNumber";
      case Finding.Collapsed _ -> "collapsed";
      case Finding.BornSilent _ -> "born";
      case Finding.Burst _ -> "burst";
      case Finding.Drift _ -> "drift";
      case Finding.Dormant _ -> "dormant";
      case Finding.Saturated _ -> "saturated";
      case Finding.Vanishing _ -> "vanishing";
    };
  }

  /** What is said of many deaths at once depends on whether the numbers stand out there. */
  private static String remedy(Finding finding) {
    return finding instanceof Finding.Burst burst && !burst.standsOut()
        ? "quietBurst"
        : key(finding);
  }

  private String sentence(Finding finding) {
    return switch (finding) {
      case Finding.NoNumber found -> say(finding, Numbers.count(found.step()));
      case Finding.Collapsed found ->
          say(finding, name(found.layer()), Numbers.count(found.since()));
      case Finding.BornSilent found ->
          say(finding, name(found.layer()), of(found.neurons(), found.layer()));
      case Finding.Burst found -> burst(found);
      case Finding.Drift found ->
          say(
              finding,
              name(found.layer()),
              of(found.neurons(), found.layer()),
              Numbers.count(found.from()),
              Numbers.count(found.to()),
              Numbers.count(found.recovered()));
      case Finding.Dormant found ->
          say(
              finding,
              name(found.layer()),
              of(found.neurons(), found.layer()),
              size(found.slope()));
      case Finding.Saturated found ->
          say(finding, name(found.layer()), of(found.neurons(), found.layer()));
      case Finding.Vanishing found ->
          say(finding, name(found.layer()), name(found.against()), size(found.share()));
    };
  }

  private String burst(Finding.Burst found) {
    String when = found.from() == found.to() ? "at" : "between";
    String text =
        messages.get(
            "cli.diagnose.found.burst." + when,
            name(found.layer()),
            of(found.neurons(), found.layer()),
            Numbers.count(found.from()),
            Numbers.count(found.to()));
    text += beside("cli.diagnose.loss", found.loss(), found.usualLoss());
    return text + beside("cli.diagnose.gradient", found.gradient(), found.usualGradient());
  }

  /** What was measured beside what is usual; nothing where one of them is not known. */
  private String beside(String key, double then, double usually) {
    return Double.isNaN(then) || Double.isNaN(usually)
        ? ""
        : messages.get(key, size(then), size(usually));
  }

  private String say(Finding finding, String... arguments) {
    return messages.get("cli.diagnose.found." + key(finding), (Object[]) arguments);
  }

  private String name(int layer) {
    return messages.get(
        "cli.diagnose.layer", Printable.of(trace.header().layers().get(layer).name()));
  }

  private String of(int some, int layer) {
    return messages.get(
        "cli.diagnose.of",
        Numbers.count(some),
        Numbers.count(trace.header().layers().get(layer).neurons()));
  }

  private static String size(double value) {
    return Double.isNaN(value) ? NONE : Numbers.significant(value, 2);
  }
}
