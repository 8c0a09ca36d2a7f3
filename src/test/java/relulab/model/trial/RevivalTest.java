package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relulab.model.activation.ActivationKind.RELU;
import static relulab.model.training.NeuronState.ALIVE;
import static relulab.model.training.NeuronState.DEAD;

import java.util.List;
import org.junit.jupiter.api.Test;
import relulab.model.data.Split;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Recovery;

/** What moves a dead unit although its gradient is 0: the optimizer's memory, and weight decay. */
class RevivalTest {
  private static final double[][] POINTS = {{0.5, 1}, {1, 2}};

  private static Setup setup(OptimizerSettings.Kind optimizer) {
    return HandMade.setup(RELU, 0, List.of(1), POINTS)
        .withOptimizer(OptimizerSettings.of(optimizer));
  }

  private static NeuronFrame first(Lane run) {
    return HandMade.frame(run).neurons().getFirst();
  }

  @Test
  void momentumCarriesADeadUnitBackToLife() {
    Lane run = new Lane(setup(OptimizerSettings.Kind.MOMENTUM), 0, data());
    // Weights 1, −1.1 | 1, 0: z = −0.6 and −0.1; the bias has velocity −0.8 and rises by 0.072.
    HandMade.begin(run, new double[] {0, -0.8, 0, 0, 0}, 1, -1.1, 1, 0);
    assertEquals(DEAD, first(run).state());
    assertEquals(0, first(run).gradientNorm());
    assertEquals(Recovery.OPTIMIZER_MOVES, first(run).recovery());
    run.step();
    assertEquals(-1.1 + 0.1 * 0.9 * 0.8, HandMade.frame(run).network().bias(1, 0), 1e-15);
    assertEquals(DEAD, first(run).state());
    run.step();
    assertEquals(ALIVE, first(run).state());
    assertEquals(2, first(run).recoveredAt());
  }

  @Test
  void adamMovesADeadUnitForAWhile() {
    Lane run = new Lane(setup(OptimizerSettings.Kind.ADAM), 0, data());
    HandMade.begin(run, new double[] {0, -0.8, 0, 0, 0, 0, 0.01, 0, 0, 0}, 1, -1.1, 1, 0);
    assertEquals(DEAD, first(run).state());
    assertEquals(Recovery.OPTIMIZER_MOVES, first(run).recovery());
    run.step();
    assertNotEquals(-1.1, HandMade.frame(run).network().bias(1, 0));
    HandMade.steps(run, 5);
    assertEquals(ALIVE, first(run).state());
  }

  /** Velocity −v of the bias lifts it by η v μ / (1 − μ) in all: 0.9 v, against 0.1 to go. */
  @Test
  void aVelocityThatIsTooSmallIsNoHope() {
    for (double velocity : new double[] {0.11, 0.112}) {
      Lane run = new Lane(setup(OptimizerSettings.Kind.MOMENTUM), 0, data());
      HandMade.begin(run, new double[] {0, -velocity, 0, 0, 0}, 1, -1.1, 1, 0);
      boolean enough = 0.9 * velocity > 0.1;
      Recovery expected = enough ? Recovery.OPTIMIZER_MOVES : Recovery.IMPOSSIBLE;
      assertEquals(expected, first(run).recovery());
      HandMade.steps(run, 200);
      assertEquals(enough ? ALIVE : DEAD, first(run).state());
    }
  }

  @Test
  void adamRunsOutOfMemory() {
    Lane run = new Lane(setup(OptimizerSettings.Kind.ADAM).withLearningRate(0.001), 0, data());
    HandMade.begin(run, new double[] {0, -0.8, 0, 0, 0, 0, 0.64, 0, 0, 0}, 1, -1.5, 1, 0);
    assertEquals(DEAD, first(run).state());
    assertEquals(Recovery.IMPOSSIBLE, first(run).recovery());
    HandMade.steps(run, 2000);
    assertEquals(DEAD, first(run).state());
    assertNotEquals(-1.5, HandMade.frame(run).network().bias(1, 0));
  }

  @Test
  void anOptimizerWithoutMemoryOfItCannotMoveIt() {
    for (OptimizerSettings.Kind kind : OptimizerSettings.Kind.values()) {
      Lane run = HandMade.run(setup(kind), 1, -1.1, 1, 0);
      HandMade.steps(run, 100);
      assertEquals(Recovery.IMPOSSIBLE, first(run).recovery());
      assertEquals(-1.1, HandMade.frame(run).network().bias(1, 0));
    }
  }

  /** Decay scales weight and bias alike, and with them z: its sign stays. */
  @Test
  void decayAloneDoesNotReviveTheFirstLayer() {
    Lane run =
        HandMade.run(setup(OptimizerSettings.Kind.SGD).withWeightDecay(0.5, false), 1, -1.1, 1, 0);
    assertEquals(Recovery.IMPOSSIBLE, first(run).recovery());
    HandMade.steps(run, 20);
    LaneFrame frame = HandMade.frame(run);
    assertEquals(Math.pow(0.95, 20), frame.network().weight(1, 0, 0), 1e-12);
    assertEquals(-1.1 * Math.pow(0.95, 20), frame.network().bias(1, 0), 1e-12);
    assertEquals(DEAD, frame.neurons().getFirst().state());
  }

  /** Adam takes as much from the weight −0.5 as from the bias 0.9: z = 0.9 − 0.5 · 2 rises. */
  @Test
  void adamWithDecayRevivesTheFirstLayer() {
    Setup setup =
        HandMade.setup(RELU, 0, List.of(1), new double[] {2, 0}, new double[] {3, 0})
            .withOptimizer(OptimizerSettings.of(OptimizerSettings.Kind.ADAM))
            .withWeightDecay(0.1, false);
    Lane run = HandMade.run(setup, -0.5, 0.9, 1, 0);
    assertEquals(DEAD, first(run).state());
    assertEquals(Recovery.OPTIMIZER_MOVES, first(run).recovery());
    HandMade.steps(run, 3);
    assertEquals(ALIVE, first(run).state());
  }

  /** Layer 2: z = 0.9 − a, dead on a = 1; a shrinks with two factors, the bias with one. */
  @Test
  void decayRevivesADeeperUnit() {
    Setup setup =
        HandMade.setup(RELU, 0, List.of(1, 1), new double[] {1, 0}, new double[] {1.5, 0})
            .withWeightDecay(0.5, false);
    Lane run = HandMade.run(setup, 1, 0, -1, 0.9, 1, 0);
    assertEquals(Recovery.DECAY_MOVES, HandMade.frame(run).neuron(2, 0).recovery());
    assertTrue(HandMade.frame(run).collapsed());
    HandMade.steps(run, 1);
    assertEquals(DEAD, HandMade.frame(run).neuron(2, 0).state());
    HandMade.steps(run, 2);
    assertEquals(ALIVE, HandMade.frame(run).neuron(2, 0).state());
  }

  private static Split data() {
    return Split.of(setup(OptimizerSettings.Kind.SGD).data(), 1);
  }
}
