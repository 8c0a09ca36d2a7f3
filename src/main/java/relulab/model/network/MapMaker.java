package relulab.model.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Dataset;

/**
 * Makes the {@link ActivationMaps} of networks of one layout over one set of data. The buffers are
 * kept from one to the next; one thread uses an object.
 */
public final class MapMaker {
  private static final int MOST_SAMPLES = 512;
  private static final double PERCENTILE = 0.97;
  private static final double LEAST_SCALE = 0.15;
  private static final int BINS = 1024;

  private final Layout layout;
  private final Dataset source;
  private final ActivationMaps.Window window;
  private final int columns;
  private final int rows;
  private final double[][] grid;
  private final double[][] data;
  private final Pass pass;
  private final double[][] z;
  private final @Nullable ZeroLines zeroLines;

  /**
   * A maker.
   *
   * @param resolution samples along a side, at least 2
   */
  public MapMaker(Layout layout, Dataset data, int resolution) {
    this.layout = layout;
    source = data;
    window = ActivationMaps.Window.of(data);
    boolean isPlane = layout.inputs() > 1;
    columns = resolution;
    rows = isPlane ? resolution : 1;
    grid = new double[layout.inputs()][columns * rows];
    for (int i = 0; i < columns * rows; i++) {
      grid[0][i] = at(window.minX(), window.maxX(), i % columns, columns);
      if (isPlane) {
        grid[1][i] = at(window.minY(), window.maxY(), i / columns, rows);
      }
    }
    this.data = sample(data.inputs());
    pass = new Pass(layout);
    z = new double[layout.neurons() + 1][];
    zeroLines = isPlane ? new ZeroLines(columns, rows) : null;
  }

  private static double at(double min, double max, int index, int count) {
    return min + (index + 0.5) / count * (max - min);
  }

  /** Evenly chosen samples, where there are many. */
  private static double[][] sample(double[][] inputs) {
    int n = Math.min(MOST_SAMPLES, inputs[0].length);
    double[][] chosen = new double[inputs.length][n];
    for (int feature = 0; feature < inputs.length; feature++) {
      for (int s = 0; s < n; s++) {
        chosen[feature][s] = inputs[feature][(int) ((long) s * inputs[0].length / n)];
      }
    }
    return chosen;
  }

  /** Whether it makes maps for networks of this layout, over these data. */
  public boolean suits(Layout wanted, Dataset of, int resolution) {
    return layout.equals(wanted) && source == of && columns == resolution;
  }

  /**
   * The maps of a network.
   *
   * @param isWanted by neuron, counted layer by layer; the output's map is made always
   */
  public ActivationMaps make(Network network, IntPredicate isWanted) {
    int outputs = layout.neurons();
    float[] @Nullable [] values = new float[outputs + 1][];
    for (int n = 0; n <= outputs; n++) {
      if (n == outputs || isWanted.test(n)) {
        values[n] = new float[columns * rows];
        if (z[n] == null) {
          z[n] = new double[columns * rows];
        }
      }
    }
    double[] parameters = network.parameters();
    for (int start = 0; start < columns * rows; start += Pass.CHUNK) {
      int count = Math.min(Pass.CHUNK, columns * rows - start);
      pass.load(grid, start, count);
      pass.forward(parameters, network.kind(), count);
      keep(values, start, count);
    }
    List<List<double[]>> zeros = new ArrayList<>(outputs + 1);
    for (int n = 0; n <= outputs; n++) {
      zeros.add(values[n] == null ? List.of() : zeros(network, n));
    }
    return new ActivationMaps(
        network, window, columns, rows, values, zeros, scales(network, parameters));
  }

  private void keep(float[] @Nullable [] values, int start, int count) {
    for (int n = 0; n < values.length; n++) {
      float[] map = values[n];
      if (map != null) {
        boolean isOutput = n == layout.neurons();
        int layer = isOutput ? layout.outputLayer() : layout.layerOf(n);
        int unit = isOutput ? 0 : layout.unitOf(n);
        System.arraycopy(pass.preActivation(layer, unit), 0, z[n], start, count);
        double[] a = pass.activation(layer, unit);
        for (int s = 0; s < count; s++) {
          map[start + s] = (float) a[s];
        }
      }
    }
  }

