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

/**
 * What moves a dead neuron although its gradient is 0: the optimizer's memory, and weight decay.
 */
class RevivalTest {
  private static final double[][] POINTS = {{0.5, 1}, {1, 2}};

  private static Setup setup(OptimizerSettings.Kind optimizer) {
    return HandMade.setup(RELU, 0, List.of(1), POINTS)
        .with(t -> t.withOptimizer(OptimizerSettings.of(optimizer)));
  }

  private static NeuronFrame first(Lane lane) {
    return HandMade.frame(lane).neurons().getFirst();
  }

  @Test
  void momentumCarriesADeadUnitBackToLife() {
    Lane lane = new Lane(setup(OptimizerSettings.Kind.MOMENTUM), 0, data());
    // Weights 1, −1.1 | 1, 0: z = −0.6 and −0.1; the bias has velocity −0.8 and rises by 0.072.
    HandMade.begin(lane, new double[] {0, -0.8, 0, 0, 0}, 1, -1.1, 1, 0);
    assertEquals(DEAD, first(lane).state());
    assertEquals(0, first(lane).gradientNorm());
    assertEquals(Recovery.OPTIMIZER_MOVES, first(lane).recovery());
    lane.step();
    assertEquals(-1.1 + 0.1 * 0.9 * 0.8, HandMade.frame(lane).network().bias(1, 0), 1e-15);
    assertEquals(DEAD, first(lane).state());
    lane.step();
    assertEquals(ALIVE, first(lane).state());
    assertEquals(2, first(lane).recoveredAt());
  }

  @Test
  void adamMovesADeadUnitForAWhile() {
    Lane lane = new Lane(setup(OptimizerSettings.Kind.ADAM), 0, data());
    HandMade.begin(lane, new double[] {0, -0.8, 0, 0, 0, 0, 0.01, 0, 0, 0}, 1, -1.1, 1, 0);
    assertEquals(DEAD, first(lane).state());
    assertEquals(Recovery.OPTIMIZER_MOVES, first(lane).recovery());
    lane.step();
    assertNotEquals(-1.1, HandMade.frame(lane).network().bias(1, 0));
    HandMade.steps(lane, 5);
    assertEquals(ALIVE, first(lane).state());
  }

  /** Velocity −v of the bias lifts it by η v μ / (1 − μ) in all: 0.9 v, against 0.1 to go. */
  @Test
  void aVelocityThatIsTooSmallIsNoHope() {
    for (double velocity : new double[] {0.11, 0.112}) {
      Lane lane = new Lane(setup(OptimizerSettings.Kind.MOMENTUM), 0, data());
      HandMade.begin(lane, new double[] {0, -velocity, 0, 0, 0}, 1, -1.1, 1, 0);
      boolean enough = 0.9 * velocity > 0.1;
      Recovery expected = enough ? Recovery.OPTIMIZER_MOVES : Recovery.IMPOSSIBLE;
      assertEquals(expected, first(lane).recovery());
      HandMade.steps(lane, 200);
      assertEquals(enough ? ALIVE : DEAD, first(lane).state());
    }
  }

  @Test
  void adamRunsOutOfMemory() {
    Lane lane =
        new Lane(
            setup(OptimizerSettings.Kind.ADAM).with(t -> t.withLearningRate(0.001)), 0, data());
    HandMade.begin(lane, new double[] {0, -0.8, 0, 0, 0, 0, 0.64, 0, 0, 0}, 1, -1.5, 1, 0);
    assertEquals(DEAD, first(lane).state());
    assertEquals(Recovery.IMPOSSIBLE, first(lane).recovery());
    HandMade.steps(lane, 2000);
    assertEquals(DEAD, first(lane).state());
    assertNotEquals(-1.5, HandMade.frame(lane).network().bias(1, 0));
  }

  @Test
  void anOptimizerWithoutMemoryOfItCannotMoveIt() {
    for (OptimizerSettings.Kind kind : OptimizerSettings.Kind.values()) {
      Lane lane = HandMade.run(setup(kind), 1, -1.1, 1, 0);
      HandMade.steps(lane, 100);
      assertEquals(Recovery.IMPOSSIBLE, first(lane).recovery());
      assertEquals(-1.1, HandMade.frame(lane).network().bias(1, 0));
    }
  }

