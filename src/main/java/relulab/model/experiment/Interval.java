package relulab.model.experiment;

/** A confidence interval from low to high. */
public record Interval(double low, double high) {
  /** All numbers: nothing can be said. */
  public static final Interval ALL =
      new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** Whether a value lies within it, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