  private List<double[]> zeros(Network network, int n) {
    if (n < layout.neurons() && layout.layerOf(n) == 1) {
      return exact(network, layout.unitOf(n));
    }
    return zeroLines != null ? zeroLines.of(z[n]) : places(z[n]);
  }

  /** Of one input: where z changes its sign between two samples. */
  private List<double[]> places(double[] numbers) {
    List<double[]> places = new ArrayList<>();
    for (int i = 0; i + 1 < columns; i++) {
      if (numbers[i] > 0 != numbers[i + 1] > 0) {
        double share = numbers[i] / (numbers[i] - numbers[i + 1]);
        places.add(new double[] {(i + 0.5 + (share >= 0 && share <= 1 ? share : 0.5)) / columns});
      }
    }
    return places;
  }

  /** Where w·x + b = 0 within the window, without a grid. */
  private List<double[]> exact(Network network, int unit) {
    double width = window.maxX() - window.minX();
    double w = network.weight(1, unit, 0) * width;
    if (rows == 1) {
      double b = network.bias(1, unit) + network.weight(1, unit, 0) * window.minX();
      double place = -b / w;
      return place >= 0 && place <= 1 ? List.of(new double[] {place}) : List.of();
    }
    double v = network.weight(1, unit, 1) * (window.maxY() - window.minY());
    double b =
        network.bias(1, unit)
            + network.weight(1, unit, 0) * window.minX()
            + network.weight(1, unit, 1) * window.minY();
    return throughSquare(w, v, b);
  }

  /** The part of the line wx + vy + b = 0 within [0, 1]². */
  private static List<double[]> throughSquare(double w, double v, double b) {
    double[] ends = new double[4];
    int found = 0;
    for (int side = 0; side < 4 && found < 4; side++) {
      double fixed = side % 2;
      boolean isX = side < 2;
      double free = isX ? -(w * fixed + b) / v : -(v * fixed + b) / w;
      double x = isX ? fixed : free;
      double y = isX ? free : fixed;
      boolean isNew = found == 0 || Math.hypot(x - ends[0], y - ends[1]) > 1e-9;
      if (free >= 0 && free <= 1 && isNew) {
        ends[found++] = x;
        ends[found++] = y;
      }
    }
    return found == 4 ? List.of(ends) : List.of();
  }

  private double[] scales(Network network, double[] parameters) {
    int last = layout.outputLayer();
    int samples = data[0].length;
    float[][] strengths = new float[last][];
    for (int layer = 1; layer < last; layer++) {
      strengths[layer] = new float[layout.width(layer) * samples];
    }
    for (int start = 0; start < samples; start += Pass.CHUNK) {
      int count = Math.min(Pass.CHUNK, samples - start);
      pass.load(data, start, count);
      pass.forward(parameters, network.kind(), count);
      for (int layer = 1; layer < last; layer++) {
        for (int unit = 0; unit < layout.width(layer); unit++) {
          double[] a = pass.activation(layer, unit);
          for (int s = 0; s < count; s++) {
            strengths[layer][unit * samples + start + s] = (float) Math.abs(a[s]);
          }
        }
      }
    }
    double[] scales = new double[last + 1];
    scales[last] = 1;
    for (int layer = 1; layer < last; layer++) {
      scales[layer] = Math.max(LEAST_SCALE, percentile(strengths[layer]));
    }
    return scales;
  }

  /** To a thousandth of the greatest number: enough for a colour, and no sorting. */
  private static double percentile(float[] numbers) {
    float greatest = 0;
    for (float number : numbers) {
      greatest = Math.max(greatest, number);
    }
    if (!(greatest > 0) || Float.isInfinite(greatest)) {
      return greatest > 0 ? 1 : 0;
    }
    int[] bins = new int[BINS + 1];
    for (float number : numbers) {
      bins[(int) (number / greatest * BINS)]++;
    }
    int bin = 0;
    for (long sum = bins[0]; sum < PERCENTILE * numbers.length; sum += bins[++bin]) {}
    return (bin + 1.0) / BINS * greatest;
  }
}
