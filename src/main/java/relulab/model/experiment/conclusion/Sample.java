package relulab.model.experiment.conclusion;

import java.util.Arrays;
import java.util.List;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Statistics;

/**
 * A quantity as it was estimated under one condition.
 *
 * @param name of the condition
 * @param n number of networks
 * @param overflowed how many of them have no finite value
 * @param value a median, a mean or a share
 * @param interval in which the true one lies, at the experiment's level; both ends infinite where
 *     there are too few networks to say
 * @param share whether it is a share in [0, 1]
 */
record Sample(
    Figure name, long n, long overflowed, double value, Interval interval, boolean share) {

  /** The median of a column. */
  static Sample median(Figure name, Outcome outcome, int column, double level) {
    double[] values = outcome instanceof Outcome.Rows rows ? rows.column(column) : new double[0];
    return new Sample(
        name,
        values.length,
        Arrays.stream(values).filter(v -> !Double.isFinite(v)).count(),
        Statistics.quantile(values, 0.5),
        Statistics.medianInterval(values, level),
        false);
  }

  /** The mean of a column of shares. */
  static Sample meanShare(Figure name, Outcome outcome, int column, double level) {
    double[] values = outcome instanceof Outcome.Rows rows ? rows.column(column) : new double[0];
    return new Sample(
        name,
        values.length,
        0,
        Statistics.mean(values),
        Statistics.shareInterval(values, level),
        true);
  }

  /** A share of the networks. */
  static Sample count(Figure name, Outcome outcome, double level) {
    long hits = outcome instanceof Outcome.Count count ? count.hits() : 0;
    long n = outcome.networks();
    return new Sample(
        name,
        n,
        0,
        n == 0 ? Double.NaN : hits / (double) n,
        n == 0
            ? new Interval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)
            : Statistics.wilson(hits, n, level),
        true);
  }

  /** Whether there are enough networks for an interval. */
  boolean isKnown() {
    return n > 0 && !Double.isNaN(value) && interval.low() != Double.NEGATIVE_INFINITY;
  }

  /** Whether the whole interval lies below that of another. */
  boolean isBelow(Sample other) {
    return isKnown() && other.isKnown() && interval.high() < other.interval.low();
  }

  /** Whether neither lies below the other: the intervals overlap. */
  boolean cannotBeToldFrom(Sample other) {
    return isKnown() && other.isKnown() && !isBelow(other) && !other.isBelow(this);
  }

  Figure figure() {
    return share ? new Figure.Share(value) : new Figure.Measure(value);
  }

  Figure between() {
    return new Figure.Between(interval, share);
  }

  /** The names of some samples. */
  static Figure names(List<Sample> samples) {
    return new Figure.Several(samples.stream().map(Sample::name).toList());
  }
}
