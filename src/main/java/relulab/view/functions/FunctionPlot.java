package relulab.view.functions;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import relulab.model.activation.Activation;
import relulab.model.activation.Convention;
import relulab.view.chart.Range;

/**
 * All that the plots of f(x) and f'(x) show.
 *
 * @param functions the functions, of the ReLU family first, in the order of their kinds
 * @param convention what f'(0) is taken to be
 * @param x the range along x, which both plots share
 * @param valueRange the range of f(x)
 * @param slopeRange the range of f'(x)
 * @param probe where the probe stands, or NaN if there is none
 * @param marks pre-activations of a neuron, drawn as ticks along x; never changed
 */
public record FunctionPlot(
    List<Activation> functions,
    Convention convention,
    Range x,
    Range valueRange,
    Range slopeRange,
    double probe,
    double[] marks) {
  /** The range that the plots start with. */
  public static final Range START = new Range(-4, 4);

  private static final int SAMPLES = 200;
  private static final double[] NONE = {};

  public FunctionPlot {
    functions = List.copyOf(functions);
  }

  /** A plot over a range of x, with ranges of y that hold all functions. */
  public static FunctionPlot over(
      Range x, List<Activation> functions, Convention convention, double probe) {
    return new FunctionPlot(
        functions, convention, x, valueRange(functions, x), slopeRange(functions, x), probe, NONE);
  }

  public boolean hasProbe() {
    return !Double.isNaN(probe);
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

  /** Room for a negative slope of 0.3 at least: the axis stands still while a small α moves. */
  private static Range valueRange(List<Activation> functions, Range x) {
    double low = Math.min(0.3 * x.min(), -0.02 * x.width());
    double high = Math.max(x.max(), 0.02 * x.width());
    return range(functions, x, f -> f::value, new Range(low, high)).padded(0.05);
  }

  private static Range slopeRange(List<Activation> functions, Range x) {
    return range(functions, x, f -> f::slope, new Range(0, 1)).padded(0.15);
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
