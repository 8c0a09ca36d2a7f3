package relulab.model.experiment;

import java.util.List;
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
    if (outcome.networks() == 0) {
      return List.of();
    }
    double level = experiment.confidence();
    return switch (outcome) {
      case Outcome.Count count -> List.of(of(count, level));
      case Outcome.Rows rows ->
          IntStream.range(0, experiment.valueColumns().size())
              .mapToObj(column -> of(experiment, column, rows.column(column), level))
              .toList();
    };
  }

  private static Estimate of(Experiment experiment, int column, double[] values, double level) {
    if (!(experiment instanceof TrainingExperiment)) {
      return median(values, level);
    }
    return switch (column) {
      case TrainingExperiment.SILENT -> meanShare(values, level);
      case TrainingExperiment.ALPHA -> mean(values, level);
      default -> median(values, level);
    };
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
