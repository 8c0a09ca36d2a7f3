package relulab.model.experiment;

import java.util.Arrays;
import relulab.model.activation.Normal;

/** Confidence intervals and order statistics. */
public final class Statistics {
  private Statistics() {}

  /** The z with P(|Z| ≤ z) = confidence for a standard normal Z, confidence in (0, 1). */
  public static double normalQuantile(double confidence) {
    double tail = (1 - confidence) / 2;
    double low = 0;
    double high = 40;
    for (int i = 0; i < 100; i++) {
      double middle = (low + high) / 2;
      if (Normal.distribution(-middle) > tail) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return (low + high) / 2;
  }

  /**
   * Wilson's score interval for a share (Wilson 1927): unlike p ± z·s it keeps its level for shares
   * near 0 and 1 and never leaves [0, 1]. Without observations it is all of [0, 1].
   */
  public static Interval wilson(long hits, long n, double confidence) {
    if (n == 0) {
      return new Interval(0, 1);
    }
    double z = normalQuantile(confidence);
    double share = hits / (double) n;
    double z2n = z * z / n;
    double centre = (share + z2n / 2) / (1 + z2n);
    double half = z * StrictMath.sqrt(share * (1 - share) / n + z2n / (4 * n)) / (1 + z2n);
    return new Interval(
        hits == 0 ? 0 : Math.max(0, centre - half), hits == n ? 1 : Math.min(1, centre + half));
  }

  /** The mean, summed in the order given; NaN for none. */
  public static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /**
   * Student's interval for the mean; all numbers with fewer than two values, and with equal ones
   * that are too few to tell how far others lie from them.
   */
  public static Interval meanInterval(double[] values, double confidence) {
    int n = values.length;
    if (n < 2) {
      return Interval.ALL;
    }
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    double error = StrictMath.sqrt(squares / (n - 1) / n);
    if (error == 0 && isTooFew(n, confidence)) {
      return Interval.ALL;
    }
    double half = error == 0 ? 0 : error * StudentT.quantile(confidence, n - 1);
    return new Interval(mean - half, mean + half);
  }

  /** Whether all values lie on one side of the median more often than the level allows. */
  private static boolean isTooFew(int n, double confidence) {
    return StrictMath.pow(0.5, n - 1) > 1 - confidence;
  }

  /**
   * An interval for the mean of values in [0, 1]: Student's, within [0, 1]. Where all n values are
   * equal, others were not seen but may occur, with a share of at most 1 − (1 − confidence)^(1/n);
   * the interval reaches as far as these could move the mean. With fewer than two values it is all
   * numbers.
   */
  public static Interval shareInterval(double[] values, double confidence) {
    if (values.length > 1 && Arrays.stream(values).allMatch(v -> v == values[0])) {
      double seen = StrictMath.pow(1 - confidence, 1.0 / values.length);
      return new Interval(seen * values[0], seen * values[0] + 1 - seen);
    }
    Interval mean = meanInterval(values, confidence);
    return values.length < 2
        ? mean
        : new Interval(Math.max(0, mean.low()), Math.min(1, mean.high()));
  }

  /** The quantile at a share in [0, 1], interpolated between neighbours; NaN for none. */
  public static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sortedQuantile(sorted, share);
  }

  private static double sortedQuantile(double[] sorted, double share) {
    if (sorted.length == 0) {
      return Double.NaN;
    }
    double at = share * (sorted.length - 1);
    int below = (int) at;
    int above = Math.min(below + 1, sorted.length - 1);
    return at == below || sorted[below] == sorted[above] // the one above may be infinite
        ? sorted[below]
        : sorted[below] + (at - below) * (sorted[above] - sorted[below]);
  }

  /** Where the middle share of the values lies; both ends NaN for none. */
  public static Interval middle(double[] values, double share) {
    double outside = (1 - share) / 2;
    return new Interval(quantile(values, outside), quantile(values, 1 - outside));
  }

  /**
   * An interval for the median from order statistics, whatever the distribution: the number of
   * values below the median is binomial with share ½. With too few values for the level it is all
   * numbers: even from the least to the greatest would promise too much.
   */
  public static Interval medianInterval(double[] values, double confidence) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int n = sorted.length;
    if (n == 0 || isTooFew(n, confidence)) {
      return Interval.ALL;
    }
    double term = StrictMath.pow(0.5, n);
    double below = term;
    int rank = 0;
    while (rank + 1 < n / 2
        && term > 0
        && below + term * (n - rank) / (rank + 1) <= (1 - confidence) / 2) {
      term *= (n - rank) / (rank + 1.0);
      below += term;
      rank++;
    }
    if (term == 0) {
      rank = (int) Math.max(0, Math.floor(n / 2.0 - normalQuantile(confidence) * Math.sqrt(n) / 2));
    }
    return new Interval(sorted[rank], sorted[n - 1 - rank]);
  }
}
