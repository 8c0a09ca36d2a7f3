package relulab.view.trial;

import relulab.model.trial.Course;
import relulab.view.chart.Range;

/**
 * The axis of steps that curves, life lines and the playhead share. It stands still while a run
 * goes on, and grows by leaps; a person may look at a part of it.
 *
 * @param from the step at its left end, 0 or more
 * @param to the step at its right end, at least {@link #CLOSEST} more
 */
public record TimeAxis(double from, double to) {
  /** The least number of steps from end to end: fewer would have no three ticks. */
  public static final double CLOSEST = 4;

  public TimeAxis {
    if (!(from >= 0 && to > from)) {
      throw new IllegalArgumentException("axis from " + from + " to " + to);
    }
  }

  /** The whole axis, from step 0 to the one given, at least 1. */
  public TimeAxis(long end) {
    this(0, (double) end);
  }

  /**
   * The axis of a frame.
   *
   * @param planned the length that the run is meant to have, in steps; where it is longer, the axis
   *     ends at the next 1, 1.5, 2, 3, 5 or 7 times a power of ten
   */
  public static TimeAxis of(Course frame, long planned) {
    long needed = Math.max(1, frame.end());
    if (planned >= needed) {
      return new TimeAxis(planned);
    }
    long power = (long) Math.pow(10, Math.floor(Math.log10((double) needed)));
    for (double step : new double[] {1, 1.5, 2, 3, 5, 7}) {
      if (step * power >= needed) {
        return new TimeAxis((long) (step * power));
      }
    }
    return new TimeAxis(10 * power);
  }

  /** The last whole step on it. */
  public long end() {
    return (long) Math.floor(to);
  }

  /** Number of steps from end to end. */
  public double length() {
    return to - from;
  }

  /** Steps as a range. */
  public Range range() {
    return new Range(from, to);
  }

  /** Whether a step lies on it. */
  public boolean contains(double step) {
    return step >= from && step <= to;
  }

  /** Whether a whole step lies on it. */
  public boolean contains(long step) {
    return contains((double) step);
  }

  /** The step at a share of the axis. */
  public long stepAt(double share) {
    long step = Math.round(from + Math.clamp(share, 0, 1) * length());
    return Math.clamp(step, (long) Math.ceil(from), Math.max((long) Math.ceil(from), end()));
  }

  /**
   * Closer by a factor above 1 or farther by one below it; a step stays where it is, unless an end
   * of the whole axis is reached.
   */
  public TimeAxis zoomed(double factor, double about, TimeAxis whole) {
    double length = Math.clamp(length() / factor, Math.min(CLOSEST, whole.to), whole.to);
    double share = Math.clamp((about - from) / length(), 0, 1);
    return within(about - share * length, length, whole);
  }

  /** Moved by so many steps, within the whole axis. */
  public TimeAxis moved(double steps, TimeAxis whole) {
    return within(from + steps, Math.min(length(), whole.to), whole);
  }

  /** Moved as little as needed so that a step lies on it, with some room beside it. */
  public TimeAxis showing(double step, TimeAxis whole) {
    if (contains(step)) {
      return this;
    }
    double room = 0.15 * length();
    return moved(step < from ? step - room - from : step + room - to, whole);
  }

  private static TimeAxis within(double from, double length, TimeAxis whole) {
    double start = Math.clamp(from, 0, Math.max(0, whole.to - length));
    return length >= whole.to ? whole : new TimeAxis(start, start + length);
  }
}
