package relulab.view.trial;

import java.util.List;
import relulab.model.data.Dataset;
import relulab.model.network.Network;
import relulab.model.trial.Frame;
import relulab.view.chart.Range;

/**
 * What a network makes of a grid of inputs: the decision map of two inputs, the curve of one. Made
 * by a worker, since a large network takes longer than a frame; immutable by convention.
 *
 * @param x range of the first input
 * @param y range of the second input; of one input, not used
 * @param columns along x, from its lower to its upper end
 * @param rows along y, from its lower to its upper end; of one input, 1
 * @param outputs ŷ, row by row
 */
@SuppressWarnings("ArrayRecordComponent")
public record Backdrop(Range x, Range y, int columns, int rows, double[] outputs) {
  private static final double MARGIN = 0.06;
  private static final int MOST_CELLS = 44;
  private static final int FEWEST_CELLS = 20;
  private static final int CURVE_POINTS = 160;
  private static final double WORK = 1.5e6;

  /** Of all lanes, in order. */
  public static List<Backdrop> of(Frame frame) {
    Dataset data = frame.data().train();
    return frame.lanes().stream().map(lane -> of(lane.network(), data)).toList();
  }

  /** For a network and its data, as fine as can be had in a few milliseconds. */
  public static Backdrop of(Network network, Dataset data) {
    if (network.layout().inputs() == 1) {
      return of(network, data, CURVE_POINTS);
    }
    double cells = Math.sqrt(WORK / network.layout().size());
    return of(network, data, (int) Math.clamp(cells, FEWEST_CELLS, MOST_CELLS));
  }

  /** With so many columns and, of two inputs, as many rows. */
  public static Backdrop of(Network network, Dataset data, int resolution) {
    Range x = range(data.inputs()[0]);
    boolean flat = network.layout().inputs() == 1;
    Range y = flat ? new Range(0, 1) : range(data.inputs()[1]);
    int rows = flat ? 1 : resolution;
    double[][] inputs = new double[flat ? 1 : 2][resolution * rows];
    for (int i = 0; i < inputs[0].length; i++) {
      inputs[0][i] = x.min() + (i % resolution + 0.5) / resolution * x.width();
      if (!flat) {
        inputs[1][i] = y.min() + (i / resolution + 0.5) / resolution * y.width();
      }
    }
    return new Backdrop(x, y, resolution, rows, network.predictAll(inputs));
  }

  /** The input in the middle of a column. */
  public double columnX(int column) {
    return x.min() + (column + 0.5) / columns * x.width();
  }

  /** The range of some data, with a margin; of equal values, 1 to both sides. */
  static Range range(double[] values) {
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return low < high ? new Range(low, high).padded(MARGIN) : new Range(low - 1, low + 1);
  }
}
