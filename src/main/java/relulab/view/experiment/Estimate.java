package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Statistics;
import relulab.model.experiment.TrainingExperiment;

/**
 * What is estimated of a measured quantity.
 *
 * @param value a share, a mean or a median
 * @param interval in which the true one lies, at the experiment's level
 * @param share whether it is a share in [0, 1]
 */
public record Estimate(double value, Interval interval, boolean share) {

  /** The estimates of everything that was measured; none where there are no networks. */
  static List<Estimate> of(Experiment experiment, Outcome outcome) {
    if (outcome.networks() == 0) {
      return List.of();
    }
    double level = experiment.confidence();
    return switch (outcome) {
      case Outcome.Count count ->
          List.of(
              new Estimate(
                  count.hits() / (double) count.networks(),
                  Statistics.wilson(count.hits(), count.networks(), level),
                  true));
      case Outcome.Rows rows -> {
        List<Estimate> all = new ArrayList<>();
        for (int column = 0; column < experiment.valueColumns().size(); column++) {
          boolean mean =
              experiment instanceof TrainingExperiment && column != TrainingExperiment.LOSS;
          boolean share =
              experiment instanceof TrainingExperiment && column == TrainingExperiment.SILENT;
          double[] values = rows.column(column);
          all.add(mean ? mean(values, level, share) : median(values, level));
        }
        yield all;
      }
    };
  }

  private static Estimate mean(double[] values, double level, boolean share) {
    Interval interval =
        share ? Statistics.shareInterval(values, level) : Statistics.meanInterval(values, level);
    return new Estimate(Statistics.mean(values), interval, share);
  }

  private static Estimate median(double[] values, double level) {
    return new Estimate(
        Statistics.quantile(values, 0.5), Statistics.medianInterval(values, level), false);
  }

  String value(Words words) {
    return share ? words.share(value) : words.number(value);
  }

  String interval(Words words) {
    if (!Double.isFinite(interval.low()) && !Double.isFinite(interval.high())) {
      return "–";
    }
    return share
        ? words.get(
            "experiment.page.interval",
            words.share(Math.max(0, interval.low())),
            words.share(Math.min(1, interval.high())))
        : words.get(
            "experiment.page.interval",
            words.number(interval.low()),
            words.number(interval.high()));
  }

  /** With all digits. */
  List<String> raw() {
    return List.of(
        Double.toString(value), Double.toString(interval.low()), Double.toString(interval.high()));
  }
}
