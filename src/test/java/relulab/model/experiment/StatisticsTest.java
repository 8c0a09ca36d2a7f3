package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.random.RandomStream;
import relulab.model.random.Ziggurat;

/** Intervals and quantiles, held to published tables and to their own promise. */
class StatisticsTest {

  @ParameterizedTest
  @CsvSource({"0.95, 1.959963984540054", "0.99, 2.5758293035489", "0.999, 3.290526731491926"})
  void normalQuantiles(double confidence, double z) {
    assertEquals(z, Statistics.normalQuantile(confidence), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "0.95, 1, 12.706204736", "0.95, 2, 4.302652730", "0.95, 9, 2.262157163",
    "0.999, 4, 8.610301581", "0.95, 29, 2.045229642", "0.99, 100, 2.625890521",
    "0.95, 9999, 1.960201240"
  })
  void studentsQuantiles(double confidence, int freedom, double t) {
    assertEquals(t, StudentT.quantile(confidence, freedom), 2e-7 * t);
  }

  @Test
  void wilsonAsInTheTextbook() {
    Interval interval = Statistics.wilson(8, 10, 0.95);
    assertEquals(0.4901625, interval.low(), 1e-6);
    assertEquals(0.9433178, interval.high(), 1e-6);
    assertEquals(new Interval(0, 1), Statistics.wilson(0, 0, 0.95));
    assertEquals(0, Statistics.wilson(0, 50, 0.95).low());
    assertEquals(1, Statistics.wilson(50, 50, 0.95).high());
    assertTrue(Statistics.wilson(0, 50, 0.95).high() > 0.05);
  }

  @Test
  void meanAndItsInterval() {
    double[] values = {2, 4, 4, 4, 5, 5, 7, 9};
    assertEquals(5, Statistics.mean(values));
    double half = 2.364624252 * Math.sqrt(32.0 / 7 / 8);
    assertEquals(5 - half, Statistics.meanInterval(values, 0.95).low(), 1e-8);
    assertEquals(5 + half, Statistics.meanInterval(values, 0.95).high(), 1e-8);
    assertEquals(
        new Interval(3, 3), Statistics.meanInterval(new double[] {3, 3, 3, 3, 3, 3}, 0.95));
    assertEquals(Double.POSITIVE_INFINITY, Statistics.meanInterval(new double[] {3}, 0.95).high());
  }

  @Test
  void quantiles() {
    double[] values = {9, 1, 5, 3, 7};
    assertEquals(5, Statistics.quantile(values, 0.5));
    assertEquals(3, Statistics.quantile(values, 0.25));
    assertEquals(6, Statistics.quantile(values, 0.625));
    assertEquals(9, Statistics.quantile(values, 1));
    assertEquals(9, values[0], "the caller's array is left alone");
  }

  /** Losses of runs that overflowed are infinite: they count as large, and never give NaN. */
  @Test
  void quantilesOfInfiniteValues() {
    double infinite = Double.POSITIVE_INFINITY;
    assertEquals(2, Statistics.quantile(new double[] {infinite, 1, 2}, 0.5));
    assertEquals(infinite, Statistics.quantile(new double[] {infinite, 1, infinite, 2}, 0.5));
    assertEquals(infinite, Statistics.quantile(new double[] {infinite, infinite, 1}, 0.5));
    double[] eight = {infinite, 1, 2, infinite, 3, 4, 5, 6};
    assertEquals(new Interval(1, infinite), Statistics.medianInterval(eight, 0.95));
  }

  /**
   * For ten values the 95 % interval runs from the second to the ninth, for a thousand near ±31.
   */
  @Test
  void theMediansIntervalIsThatOfTheBinomialDistribution() {
    double[] ten = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
    assertEquals(new Interval(2, 9), Statistics.medianInterval(ten, 0.95));
    double[] hundred = new double[100];
    Arrays.setAll(hundred, i -> i + 1);
    assertEquals(new Interval(40, 61), Statistics.medianInterval(hundred, 0.95));
    double[] many = new double[5000];
    Arrays.setAll(many, i -> i + 1);
    assertEquals(2431, Statistics.medianInterval(many, 0.95).low(), 2);
    Interval all = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertEquals(all, Statistics.medianInterval(new double[] {5, 3, 1, 2, 4}, 0.95));
    assertEquals(
        new Interval(1, 6), Statistics.medianInterval(new double[] {5, 3, 1, 2, 4, 6}, 0.95));
  }

  /** Two equal networks do not show that all are equal. */
  @Test
  void equalValuesAreNotAPoint() {
    Interval two = Statistics.shareInterval(new double[] {0, 0}, 0.95);
    assertEquals(0, two.low());
    assertEquals(1 - Math.sqrt(0.05), two.high(), 1e-12);
    Interval many = Statistics.shareInterval(new double[200], 0.95);
    assertEquals(3.0 / 200, many.high(), 0.0005, "the rule of three");
    Interval half = Statistics.shareInterval(new double[] {0.5, 0.5, 0.5}, 0.95);
    assertTrue(half.low() < 0.5 && half.high() > 0.5);
    assertEquals(1 - half.low(), half.high(), 1e-12);
    Interval all = new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    assertEquals(all, Statistics.shareInterval(new double[] {0.3}, 0.95));
    assertEquals(all, Statistics.medianInterval(new double[] {2, 2}, 0.95));
  }

  @Test
  void theZigguratIsNormal() {
    Ziggurat normal = new Ziggurat(RandomStream.of(5, 0));
    int n = 1_000_000;
    double mean = 0;
    double square = 0;
    double fourth = 0;
    int beyondTail = 0;
    int positive = 0;
    int withinOne = 0;
    for (int i = 0; i < n; i++) {
      double x = normal.next();
      mean += x / n;
      square += x * x / n;
      fourth += x * x * x * x / n;
      beyondTail += Math.abs(x) > 3.442619855899 ? 1 : 0;
      positive += x > 0 ? 1 : 0;
      withinOne += Math.abs(x) < 1 ? 1 : 0;
    }
    assertEquals(0, mean, 0.004);
    assertEquals(1, square, 0.006);
    assertEquals(3, fourth, 0.04);
    assertEquals(0.5, positive / (double) n, 0.002);
    assertEquals(0.6826895, withinOne / (double) n, 0.002);
    assertEquals(5.759e-4, beyondTail / (double) n, 1e-4);
  }

  /** Two networks that agree by chance say nothing of the others. */
  @Test
  void aFewEqualValuesAreNoPoint() {
    for (int n : new int[] {2, 5}) {
      double[] equal = new double[n];
      assertEquals(Double.POSITIVE_INFINITY, Statistics.meanInterval(equal, 0.95).high());
      assertEquals(Double.NEGATIVE_INFINITY, Statistics.medianInterval(equal, 0.95).low());
    }
    assertEquals(new Interval(0, 0), Statistics.meanInterval(new double[6], 0.95));
    assertEquals(new Interval(0, 0), Statistics.medianInterval(new double[6], 0.95));
  }
}
