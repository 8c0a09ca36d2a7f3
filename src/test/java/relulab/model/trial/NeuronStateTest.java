package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static relulab.model.activation.ActivationKind.LEAKY_RELU;
import static relulab.model.activation.ActivationKind.PRELU;
import static relulab.model.activation.ActivationKind.RELU;
import static relulab.model.training.NeuronState.ALIVE;
import static relulab.model.training.NeuronState.DEAD;
import static relulab.model.training.NeuronState.DORMANT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.model.activation.ActivationKind;
import relulab.model.training.NeuronState;
import relulab.model.training.Recovery;
import relulab.model.trial.CourseTrack.StateChange;

/** Alive, dead and dormant, on networks that can be computed by hand. */
class NeuronStateTest {
  private static final double[][] POINTS = {{-1, 0}, {0.5, 1}, {2, 2}};

  /** One hidden unit z = x + bias, output 1 · a + 0. */
  private static Lane unit(ActivationKind kind, double alpha, double bias) {
    return HandMade.run(HandMade.setup(kind, alpha, List.of(1), POINTS), 1, bias, 1, 0);
  }

  private static NeuronFrame neuron(Lane run) {
    return HandMade.frame(run).neurons().getFirst();
  }

  private static void assertState(NeuronState expected, Lane run) {
    assertEquals(expected, neuron(run).state());
  }

  @Test
  void oneActiveInputIsEnoughToBeAlive() {
    NeuronFrame neuron = neuron(unit(RELU, 0, -1.5));
    assertEquals(ALIVE, neuron.state());
    assertEquals(1 / 3.0, neuron.active());
    assertEquals(0.5, neuron.largestZ());
    assertEquals(0.5 / 3, neuron.meanActivation(), 1e-15);
    assertEquals(2 / 3.0, neuron.zeroShare());
    assertEquals(Recovery.NOT_NEEDED, neuron.recovery());
  }

  @Test
  void zEqualToZeroDoesNotActivate() {
    NeuronFrame neuron = neuron(unit(RELU, 0, -2));
    assertEquals(DEAD, neuron.state());
    assertEquals(0, neuron.active());
    assertEquals(0, neuron.largestZ());
    assertEquals(0, neuron.gradientNorm());
    assertEquals(1, neuron.zeroShare());
  }

  @Test
  void aSilentLeakyUnitIsDormantAndReceivesGradient() {
    NeuronFrame neuron = neuron(unit(LEAKY_RELU, 0.1, -3));
    assertEquals(DORMANT, neuron.state());
    assertEquals(-1, neuron.largestZ());
    assertEquals(Recovery.STILL_LEARNS, neuron.recovery());
    // z = −4, −2.5, −1; ŷ = 0.1 z; ∂L/∂z = (ŷ − y) / 3 · 0.1
    double d1 = (-0.4 - 0) / 30;
    double d2 = (-0.25 - 1) / 30;
    double d3 = (-0.1 - 2) / 30;
    assertEquals(Math.hypot(-d1 + 0.5 * d2 + 2 * d3, d1 + d2 + d3), neuron.gradientNorm(), 1e-15);
  }

  @Test
  void aNegativeSlopeOfZeroIsDeadWhateverItsName() {
    assertState(DEAD, unit(LEAKY_RELU, 0, -3));
    assertEquals(Recovery.IMPOSSIBLE, neuron(unit(LEAKY_RELU, 0, -3)).recovery());
    assertState(DEAD, unit(PRELU, 0, -3));
    assertEquals(Recovery.SLOPE_LEARNS, neuron(unit(PRELU, 0, -3)).recovery());
  }

  @Test
  void aDeadUnitThatLearnsItsSlopeWakesUp() {
    Lane run = unit(PRELU, 0, -3);
    run.step();
    assertState(DORMANT, run);
    assertTrue(run.meanAlpha(1) != 0);
  }

  @Test
  void aNegativeAlphaIsDormantToo() {
    assertState(DORMANT, unit(PRELU, -0.5, -3));
  }

