package relulab.view.trial.time;

import java.util.Arrays;
import relulab.model.trial.TrackView;
import relulab.view.trial.Quantity;

/**
 * One curve of a track: of each pixel column the mean, the least and the greatest value of the
 * steps under it. Fewer points than pixels, however long the run.
 *
 * @param n number of points
 * @param steps the step in the middle of each point's columns
 * @param means mean values
 * @param lows least values
 * @param highs greatest values
 */
@SuppressWarnings("ArrayRecordComponent")
record Series(int n, double[] steps, double[] means, double[] lows, double[] highs) {
  /** A point for so many pixels: the eye sees no more, and long lines are dear. */
  private static final double PIXELS = 1.6;

  /** The curve of a track from a step on, for a plot. */
  static Series of(TrackView track, Quantity quantity, int curve, long from, TimePlot plot) {
    int first = from <= 0 ? 0 : track.columnOf(from);
    int columns = track.columns() - first;
    double pixelsPerColumn = plot.width() * track.span() / plot.axis().end();
    int group = (int) Math.max(1, Math.ceil(PIXELS / Math.max(1e-9, pixelsPerColumn)));
    int n = Math.max(0, (columns + group - 1) / group);
    Series series = new Series(n, new double[n], new double[n], new double[n], new double[n]);
    for (int i = 0; i < n; i++) {
      int start = first + i * group;
      series.read(i, track, quantity, curve, start, Math.min(start + group, track.columns()));
    }
    return series;
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
            Arrays.copyOfRange(steps, first, last),
            Arrays.copyOfRange(means, first, last),
            Arrays.copyOfRange(lows, first, last),
            Arrays.copyOfRange(highs, first, last));
  }

  private void read(int i, TrackView track, Quantity quantity, int curve, int start, int end) {
    double sum = 0;
    lows[i] = Double.POSITIVE_INFINITY;
    highs[i] = Double.NEGATIVE_INFINITY;
    for (int column = start; column < end; column++) {
      sum += quantity.mean(track, column, curve);
      lows[i] = Math.min(lows[i], quantity.min(track, column, curve));
      highs[i] = Math.max(highs[i], quantity.max(track, column, curve));
    }
    means[i] = sum / (end - start);
    steps[i] = (track.start(start) + track.start(end) - 1) / 2.0;
  }
}
