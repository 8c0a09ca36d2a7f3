package relulab.model.network;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Dataset;

/**
 * What every hidden neuron and the output of a network make of the input plane, or of one input:
 * f(z) over a grid of inputs, and where z is 0. A value that any thread may read, made by {@link
 * MapMaker}.
 */
public final class ActivationMaps {
  /** Samples along a side while training goes on. */
  public static final int COARSE = 41;

  /** Samples along a side once it stands still. */
  public static final int FINE = 121;

  /**
   * The part of the inputs that is looked at.
   *
   * @param minX least first input
   * @param maxX greatest first input
   * @param minY least second input; of one input, 0
   * @param maxY greatest second input; of one input, 1
   */
  public record Window(double minX, double maxX, double minY, double maxY) {
    private static final double USUAL = 1.15;
    private static final double MARGIN = 0.06;

    /** The square [−1.15, 1.15]² where the data lie in it; else their range, with a margin. */
    public static Window of(Dataset data) {
      double[] x = range(data.inputs()[0], data.inputs().length > 1);
      double[] y = data.inputs().length > 1 ? range(data.inputs()[1], true) : new double[] {0, 1};
      return new Window(x[0], x[1], y[0], y[1]);
    }

    private static double[] range(double[] values, boolean isPlane) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double value : values) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
      if (isPlane && low >= -USUAL && high <= USUAL) {
        return new double[] {-USUAL, USUAL};
      }
      double margin = low < high ? MARGIN * (high - low) : 1;
      return new double[] {low - margin, high + margin};
    }

    /** Where a first input lies, from 0 at the least to 1. */
    public double shareX(double x) {
      return (x - minX) / (maxX - minX);
    }
  }

  private final Network network;
  private final Window window;
  private final int columns;
  private final int rows;
  private final float[] @Nullable [] values;
  private final List<List<double[]>> zeros;
  private final double[] scales;

  /**
   * Maps; the arrays are not copied.
   *
   * @param values f(z) by neuron, then of the output, row by row from the least inputs on; null for
   *     a neuron that was not asked for
   * @param zeros by neuron, then of the output: lines on which z is 0, see {@link #zeroLines}
   * @param scales by layer, see {@link #scale}
   */
  ActivationMaps(
      Network network,
      Window window,
      int columns,
      int rows,
      float[] @Nullable [] values,
      List<List<double[]>> zeros,
      double[] scales) {
    this.network = network;
    this.window = window;
    this.columns = columns;
    this.rows = rows;
    this.values = values;
    this.zeros = List.copyOf(zeros);
    this.scales = scales;
  }

  /**
   * All maps of a network.
   *
   * @param data from which window and scales follow
   * @param resolution samples along a side, at least 2
   */
  public static ActivationMaps of(Network network, Dataset data, int resolution) {
    return new MapMaker(network.layout(), data, resolution).make(network, neuron -> true);
  }

  /** The network whose maps these are. */
  public Network network() {
    return network;
  }

  /** The part of the inputs. */
  public Window window() {
    return window;
  }

  /** Samples along the first input; each in the middle of its cell. */
  public int columns() {
    return columns;
  }

  /** Samples along the second input; of one input, 1. */
  public int rows() {
    return rows;
  }

  /** Whether the map of this unit was made. */
  public boolean has(int layer, int unit) {
    return values[index(layer, unit)] != null;
  }

  /**
   * f(z) of a hidden neuron, or ŷ of the output layer, row by row from the least inputs on; not to
   * be written.
   *
   * @throws IllegalArgumentException if it was not made
   */
  public float[] values(int layer, int unit) {
    float[] map = values[index(layer, unit)];
    if (map == null) {
      throw new IllegalArgumentException("no map of " + layer + "·" + unit);
    }
    return map;
  }

  /** ŷ, row by row from the least inputs on; not to be written. */
  public float[] outputs() {
    return values(network.layout().outputLayer(), 0);
  }

  /**
   * Where z of a unit is 0, as lines through x, y, x, y … in shares of the window, y upwards: exact
   * for the first layer, found between samples for others. Of one input, each line is one place.
   */
  public List<double[]> zeroLines(int layer, int unit) {
    return zeros.get(index(layer, unit));
  }

  /**
   * What counts as a strong activation in a layer: the 97th percentile of |f(z)| over data and
   * neurons, at least 0.15; of the output 1.
   */
  public double scale(int layer) {
    return scales[layer];
  }

  private int index(int layer, int unit) {
    Layout layout = network.layout();
    return layer == layout.outputLayer() ? layout.neurons() : layout.neuron(layer, unit);
  }
}
