package relulab.model.activation;

/**
 * How flat a function is where a neuron uses it. A saturated neuron is not a dormant one: of a
 * smooth function (sigmoid, tanh, ELU, GELU, SiLU) the slope far out is tiny, or exactly 0 in
 * double precision, whatever the sign of z.
 */
public final class Saturation {
  /** A neuron whose slopes are all as small as this learns a thousand times slower. */
  public static final double FLAT = 1e-3;

  private Saturation() {}

  /**
   * The largest |f'(z)|; 0 for no z.
   *
   * @param z pre-activations
   */
  public static double largestSlope(Activation f, double[] z) {
    double largest = 0;
    for (double value : z) {
      largest = Math.max(largest, Math.abs(f.slope(value)));
    }
    return largest;
  }
}
