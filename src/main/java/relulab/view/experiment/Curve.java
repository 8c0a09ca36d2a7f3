package relulab.view.experiment;

import java.util.List;
import relulab.model.experiment.Interval;

/**
 * Measured values along x.
 *
 * @param spots in ascending order of x
 */
record Curve(CurveStyle style, List<Spot> spots) {

  /**
   * A measured value.
   *
   * @param value infinite if it overflowed
   * @param interval an end may be infinite
   * @param overflowed how many of the networks overflowed
   * @param n number of networks
   * @param lines what a reading of it says
   */
  record Spot(
      double x, double value, Interval interval, long overflowed, long n, List<String> lines) {

    boolean isFinite() {
      return Double.isFinite(value);
    }
  }
}
