package relulab.export.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.OptionalDouble;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LaneFrame.LayerFrame;
import relulab.text.Printable;

/**
 * A run's numbers as CSV: a row for each lane and step, in full double precision. A lane that has
 * stopped has no rows from the first step without a finite loss on.
 */
public final class TrialTable {
  private static final String COLUMNS =
      "step,lane,name,activation,learning_rate,loss,accuracy,test_loss,test_accuracy,"
          + "alive,dead,dormant,recovered,gradient_norm";

  /** Also as wide as Chinese and Japanese keyboards write them. */
  private static final String FORMULA = "=+-@＝＋－＠";

  private final Writer out;

  /** A table that is written to {@code out}. */
  public TrialTable(Writer out) {
    this.out = out;
  }

  /** Writes the names of the columns, which depend on the number of hidden layers. */
  public void begin(Frame frame) {
    StringBuilder header = new StringBuilder(COLUMNS);
    for (int layer = 1; layer <= frame.setup().hidden().size(); layer++) {
      header.append(",alpha_").append(layer);
    }
    write(header.append('\n').toString());
  }

  /** Writes a row for each lane that has not stopped. */
  public void add(Frame frame) {
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      if (frame.lanes().get(lane).overflowStep().isEmpty()) {
        write(row(frame.step(), lane, frame.lanes().get(lane)));
      }
    }
  }

  private static String row(long step, int index, LaneFrame lane) {
    StringBuilder row = new StringBuilder();
    row.append(step).append(',').append(index + 1).append(',').append(cell(lane.setup().name()));
    row.append(',').append(lane.network().kind().id());
    row.append(',').append(lane.learningRate()).append(',').append(lane.loss());
    for (OptionalDouble number : List.of(lane.accuracy(), lane.testLoss(), lane.testAccuracy())) {
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

  /** α of a layer; with one α a unit, their mean. */
  public static double mean(LayerFrame layer) {
    return layer.alphas().stream().mapToDouble(a -> a).average().orElse(0);
  }

  /**
   * A name as a cell. Spreadsheets take a text that begins with one of some signs for a formula and
   * run it: an apostrophe before it makes it a text.
   */
  public static String cell(String name) {
    String text = Printable.of(name);
    if (!text.isEmpty() && FORMULA.indexOf(text.codePointAt(0)) >= 0) {
      text = "'" + text;
    }
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == ';' || c == '\'');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  /** Hands over what was added, so that it is there whatever happens next. */
  public void flush() {
    try {
      out.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
