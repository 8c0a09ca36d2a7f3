package relulab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import relulab.model.experiment.Frame;
import relulab.model.experiment.LaneFrame;
import relulab.model.experiment.LayerFrame;
import relulab.model.training.NeuronState;
import relulab.text.Messages;

/** Tells how training goes: a line a lane for people, and a line a lane of a CSV table. */
final class TrainReport {
  private final Messages messages;
  private final PrintWriter out;
  private final Writer table;
  private final Set<Integer> stopped = new HashSet<>();

  TrainReport(Messages messages, PrintWriter out, Writer table) {
    this.messages = messages;
    this.out = out;
    this.table = table;
  }

  /** Writes the names of the columns and the beginning. */
  void begin(Frame frame) {
    int layers = frame.setup().hidden().size();
    StringBuilder header =
        new StringBuilder("step,lane,name,activation,learning_rate,loss,accuracy,test_loss,")
            .append("test_accuracy,alive,dead,dormant,recovered,gradient_norm");
    for (int layer = 1; layer <= layers; layer++) {
      header.append(",alpha_").append(layer);
    }
    write(header.append('\n').toString());
    report(frame);
  }

  /** Tells all lanes; one that has stopped is told once more, with the reason. */
  void report(Frame frame) {
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      if (!stopped.contains(lane)) {
        report(frame, lane);
      }
    }
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
    write(row(frame.step(), index, lane));
  }

  private String line(long step, LaneFrame lane) {
    String accuracy =
        lane.accuracy().isPresent()
            ? String.format(Locale.ROOT, "%.1f %%", 100 * lane.accuracy().getAsDouble())
            : "–";
    String alphas =
        lane.layers().stream()
            .filter(layer -> !layer.alphas().isEmpty())
            .map(layer -> String.format(Locale.ROOT, "%.4g", mean(layer)))
            .collect(Collectors.joining(" "));
    return messages
        .get(
            "cli.train.line",
            "" + step,
            lane.setup().name(),
            String.format(Locale.ROOT, "%.6g", lane.loss()),
            accuracy,
            "" + lane.count(NeuronState.ALIVE),
            "" + lane.count(NeuronState.DEAD),
            "" + lane.count(NeuronState.DORMANT),
            alphas.isEmpty() ? "–" : alphas)
        .strip();
  }

  private static String row(long step, int index, LaneFrame lane) {
    StringBuilder row = new StringBuilder();
    row.append(step).append(',').append(index + 1).append(',').append(quoted(lane.setup().name()));
    row.append(',').append(lane.network().kind().id());
    row.append(',').append(lane.learningRate()).append(',').append(lane.loss());
    for (var number : List.of(lane.accuracy(), lane.testLoss(), lane.testAccuracy())) {
      row.append(',');
      number.ifPresent(row::append);
    }
    row.append(',').append(lane.count(NeuronState.ALIVE));
    row.append(',').append(lane.count(NeuronState.DEAD));
    row.append(',').append(lane.count(NeuronState.DORMANT));
    row.append(',').append(lane.recovered()).append(',').append(lane.gradientNorm());
    for (LayerFrame layer : lane.layers().subList(0, lane.layers().size() - 1)) {
      row.append(',');
      if (!layer.alphas().isEmpty()) {
        row.append(mean(layer));
      }
    }
    return row.append('\n').toString();
  }

  /** With one α a unit, their mean. */
  private static double mean(LayerFrame layer) {
    return layer.alphas().stream().mapToDouble(a -> a).average().orElse(0);
  }

  private static String quoted(String name) {
    boolean plain = name.chars().noneMatch(c -> c == ',' || c == '"' || c < ' ');
    return plain ? name : '"' + name.replace("\"", "\"\"") + '"';
  }

  private void write(String text) {
    try {
      table.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
