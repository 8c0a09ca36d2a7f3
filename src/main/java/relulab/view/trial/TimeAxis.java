package relulab.view.trial;

import relulab.model.trial.Frame;
import relulab.view.chart.Range;

/**
 * The axis of steps that life lines, charts and the scrubber share. It stands still while a run
 * goes on, and grows by leaps.
 *
 * @param end the last step on it, at least 1
 */
public record TimeAxis(long end) {

  public TimeAxis {
    if (end < 1) {
      throw new IllegalArgumentException("axis to " + end);
    }
  }

  /**
   * The axis of a frame.
   *
   * @param planned the length that the run is meant to have, in steps; where it is longer, the axis
   *     ends at the next 1, 1.5, 2, 3, 5 or 7 times a power of ten
   */
  public static TimeAxis of(Frame frame, long planned) {
    long needed = Math.max(1, frame.end());
    if (planned >= needed) {
      return new TimeAxis(planned);
    }
    long power = (long) Math.pow(10, Math.floor(Math.log10(needed)));
    for (double step : new double[] {1, 1.5, 2, 3, 5, 7}) {
      if (step * power >= needed) {
        return new TimeAxis((long) (step * power));
      }
    }
    return new TimeAxis(10 * power);
  }

  /** Steps as a range. */
  public Range range() {
    return new Range(0, end);
  }

  /** The step at a share of the axis. */
  public long stepAt(double share) {
    return Math.round(Math.clamp(share, 0, 1) * end);
  }
}
