package relulab.model.experiment;

/**
 * How far a experiment is.
 *
 * @param done networks that are measured
 * @param total networks that are asked for
 * @param share of the work that is done, by effort, in [0, 1]
 * @param seconds since the start
 */
public record RunnerProgress(long done, long total, double share, double seconds) {
  private static final double FIRST_GUESS = 0.5;

  /** The seconds that the rest will take at this pace; NaN while that cannot be told. */
  public double remaining() {
    return seconds < FIRST_GUESS || share <= 0 ? Double.NaN : seconds * (1 - share) / share;
  }
}
