package relulab.view.trial.neuron;

import java.util.Arrays;
import relulab.view.chart.Range;

/**
 * Counts of values in bins of equal width. 0 is the border between two bins, so that each bin lies
 * on one side of it.
 *
 * @param range from the first bin to the last; it holds 0
 * @param counts of the bins; a value of 0 counts to the bin below
 */
@SuppressWarnings("ArrayRecordComponent")
record Histogram(Range range, int[] counts) {

  /** About so many bins. */
  static Histogram of(double[] values, int bins) {
    double low = Math.min(0, Arrays.stream(values).min().orElse(0));
    double high = Math.max(0, Arrays.stream(values).max().orElse(0));
    if (low == high) {
      low = -1;
      high = 1;
    }
    double width = (high - low) / bins;
    boolean hasZero = Arrays.stream(values).anyMatch(value -> value == 0);
    int below = Math.max(hasZero ? 1 : 0, (int) Math.ceil(-low / width - 1e-9));
    int above = (int) Math.ceil(high / width - 1e-9);
    int[] counts = new int[below + above];
    for (double value : values) {
      int bin =
          below
              + (value > 0 ? (int) Math.ceil(value / width) - 1 : (int) Math.floor(value / width));
      counts[Math.clamp(value == 0 ? below - 1 : bin, 0, counts.length - 1)]++;
    }
    return new Histogram(new Range(-below * width, above * width), counts);
  }

  int most() {
    return Math.max(1, Arrays.stream(counts).max().orElse(1));
  }

  /** The value in the middle of a bin. */
  double middle(int bin) {
    return range.min() + (bin + 0.5) / counts.length * range.width();
  }

  /** Where a value stands, from 0 at the left to 1. */
  double share(double value) {
    return (value - range.min()) / range.width();
  }
}
