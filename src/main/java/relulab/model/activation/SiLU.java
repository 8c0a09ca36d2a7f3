package relulab.model.activation;

/** Sigmoid linear unit z σ(z), also called Swish. */
public record SiLU() implements Activation {

  @Override
  public double value(double z) {
    return z == Double.NEGATIVE_INFINITY ? 0 : z * Sigmoid.of(z);
  }

  /** f'(z) = σ(z) (1 + z σ(−z)). */
  @Override
  public double slope(double z) {
    if (Double.isInfinite(z)) {
      return z > 0 ? 1 : 0;
    }
    return Sigmoid.of(z) * (1 + z * Sigmoid.of(-z));
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.SILU;
  }
}
