package relulab.view.chart;

import java.util.Arrays;

/**
 * The least and the greatest of some values, without those that are out of all bounds: a network
 * that overflows must not flatten all others.
 *
 * @param low infinite where there are no values
 * @param high −∞ where there are no values
 */
public record Bounds(double low, double high) {
  /** A value is out of bounds if it is so many times greater than three quarters of the others. */
  private static final double FACTOR = 1e6;

  /** For a linear scale. */
  public static Bounds of(double[] values) {
    double[] finite = Arrays.stream(values).filter(Double::isFinite).sorted().toArray();
    double[] sizes = Arrays.stream(finite).map(Math::abs).sorted().toArray();
    double usual = sizes.length < 3 ? 0 : sizes[(int) (0.75 * (sizes.length - 1))];
    double most = usual == 0 ? Double.MAX_VALUE : Math.min(Double.MAX_VALUE, FACTOR * usual);
    double[] kept = Arrays.stream(finite).filter(v -> Math.abs(v) <= most).toArray();
    return kept.length == 0
        ? new Bounds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
        : new Bounds(kept[0], kept[kept.length - 1]);
  }

  /**
   * For a logarithmic scale: of the positive values as many as lie within so many powers of ten,
   * rather the greater ones.
   */
  public static Bounds ofPositive(double[] values, int decades) {
    double[] sorted =
        Arrays.stream(values).filter(v -> v > 0 && Double.isFinite(v)).sorted().toArray();
    double factor = Math.pow(10, decades);
    int best = -1;
    int most = 0;
    int high = 0;
    for (int low = 0; low < sorted.length; low++) {
      while (high < sorted.length && sorted[high] / factor <= sorted[low]) {
        high++;
      }
      if (high - low >= most) {
        most = high - low;
        best = low;
      }
    }
    return best < 0
        ? new Bounds(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY)
        : new Bounds(sorted[best], sorted[best + most - 1]);
  }
}
