package relulab.view.functions;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.Activation;
import relulab.model.activation.Convention;
import relulab.view.chart.Range;

/**
 * All that the plots of f(x) and f'(x) show.
 *
 * @param functions the functions, of the ReLU family first, in the order of their kinds
 * @param convention what f'(0) is taken to be
 * @param x the range along x, which both plots share
 * @param valueRange the range of f(x); null for equal units along x and y, so that a slope of 1
 *     rises at 45°
 * @param slopeRange the range of f'(x)
 * @param probe where the probe stands, or NaN if there is none
 * @param marked a neuron whose pre-activations are drawn as ticks along x, if there is one
 */
public record FunctionPlot(
    List<Activation> functions,
    Convention convention,
    Range x,
    @Nullable Range valueRange,
    Range slopeRange,
    double probe,
    @Nullable MarkedNeuron marked) {
  /** The range that the plots start with. */
  public static final Range START = new Range(-4, 4);

  private static final int SAMPLES = 200;
  private static final double MARGIN = 0.02;

  /** Room for a negative slope of this at least: the axis stands still while a small α moves. */
  private static final double USUAL_SLOPE = 0.27;

  public FunctionPlot {
    functions = List.copyOf(functions);
  }

  /** A plot over a range of x, with equal units, and a range of f' that holds all functions. */
  public static FunctionPlot over(
      Range x, List<Activation> functions, Convention convention, double probe) {
    return new FunctionPlot(functions, convention, x, null, slopeRange(functions, x), probe, null);
  }

  /** Whether there is a probe, and the plots reach as far as it stands. */
  public boolean hasProbe() {
    return x.contains(probe);
  }

  /** f'(x) under the plot's convention. */
  public double slope(Activation f, double at) {
    return convention.slope(f, at);
  }

  /** The functions of the ReLU family, which have a corner at 0. */
  public List<Activation> family() {
    return functions.stream().filter(f -> f.kind().isReluFamily()).toList();
  }

  /** The smooth functions laid under them. */
  public List<Activation> references() {
    return functions.stream().filter(f -> !f.kind().isReluFamily()).toList();
  }

  /**
   * The range of f(x) on an area of this size: the one that was chosen, or one with equal units
   * that shows the curves left of 0 whole and as much as there is room for above them.
   */
  public Range valueRange(double width, double height) {
    if (valueRange != null) {
      return valueRange;
    }
    double room = x.width() * height / width;
    double low = Math.min(USUAL_SLOPE * x.min(), 0);
    Range all = range(functions, x, f -> f::value, new Range(low, Math.max(x.max(), low + 1e-6)));
    double margin = MARGIN * x.width();
    boolean whole = room >= all.width() + 2 * margin;
    if (whole || !x.contains(0)) {
      double middle = whole || functions.isEmpty() ? (all.min() + all.max()) / 2 : followed();
      return new Range(middle - room / 2, middle + room / 2);
    }
    double below = Math.min(margin - all.min(), room / 2);
    return new Range(-below, room - below);
  }

  /** Far from 0 the curves lie far apart: the view follows the first one. */
  private double followed() {
    return functions.getFirst().value((x.min() + x.max()) / 2);
  }

  private static Range slopeRange(List<Activation> functions, Range x) {
    Range all = range(functions, x, f -> f::slope, new Range(0, 1));
    return new Range(all.min() - 0.06 * all.width(), all.max() + 0.09 * all.width());
  }

  private static Range range(
      List<Activation> functions,
      Range x,
      Function<Activation, DoubleUnaryOperator> curve,
      Range start) {
    Range range = start;
    for (Activation f : functions) {
      for (int i = 0; i <= SAMPLES; i++) {
        range = range.including(curve.apply(f).applyAsDouble(x.min() + i * x.width() / SAMPLES));
      }
    }
    return range;
  }
}
