package relulab.cli;

import java.io.PrintWriter;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import relulab.export.trial.TrialTable;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Tells how training goes: a line a lane for people, and a row a lane of a table. */
final class TrainReport {
  private final Messages messages;
  private final PrintWriter out;
  private final TrialTable table;
  private final Set<Integer> stopped = new HashSet<>();

  TrainReport(Messages messages, PrintWriter out, TrialTable table) {
    this.messages = messages;
    this.out = out;
    this.table = table;
  }

  /** Writes the names of the columns and the beginning. */
  void begin(Frame frame) {
    table.begin(frame);
    report(frame);
  }

  /** Tells all lanes; one that has stopped is told once more, with the reason. */
  void report(Frame frame) {
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      if (!stopped.contains(lane)) {
        report(frame, lane);
      }
    }
    table.add(frame);
    table.flush();
    out.flush();
  }

  private void report(Frame frame, int index) {
    LaneFrame lane = frame.lanes().get(index);
    if (lane.overflowStep().isPresent()) {
      stopped.add(index);
      String step = "" + lane.overflowStep().getAsLong();
      out.println(messages.get("cli.train.overflow", step, lane.setup().name()));
      return;
    }
    out.println(line(frame.step(), lane));
  }

  private String line(long step, LaneFrame lane) {
    String accuracy =
        lane.accuracy().isPresent()
            ? Numbers.percent(lane.accuracy().getAsDouble(), 1, messages.language())
            : "–";
    String alphas =
        lane.layers().stream()
            .filter(layer -> !layer.alphas().isEmpty())
            .map(layer -> Numbers.significant(TrialTable.mean(layer), 4))
            .collect(Collectors.joining(" "));
    return messages
        .get(
            "cli.train.line",
            "" + step,
            lane.setup().name(),
            Numbers.significant(lane.loss(), 6),
            accuracy,
            "" + lane.count(NeuronState.ALIVE),
            "" + lane.count(NeuronState.DEAD),
            "" + lane.count(NeuronState.DORMANT),
            alphas.isEmpty() ? "–" : alphas)
        .strip();
  }
}
