package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the usual settings show, on fewer networks than the results that come with the app. */
class ClaimsTest {

  /** On held-out points the benefit depends on α, 0.01 is not the best, PReLU learns a good one. */
  @Test
  void alphaMatters() {
    List<Double> alphas = List.of(0.0, 0.01, 0.1, 0.5, 1.0);
    AlphaExperiment experiment =
        new AlphaExperiment(
            1, AlphaExperiment.PLAN.usual(), alphas, AlphaExperiment.PRELU_ALPHA.usual(), 0.95);
    List<Outcome.Rows> cells =
        IntStream.rangeClosed(0, experiment.preluCell())
            .mapToObj(cell -> rows(experiment, cell, 25))
            .toList();
    double[] loss =
        cells.stream().mapToDouble(rows -> median(rows, TrainingExperiment.HELD_OUT)).toArray();
    String losses = Arrays.toString(loss);
    assertEquals(0.132, loss[0], 0.02, "ReLU: a constant output");
    assertEquals(0.135, loss[4], 0.02, "α = 1: a linear network");
    assertTrue(loss[1] < 0.1 * loss[0], losses);
    assertTrue(loss[2] < 0.5 * loss[1], losses);
    assertTrue(loss[3] < 0.1 * loss[1], losses);
    assertTrue(loss[5] < 0.1 * loss[1], losses);
    double[] silent =
        cells.stream()
            .mapToDouble(rows -> Statistics.mean(rows.column(TrainingExperiment.SILENT)))
            .toArray();
    assertTrue(silent[0] > 0.5 && silent[1] < 0.4 && silent[3] < 0.3, Arrays.toString(silent));
    double learned = Statistics.mean(cells.getLast().column(TrainingExperiment.ALPHA));
    assertTrue(learned > 0.28 && learned < 0.45, "learned " + learned);
  }

  /** Too high a rate kills ReLU's units; a leak keeps networks learning, or they overflow. */
  @Test
  void aHighLearningRateKills() {
    List<Double> rates = List.of(0.1, 0.6, 1.0);
    RateExperiment experiment =
        new RateExperiment(
            1, RateExperiment.PLAN.usual(), RateExperiment.ACTIVATIONS.usual(), rates, 0.95);
    Outcome.Rows slow = rows(experiment, 0, 25);
    Outcome.Rows fast = rows(experiment, 2, 25);
    assertTrue(
        Statistics.meanInterval(slow.column(TrainingExperiment.SILENT), 0.999).high() < 0.15);
    assertTrue(Statistics.meanInterval(fast.column(TrainingExperiment.SILENT), 0.999).low() > 0.55);
    assertEquals(0.117, median(slow, TrainingExperiment.LOSS), 0.02);
    assertTrue(median(fast, TrainingExperiment.LOSS) > 0.48, "no better than a constant output");

    Outcome.Rows leaky = rows(experiment, 5, 25);
    Interval dormant = Statistics.meanInterval(leaky.column(TrainingExperiment.SILENT), 0.999);
    assertTrue(dormant.low() > 0.25 && dormant.high() < 0.65, dormant.toString());
    assertTrue(median(leaky, TrainingExperiment.LOSS) < 0.3, "it still learns");
    assertTrue(overflowed(leaky) > 0, "not every rate is safe");
    assertEquals(25, overflowed(rows(experiment, 7, 25)), "PReLU's slope runs away");
    assertEquals(0, overflowed(fast));
  }

  private static Outcome.Rows rows(TrainingExperiment experiment, int cell, int networks) {
    return (Outcome.Rows) experiment.measure(cell, SeedRange.of(networks));
  }

  private static double median(Outcome.Rows rows, int column) {
    return Statistics.quantile(rows.column(column), 0.5);
  }

  private static long overflowed(Outcome.Rows rows) {
    return Arrays.stream(rows.column(TrainingExperiment.LOSS)).filter(Double::isInfinite).count();
  }
}