  /** Decay scales weight and bias alike, and with them z: its sign stays. */
  @Test
  void decayAloneDoesNotReviveTheFirstLayer() {
    Lane lane =
        HandMade.run(
            setup(OptimizerSettings.Kind.SGD).with(t -> t.withWeightDecay(0.5, false)),
            1,
            -1.1,
            1,
            0);
    assertEquals(Recovery.IMPOSSIBLE, first(lane).recovery());
    HandMade.steps(lane, 20);
    LaneFrame frame = HandMade.frame(lane);
    assertEquals(Math.pow(0.95, 20), frame.network().weight(1, 0, 0), 1e-12);
    assertEquals(-1.1 * Math.pow(0.95, 20), frame.network().bias(1, 0), 1e-12);
    assertEquals(DEAD, frame.neurons().getFirst().state());
  }

  /** Adam takes as much from the weight −0.5 as from the bias 0.9: z = 0.9 − 0.5 · 2 rises. */
  @Test
  void adamWithDecayRevivesTheFirstLayer() {
    Setup setup =
        HandMade.setup(RELU, 0, List.of(1), new double[] {2, 0}, new double[] {3, 0})
            .with(
                t ->
                    t.withOptimizer(OptimizerSettings.of(OptimizerSettings.Kind.ADAM))
                        .withWeightDecay(0.1, false));
    Lane lane = HandMade.run(setup, -0.5, 0.9, 1, 0);
    assertEquals(DEAD, first(lane).state());
    assertEquals(Recovery.OPTIMIZER_MOVES, first(lane).recovery());
    HandMade.steps(lane, 3);
    assertEquals(ALIVE, first(lane).state());
  }

  /** Layer 2: z = 0.9 − a, dead on a = 1; a shrinks with two factors, the bias with one. */
  @Test
  void decayRevivesADeeperUnit() {
    Setup setup =
        HandMade.setup(RELU, 0, List.of(1, 1), new double[] {1, 0}, new double[] {1.5, 0})
            .with(t -> t.withWeightDecay(0.5, false));
    Lane lane = HandMade.run(setup, 1, 0, -1, 0.9, 1, 0);
    assertEquals(Recovery.DECAY_MOVES, HandMade.frame(lane).neuron(2, 0).recovery());
    assertTrue(HandMade.frame(lane).collapsed());
    HandMade.steps(lane, 1);
    assertEquals(DEAD, HandMade.frame(lane).neuron(2, 0).state());
    HandMade.steps(lane, 2);
    assertEquals(ALIVE, HandMade.frame(lane).neuron(2, 0).state());
  }

  /** Behind ReLU inputs are never negative: only a weight or a bias above 0 makes z positive. */
  @Test
  void aDeeperNeuronNeedsAWeightOrABiasAboveZero() {
    for (double[] own : new double[][] {{-1, 0}, {-1, -0.5}, {0, 0}}) {
      Lane lane = deeper(own[0], own[1], OptimizerSettings.Kind.SGD);
      assertEquals(Recovery.IMPOSSIBLE, HandMade.frame(lane).neuron(2, 0).recovery());
      HandMade.steps(lane, 500);
      assertEquals(DEAD, HandMade.frame(lane).neuron(2, 0).state());
      assertNotEquals(1.0, HandMade.frame(lane).network().weight(1, 0, 0));
    }
    Lane hope = deeper(0.5, -0.7, OptimizerSettings.Kind.SGD);
    assertEquals(Recovery.INPUTS_MOVE, HandMade.frame(hope).neuron(2, 0).recovery());
    HandMade.steps(hope, 500);
    assertEquals(ALIVE, HandMade.frame(hope).neuron(2, 0).state());
  }

  /** Two neurons in layer 2: the first one is dead, the other one learns y = 3 a. */
  private static Lane deeper(double weight, double bias, OptimizerSettings.Kind kind) {
    Setup setup =
        HandMade.setup(RELU, 0, List.of(1, 2), new double[] {1, 3}, new double[] {0.5, 1.5})
            .with(t -> t.withOptimizer(OptimizerSettings.of(kind)));
    return HandMade.run(setup, 1, 0, weight, 1, bias, 0, 1, 1, 0);
  }

  /** What comes from a neuron that cannot recover is 0 for ever, whatever its weight. */
  @Test
  void aPositiveWeightFromANeuronThatCannotRecoverIsNoHope() {
    Setup setup =
        HandMade.setup(RELU, 0, List.of(2, 1), new double[] {1, 3}, new double[] {0.5, 1.5});
    Lane lane = HandMade.run(setup, -1, 1, 0, 0, 1, -1, -0.1, 1, 0);
    LaneFrame frame = HandMade.frame(lane);
    assertEquals(Recovery.IMPOSSIBLE, frame.neuron(1, 0).recovery());
    assertEquals(DEAD, frame.neuron(2, 0).state());
    assertEquals(Recovery.IMPOSSIBLE, frame.neuron(2, 0).recovery());
  }

  private static Split data() {
    return Split.of(setup(OptimizerSettings.Kind.SGD).data(), 1);
  }
}
