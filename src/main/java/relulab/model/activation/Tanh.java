package relulab.model.activation;

/** Hyperbolic tangent. */
public record Tanh() implements Activation {

  @Override
  public double value(double z) {
    return StrictMath.tanh(z);
  }

  /** f'(z) = 1 / cosh² z, exact also where 1 − tanh² z would cancel. */
  @Override
  public double slope(double z) {
    double sech = 1 / StrictMath.cosh(z);
    return sech * sech;
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.TANH;
  }
}
