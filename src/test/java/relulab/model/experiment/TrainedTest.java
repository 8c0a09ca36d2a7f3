package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.data.Task;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.RandomSetups;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/** Networks of experiments end as the lanes that a person watches do, bit for bit. */
class TrainedTest {

  /** Random data, networks, optimizers, losses, shocks; every eighth has a rate that overflows. */
  @RepeatedTest(60)
  void aNetworkEndsAsALaneDoes(RepetitionInfo repetition) {
    RandomSetups random = new RandomSetups(repetition.getCurrentRepetition());
    int steps = 20 + random.nextInt(150);
    Setup setup = random.next(steps);
    Plan plan = new Plan(setup, steps);
    Variant.of(setup).forEach(variant -> requireSame(plan, variant, setup.seed()));
  }

  @Test
  void theUsualPlansDoToo() {
    for (Plan plan : List.of(Plan.circle(), Plan.shock(), Plan.narrow().withSteps(700))) {
      for (Variant variant : Variant.family(0.1, 0.25)) {
        requireSame(plan, variant, 11142);
      }
    }
  }

  /** Wild rates overflow at some step: in the weights, or earlier in the loss alone. */
  @RepeatedTest(12)
  void anOverflowIsFoundAtTheSameStep(RepetitionInfo repetition) {
    double rate = List.of(0.5, 2.0, 30.0, 1e6).get(repetition.getCurrentRepetition() % 4);
    int layers = 1 + repetition.getCurrentRepetition() / 4;
    Setup setup =
        Setup.learningRateShock()
            .with(t -> t.withLearningRate(rate))
            .withHidden(Collections.nCopies(layers, 6));
    Plan plan = Plan.of(setup).withSteps(400);
    for (Variant variant : Variant.family(0.3, 1)) {
      requireSame(plan, variant, repetition.getCurrentRepetition());
    }
  }

  @Test
  void ownPointsAreLearned() {
    OwnPoints own =
        new OwnPoints(
            Task.REGRESSION,
            2,
            List.of(
                new OwnPoints.Row(1e6, -3, 2e5),
                new OwnPoints.Row(-0.5, 1, 7),
                new OwnPoints.Row(0, 0, -1)));
    Setup setup = Setup.learningRateShock().withData(DataSpec.of(own));
    requireSame(Plan.of(setup).withSteps(50), new Variant(ActivationKind.PRELU, 0.25), 5);
  }

  @Test
  void anInterruptGivesItUp() {
    Thread.currentThread().interrupt();
    assertThrows(
        CancellationException.class,
        () -> Trained.of(Plan.circle(), Variant.of(ActivationKind.RELU), 1));
    assertTrue(Thread.interrupted());
  }

  private static void requireSame(Plan plan, Variant variant, long seed) {
    Trained trained = Trained.of(plan, variant, seed);
    Trial trial = new Trial(plan.setup(seed, variant));
    while (trial.stepIndex() < plan.steps() && !trial.isStopped()) {
      trial.step();
    }
    Frame frame = trial.frame();
    LaneFrame lane = frame.lanes().getFirst();
    Network network = lane.network();
    assertArrayEquals(network.parameters(), trained.parameters());
    assertEquals(trial.isStopped(), trained.isOverflowed());
    if (!trial.isStopped()) {
      assertEquals(lane.loss(), trained.loss());
      assertEquals(lane.testLoss(), trained.testLoss(), "over the points held out, if any");
    }
    assertEquals(silent(lane, network.layout()), trained.silentShare());
    double[] outputs = network.predictAll(frame.data().train().inputs());
    double range =
        Arrays.stream(outputs).max().orElseThrow() - Arrays.stream(outputs).min().orElseThrow();
    assertEquals(range, trained.outputRange());
  }

  private static double silent(LaneFrame lane, Layout layout) {
    int silent = 0;
    for (int n = 0; n < layout.neurons(); n++) {
      silent +=
          lane.neuron(layout.layerOf(n), layout.unitOf(n)).state() == NeuronState.ALIVE ? 0 : 1;
    }
    return silent / (double) Math.max(1, layout.neurons());
  }
}
