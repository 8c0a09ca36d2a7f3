package relulab.model.activation;

/**
 * Parametric rectified linear unit: as {@link LeakyReLU}, but α is a parameter that the network
 * learns.
 *
 * @param alpha the negative slope α now, any finite number
 */
public record PReLU(double alpha) implements Activation {

  public PReLU {
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

  /** ∂f/∂α: z for z ≤ 0, else 0. */
  public static double alphaSlope(double z) {
    return z > 0 ? 0 : z;
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.PRELU;
  }

  @Override
  public double negativeSlope() {
    return alpha;
  }
}
