package relulab.model.activation;

/** Gaussian error linear unit z Φ(z), exact: Φ is the normal distribution function, not tanh. */
public record GELU() implements Activation {
  private static final double INV_SQRT_2PI = 1 / StrictMath.sqrt(2 * Math.PI);

  @Override
  public double value(double z) {
    return z == Double.NEGATIVE_INFINITY ? 0 : z * Normal.distribution(z);
  }

  /** f'(z) = Φ(z) + z φ(z). */
  @Override
  public double slope(double z) {
    if (Double.isInfinite(z)) {
      return z > 0 ? 1 : 0;
    }
    return Normal.distribution(z) + z * INV_SQRT_2PI * StrictMath.exp(-z * z / 2);
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.GELU;
  }
}
