package relulab.model.activation;

/** Exponential linear unit with scale 1: z if z > 0, else e^z − 1. */
public record ELU() implements Activation {

  @Override
  public double value(double z) {
    return z > 0 ? z : StrictMath.expm1(z);
  }

  @Override
  public double slope(double z) {
    return z > 0 ? 1 : StrictMath.exp(z);
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.ELU;
  }
}