  /** Saturated is not dormant: far out a slope of theirs is tiny, on whichever side. */
  @ParameterizedTest
  @EnumSource(names = {"SIGMOID", "TANH", "ELU", "GELU", "SILU"})
  void aSmoothFunctionIsNeitherDeadNorDormant(ActivationKind kind) {
    for (double bias : new double[] {-3, -30, -800}) {
      assertState(ALIVE, unit(kind, 0, bias));
    }
  }

  @Test
  void aDeadUnitOfTheFirstLayerNeverMovesAgain() {
    Lane run = unit(RELU, 0, -3);
    assertEquals(Recovery.IMPOSSIBLE, neuron(run).recovery());
    HandMade.steps(run, 500);
    LaneFrame frame = HandMade.frame(run);
    assertEquals(1.0, frame.network().weight(1, 0, 0));
    assertEquals(-3.0, frame.network().bias(1, 0));
    assertEquals(DEAD, frame.neurons().getFirst().state());
    assertEquals(0, frame.neurons().getFirst().since());
    assertEquals(-1, frame.neurons().getFirst().recoveredAt());
    assertTrue(frame.collapsed());
    assertEquals(frame.leastOutput(), frame.greatestOutput());
    assertEquals(1, frame.leastOutput(), 1e-9); // the mean of y: the output's bias still learns
  }

  /**
   * Layer 1: a = x; layer 2: one unit a, one unit a − 1.05, dead while a ≤ 1; the target 3 makes
   * the first layer's weight grow.
   */
  @Test
  void aDeadUnitOfADeeperLayerCanComeBack() {
    Setup setup =
        HandMade.setup(RELU, 0, List.of(1, 2), new double[] {0.5, 1.5}, new double[] {1, 3});
    Lane run = HandMade.run(setup, 1, 0, 1, 1, 0, -1.05, 1, 1, 0);
    NeuronFrame deep = HandMade.frame(run).neuron(2, 1);
    assertEquals(DEAD, deep.state());
    assertEquals(0, deep.gradientNorm());
    assertEquals(-0.05, deep.largestZ(), 1e-15);
    assertEquals(Recovery.INPUTS_MOVE, deep.recovery());
    run.step();
    NeuronFrame back = HandMade.frame(run).neuron(2, 1);
    assertEquals(ALIVE, back.state());
    assertTrue(back.isRecovered());
    assertEquals(1, back.since());
    assertEquals(1, back.recoveredAt());
    assertEquals(List.of(new StateChange(1, 2, DEAD, ALIVE)), HandMade.frame(run).changes());
    assertTrue(HandMade.frame(run).changes().getFirst().isRecovery());
  }

  @Test
  void nothingBeforeADeadLayerCanComeBack() {
    Setup setup = HandMade.setup(RELU, 0, List.of(2, 1, 2), POINTS);
    // Layer 1: one alive, one dead; layer 2: dead; layer 3: one alive by its bias, one dead.
    Lane run = HandMade.run(setup, 1, 1, 0, -9, 1, 1, -9, 1, 1, 0.5, -0.5, 1, 1, 0);
    for (int i = 0; i < 2; i++) {
      LaneFrame frame = HandMade.frame(run);
      assertTrue(frame.collapsed());
      assertEquals(Recovery.IMPOSSIBLE, frame.neuron(1, 1).recovery());
      assertEquals(Recovery.IMPOSSIBLE, frame.neuron(2, 0).recovery());
      assertEquals(Recovery.IMPOSSIBLE, frame.neuron(3, 1).recovery());
      assertEquals(0, frame.layers().get(0).gradientNorm());
      assertEquals(0, frame.layers().get(1).gradientNorm());
      assertEquals(0, frame.neuron(1, 0).gradientNorm());
      assertEquals(ALIVE, frame.neuron(1, 0).state());
      HandMade.steps(run, 300);
    }
  }

  @Test
  void aWorkingNetworkIsNotCollapsed() {
    assertFalse(HandMade.frame(unit(RELU, 0, 0)).collapsed());
    assertFalse(HandMade.frame(unit(LEAKY_RELU, 0.1, -3)).collapsed());
  }
}
