package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.activation.ActivationKind;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.Trial;

/** Collapse in training: the protocol, its published outcome, and what counts as collapsed. */
class CollapseTest {

  /**
   * The shares measured outside the app on 1000 networks each; here on fewer, with an interval that
   * is wide in proportion. The whole protocol on seeds 1 to 4 and src/test/python/collapse.py agree
   * with each other more closely: 94.9 % of 4000 and 94.9 % of 1000 for ReLU.
   */
  @ParameterizedTest
  @CsvSource({"0, 0.921, 60", "1, 0.089, 60", "2, 0.005, 30", "3, 0.004, 30"})
  void theProtocolEndsAsMeasuredOutsideTheApp(int cell, double share, int networks) {
    Collapse protocol = new Collapse(1, Plan.narrow(), Collapse.ACTIVATIONS.usual(), 0.95);
    Outcome.Count found = (Outcome.Count) protocol.measure(cell, SeedRange.of(networks));
    assertEquals(networks, found.networks());
    Interval interval = Statistics.wilson(found.hits(), networks, 0.999);
    assertTrue(interval.contains(share), Collapse.ACTIVATIONS.usual().get(cell) + ": " + interval);
  }

  @Test
  void theProtocolIsThatOfTheTable() {
    Plan plan = Plan.narrow();
    assertEquals("abs", plan.data().id());
    assertEquals(List.of(2, 2, 2, 2, 2, 2, 2, 2, 2, 2), plan.hidden());
    assertEquals(40, plan.points());
    assertEquals(40, plan.batchSize());
    assertEquals("adam", plan.optimizer().id());
    assertEquals(1e-3, plan.learningRate());
    assertEquals(5000, plan.steps());
    assertEquals(
        "[relu, leaky-relu:0.01, leaky-relu:0.3, prelu:0.25]",
        Collapse.ACTIVATIONS.usual().toString());
  }

  /** Network by network, the outputs that a trial of the same setup ends with. */
  @Test
  void collapsedIsWhoseOutputsLieTogether() {
    Plan plan = Plan.narrow().withSteps(60);
    Variant relu = Variant.of(ActivationKind.RELU);
    Collapse experiment = new Collapse(9, plan, List.of(relu), 0.95);
    int collapsed = 0;
    for (int i = 1; i <= 20; i++) {
      Trial trial = new Trial(plan.setup(Trained.seed(9, i), relu));
      trial.seek(60);
      LaneFrame lane = trial.frame().lanes().getFirst();
      double[] outputs = lane.network().predictAll(trial.data().train().inputs());
      double range =
          Arrays.stream(outputs).max().orElseThrow() - Arrays.stream(outputs).min().orElseThrow();
      collapsed += range < 1e-3 ? 1 : 0;
    }
    assertTrue(collapsed > 0 && collapsed < 20, "tells both from each other: " + collapsed);
    assertEquals(collapsed, ((Outcome.Count) experiment.measure(0, SeedRange.of(20))).hits());
  }
}
