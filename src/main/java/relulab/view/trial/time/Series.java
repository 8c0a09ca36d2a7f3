package relulab.view.trial.time;

import java.util.stream.IntStream;
import relulab.model.trial.CourseTrack;
import relulab.view.trial.Measure;
import relulab.view.trial.TimeAxis;

/**
 * One curve of a track: of each pixel column the mean, the least and the greatest value of the
 * steps under it. Fewer points than pixels, however long the run.
 *
 * @param n number of points
 * @param steps the step in the middle of each point's columns
 * @param means mean values
 * @param lows least values
 * @param highs greatest values
 * @param falls whether the greatest value comes before the least one
 */
@SuppressWarnings("ArrayRecordComponent")
public record Series(
    int n, double[] steps, double[] means, double[] lows, double[] highs, boolean[] falls) {
  /** A point for so many pixels: the eye sees no more, and long lines are dear. */
  private static final double PIXELS = 1.6;

  /**
   * The part of a curve that an axis shows, with one point more on either side.
   *
   * @param from the first step of interest
   * @param width of the axis in pixels
   */
  static Series of(
      CourseTrack track, Measure measure, int curve, long from, TimeAxis axis, double width) {
    double start = Math.max((double) from, axis.from());
    if (track.columns() == 0 || start >= track.end()) {
      return empty(0);
    }
    double pixelsPerColumn = width * track.span() / axis.length();
    int group = (int) Math.max(1, Math.ceil(PIXELS / Math.max(1e-9, pixelsPerColumn)));
    int least = from <= 0 ? 0 : track.columnOf(from);
    // Groups begin at multiples, so that the curve stands still while the axis is moved.
    int first = Math.max(least, (track.columnOf((long) start) / group - 1) * group);
    int last = Math.min(track.columns(), track.columnOf((long) axis.to()) + 1 + group);
    int n = Math.max(0, (last - first + group - 1) / group);
    Series series = empty(n);
    for (int i = 0; i < n; i++) {
      int at = first + i * group;
      series.read(i, track, measure, curve, at, Math.min(at + group, track.columns()));
    }
    return series.known();
  }

  /** The points from a step to another one, with one more on either side, so that parts join. */
  Series between(double from, double to) {
    int first = 0;
    while (first + 1 < n && steps[first + 1] <= from) {
      first++;
    }
    int last = n;
    while (last - 1 > first && steps[last - 2] >= to) {
      last--;
    }
    return first == 0 && last == n
        ? this
        : new Series(
            last - first,
            java.util.Arrays.copyOfRange(steps, first, last),
            java.util.Arrays.copyOfRange(means, first, last),
            java.util.Arrays.copyOfRange(lows, first, last),
            java.util.Arrays.copyOfRange(highs, first, last),
            java.util.Arrays.copyOfRange(falls, first, last));
  }

  private static Series empty(int n) {
    return new Series(
        n, new double[n], new double[n], new double[n], new double[n], new boolean[n]);
  }

  /** The point nearest to a step; −1 without points. */
  int nearest(double step) {
    int best = -1;
    for (int i = 0; i < n; i++) {
      if (best < 0 || Math.abs(steps[i] - step) < Math.abs(steps[best] - step)) {
        best = i;
      }
    }
    return best;
  }

  private void read(int i, CourseTrack track, Measure measure, int curve, int start, int end) {
    double sum = 0;
    int known = 0;
    int least = start;
    int greatest = start;
    lows[i] = Double.POSITIVE_INFINITY;
    highs[i] = Double.NEGATIVE_INFINITY;
    for (int column = start; column < end; column++) {
      double mean = measure.mean(track, column, curve);
      if (Double.isNaN(mean)) {
        continue; // It was not recorded there.
      }
      known++;
      sum += mean;
      double low = measure.min(track, column, curve);
      double high = measure.max(track, column, curve);
      least = low < lows[i] ? column : least;
      greatest = high > highs[i] ? column : greatest;
      lows[i] = Math.min(lows[i], low);
      highs[i] = Math.max(highs[i], high);
    }
    falls[i] = greatest < least;
    means[i] = sum / known;
    steps[i] =
        track.isOneStep(start) && end == start + 1
            ? track.start(start)
            : (track.start(start) + track.start(end) - 1) / 2.0;
  }

  /** Without the points of which nothing is known. */
  private Series known() {
    int[] kept = IntStream.range(0, n).filter(i -> !Double.isNaN(means[i])).toArray();
    if (kept.length == n) {
      return this;
    }
    Series known = empty(kept.length);
    for (int i = 0; i < kept.length; i++) {
      known.steps[i] = steps[kept[i]];
      known.means[i] = means[kept[i]];
      known.lows[i] = lows[kept[i]];
      known.highs[i] = highs[kept[i]];
      known.falls[i] = falls[kept[i]];
    }
    return known;
  }
}
