package relulab.model.activation;

/**
 * Leaky rectified linear unit: z if z > 0, else αz.
 *
 * <p>Equal to max(αz, z) only while α ≤ 1; this piecewise form holds for every α.
 *
 * @param alpha the negative slope α, any finite number
 */
public record LeakyReLU(double alpha) implements Activation {

  public LeakyReLU {
    Alpha.requireFinite(alpha);
  }

  @Override
  public double value(double z) {
    return HalfLines.value(z, alpha);
  }

  @Override
  public double slope(double z) {
    return HalfLines.slope(z, alpha);
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.LEAKY_RELU;
  }

  @Override
  public double negativeSlope() {
    return alpha;
  }
}
