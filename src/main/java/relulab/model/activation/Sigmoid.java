package relulab.model.activation;

/** Logistic function 1 / (1 + e^−z). */
public record Sigmoid() implements Activation {

  @Override
  public double value(double z) {
    return of(z);
  }

  /** f'(z) = f(z) f(−z), which keeps its precision where f(z) is close to 1. */
  @Override
  public double slope(double z) {
    return of(z) * of(-z);
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.SIGMOID;
  }

  /** The logistic function, without overflow on either side. */
  static double of(double z) {
    if (z >= 0) {
      return 1 / (1 + StrictMath.exp(-z));
    }
    double e = StrictMath.exp(z);
    return e / (1 + e);
  }
}
