package relulab.model.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What the trained networks of a cell come to.
 *
 * @param n number of networks
 * @param overflowed how many of them have no finite loss
 * @param loss median over the training data, overflowed ones counted as infinite
 * @param judged median of the loss that conditions are judged by: that over points that were held
 *     out, or where there are none the loss itself
 * @param silent mean share of silent neurons
 * @param alpha mean α of the networks that did not overflow
 * @param alphas where the middle 80 % of these lie
 */
public record TrainedStatistics(
    long n,
    long overflowed,
    Estimate loss,
    Estimate judged,
    Estimate silent,
    Estimate alpha,
    Interval alphas) {
  private static final double MIDDLE = 0.8;

  /** The statistics of each cell. */
  public static List<TrainedStatistics> of(Results results) {
    TrainingExperiment experiment = (TrainingExperiment) results.experiment();
    return results.cells().stream().map(cell -> of((Outcome.Rows) cell, experiment)).toList();
  }

  private static TrainedStatistics of(Outcome.Rows rows, TrainingExperiment experiment) {
    double level = experiment.confidence();
    double[] losses = rows.column(TrainingExperiment.LOSS);
    double[] all = rows.column(TrainingExperiment.ALPHA);
    double[] alphas =
        IntStream.range(0, losses.length)
            .filter(i -> Double.isFinite(losses[i]))
            .mapToDouble(i -> all[i])
            .toArray();
    return new TrainedStatistics(
        rows.networks(),
        Arrays.stream(losses).filter(loss -> !Double.isFinite(loss)).count(),
        Estimate.median(losses, level),
        Estimate.median(rows.column(experiment.judged()), level),
        Estimate.meanShare(rows.column(TrainingExperiment.SILENT), level),
        Estimate.mean(alphas, level),
        Statistics.middle(alphas, MIDDLE));
  }
}
