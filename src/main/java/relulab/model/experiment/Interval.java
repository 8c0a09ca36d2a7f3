package relulab.model.experiment;

/** A confidence interval from low to high. */
public record Interval(double low, double high) {

  /** Whether a value lies within it, ends included. */
  public boolean contains(double value) {
    return value >= low && value <= high;
  }
}
