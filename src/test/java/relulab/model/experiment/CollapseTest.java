package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.activation.ActivationKind;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.Trial;

/** Collapse in training: the protocol, its published outcome, and what counts as collapsed. */
class CollapseTest {

  /**
   * The shares that two other programs found with 3,000 to 20,000 networks each. Here there are
   * enough to tell them from those of nine hidden layers, 92.1 % and 8.9 %.
   */
  @ParameterizedTest
  @CsvSource({
    "0, 0.950, 0.921, 1000",
    "1, 0.122, 0.089, 700",
    "2, 0.0035, 0.15, 40",
    "3, 0.0015, 0.15, 40"
  })
  void theProtocolEndsAsMeasuredOutsideTheApp(int cell, double share, double other, int networks) {
    Collapse protocol = new Collapse(1, Plan.narrow(), Collapse.ACTIVATIONS.usual(), 0.95);
    long hits =
        LongStream.rangeClosed(1, networks)
            .parallel()
            .map(i -> ((Outcome.Count) protocol.measure(cell, new SeedRange(i, i))).hits())
            .sum();
    Interval interval = Statistics.wilson(hits, networks, 0.95);
    String found = Collapse.ACTIVATIONS.usual().get(cell) + ": " + hits + " " + interval;
    assertTrue(interval.contains(share), found);
    assertFalse(interval.contains(other), found);
  }

  /** What is not trained because it is born dead ends as it would after its training. */
  @Test
  void bornDeadNetworksNeedNoTraining() {
    Plan plan = Plan.narrow().withSteps(150);
    Variant relu = Variant.of(ActivationKind.RELU);
    int skipped = 0;
    for (long seed = 1; seed <= 60; seed++) {
      if (Trained.isConstantForEver(plan.setup(seed, relu))) {
        skipped++;
        assertEquals(0, Trained.of(plan, relu, seed).outputRange());
      }
    }
    assertTrue(skipped > 30 && skipped < 60, "most, not all: " + skipped);
    for (long seed = 1; seed <= 20; seed++) {
      assertFalse(Trained.isConstantForEver(plan.setup(seed, Variant.parse("leaky-relu:0.01"))));
      assertFalse(
          Trained.isConstantForEver(
              plan.setup(seed, relu).with(t -> t.withWeightDecay(0.01, false))),
          "decay may revive it");
    }
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
