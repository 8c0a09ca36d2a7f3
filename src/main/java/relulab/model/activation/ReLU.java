package relulab.model.activation;

/** Rectified linear unit: z if z > 0, else 0. Its slope at 0 is taken as 0. */
public record ReLU() implements Activation {

  @Override
  public double value(double z) {
    return HalfLines.value(z, 0);
  }

  @Override
  public double slope(double z) {
    return HalfLines.slope(z, 0);
  }

  @Override
  public ActivationKind kind() {
    return ActivationKind.RELU;
  }

  @Override
  public double negativeSlope() {
    return 0;
  }
}
