package relulab.view.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.Interval;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.Statistics;
import relulab.model.experiment.TrainingExperiment;

/**
 * What the trained networks of a cell come to.
 *
 * @param n number of networks
 * @param overflowed how many of them have no finite loss
 * @param loss the median, overflowed ones counted as infinite
 * @param lossInterval of the median
 * @param silent the mean share of silent units
 * @param silentInterval of the mean, within [0, 1]; both ends infinite if it is not known
 * @param alphas the mean α of each network that did not overflow
 */
record TrainedStatistics(
    long n,
    long overflowed,
    double loss,
    Interval lossInterval,
    double silent,
    Interval silentInterval,
    List<Double> alphas) {

  /** The statistics of each cell. */
  static List<TrainedStatistics> of(Results results) {
    double confidence = results.experiment().confidence();
    return results.cells().stream().map(cell -> of((Outcome.Rows) cell, confidence)).toList();
  }

  /** The line under the title; where runs overflowed it says how they count. */
  static String note(Words words, Results results, List<TrainedStatistics> stats) {
    String note = words.note("experiment.chart.trained.note", results);
    return stats.stream().anyMatch(cell -> cell.overflowed > 0)
        ? note
            + words.get("experiment.chart.separator")
            + words.get("experiment.chart.trained.kept")
        : note;
  }

  private static TrainedStatistics of(Outcome.Rows rows, double confidence) {
    double[] losses = rows.column(TrainingExperiment.LOSS);
    double[] silent = rows.column(TrainingExperiment.SILENT);
    double[] alphas = rows.column(TrainingExperiment.ALPHA);
    return new TrainedStatistics(
        rows.networks(),
        Arrays.stream(losses).filter(loss -> !Double.isFinite(loss)).count(),
        Statistics.quantile(losses, 0.5),
        Statistics.medianInterval(losses, confidence),
        Statistics.mean(silent),
        Statistics.shareInterval(silent, confidence),
        IntStream.range(0, losses.length)
            .filter(i -> Double.isFinite(losses[i]))
            .mapToObj(i -> alphas[i])
            .toList());
  }
}
