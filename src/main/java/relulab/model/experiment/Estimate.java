package relulab.model.experiment;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/**
 * What is estimated of a measured quantity.
 *
 * @param value a share, a mean or a median; NaN where nothing was measured
 * @param interval in which the true one lies, at the experiment's level; both ends infinite where
 *     there is too little to say
 * @param share whether it is a share in [0, 1]
 */
public record Estimate(double value, Interval interval, boolean share) {

  /** The estimates of everything that was measured; none where there are no networks. */
  public static List<Estimate> of(Experiment experiment, Outcome outcome) {
    return outcome.networks() == 0 ? List.of() : experiment.estimates(outcome);
  }

  /** The median of each column of the networks' numbers. */
  static List<Estimate> medians(Experiment experiment, Outcome outcome) {
    return ofColumns(
        experiment, outcome, (column, values) -> median(values, experiment.confidence()));
  }

  /** One for each column of the networks' numbers, from its place and its numbers. */
  static List<Estimate> ofColumns(
      Experiment experiment, Outcome outcome, BiFunction<Integer, double[], Estimate> estimate) {
    Outcome.Rows rows = (Outcome.Rows) outcome;
    return IntStream.range(0, experiment.valueColumns().size())
        .mapToObj(column -> estimate.apply(column, rows.column(column)))
        .toList();
  }

  /** The share of networks that have a property. */
  public static Estimate of(Outcome.Count count, double level) {
    long n = count.networks();
    return n == 0
        ? new Estimate(Double.NaN, Interval.ALL, true)
        : new Estimate(count.hits() / (double) n, Statistics.wilson(count.hits(), n, level), true);
  }

  /** The median of some values. */
  public static Estimate median(double[] values, double level) {
    return new Estimate(
        Statistics.quantile(values, 0.5), Statistics.medianInterval(values, level), false);
  }

  /** The mean of some values. */
  public static Estimate mean(double[] values, double level) {
    return new Estimate(Statistics.mean(values), Statistics.meanInterval(values, level), false);
  }

  /** The mean of values in [0, 1]. */
  public static Estimate meanShare(double[] values, double level) {
    return new Estimate(Statistics.mean(values), Statistics.shareInterval(values, level), true);
  }

  /** Whether there is enough for an interval. */
  public boolean isKnown() {
    return !Double.isNaN(value) && interval.low() != Double.NEGATIVE_INFINITY;
  }
}
