package relulab.model.experiment.conclusion;

import java.util.Arrays;
import java.util.List;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;

/**
 * A quantity as it was estimated under one condition.
 *
 * @param name of the condition
 * @param n number of networks
 * @param overflowed how many of them have no finite value
 * @param estimate of its median, its mean or its share
 */
record Sample(Figure name, long n, long overflowed, Estimate estimate) {

  double value() {
    return estimate.value();
  }

  Interval interval() {
    return estimate.interval();
  }

  /** The median of a column. */
  static Sample median(Figure name, Outcome outcome, int column, double level) {
    double[] values = outcome instanceof Outcome.Rows rows ? rows.column(column) : new double[0];
    return new Sample(
        name,
        values.length,
        Arrays.stream(values).filter(v -> !Double.isFinite(v)).count(),
        Estimate.median(values, level));
  }

  /** The mean of a column of shares. */
  static Sample meanShare(Figure name, Outcome outcome, int column, double level) {
    double[] values = outcome instanceof Outcome.Rows rows ? rows.column(column) : new double[0];
    return new Sample(name, values.length, 0, Estimate.meanShare(values, level));
  }

  /** A share of the networks. */
  static Sample count(Figure name, Outcome outcome, double level) {
    Outcome.Count count = outcome instanceof Outcome.Count of ? of : Outcome.Count.NONE;
    return new Sample(name, count.networks(), 0, Estimate.of(count, level));
  }

  /** Whether there are enough networks for an interval. */
  boolean isKnown() {
    return n > 0 && estimate.isKnown();
  }

  /** Whether the whole interval lies below that of another. */
  boolean isBelow(Sample other) {
    return isKnown() && other.isKnown() && interval().high() < other.interval().low();
  }

  /** Whether neither lies below the other: the intervals overlap. */
  boolean cannotBeToldFrom(Sample other) {
    return isKnown() && other.isKnown() && !isBelow(other) && !other.isBelow(this);
  }

  /** Whether any of these lies below any other. */
  static boolean anyApart(List<Sample> samples) {
    return samples.stream().anyMatch(a -> samples.stream().anyMatch(a::isBelow));
  }

  Figure figure() {
    return estimate.share() ? new Figure.Share(value()) : new Figure.Measure(value());
  }

  Figure between() {
    return new Figure.Between(interval(), estimate.share());
  }

  /** The names of some samples. */
  static Figure names(List<Sample> samples) {
    return new Figure.Several(samples.stream().map(Sample::name).toList());
  }
}
