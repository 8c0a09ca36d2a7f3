package relulab.controller.trial;

/** How many steps are due at a chosen speed. Time is given in nanoseconds. */
final class Pace {
  private static final double NANOS = 1e9;

  /** How far behind a run may fall before the pace starts anew; a slow network is not hurried. */
  private static final double PATIENCE = 0.1;

  private double speed = Double.POSITIVE_INFINITY;
  private long start;
  private double done;

  /** Sets the speed in steps a second, infinite for as fast as it goes. */
  void setSpeed(double stepsPerSecond, long now) {
    speed = stepsPerSecond;
    restart(now);
  }

  double speed() {
    return speed;
  }

  /** From now on. The first step is due at once. */
  void restart(long now) {
    start = now;
    done = -1;
  }

  /** Whether a step is due. */
  boolean isDue(long now) {
    if (speed == Double.POSITIVE_INFINITY) {
      return true;
    }
    double behind = speed * (now - start) / NANOS - done;
    if (behind > Math.max(2, PATIENCE * speed)) {
      restart(now);
    }
    return behind >= 1;
  }

  /** A step was done. */
  void count() {
    done++;
  }

  /** Nanoseconds until the next step is due. */
  long remaining(long now) {
    return speed == Double.POSITIVE_INFINITY
        ? 0
        : Math.max(0, (long) ((done + 1) * NANOS / speed) - (now - start));
  }
}
