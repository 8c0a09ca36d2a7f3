package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.training.Planned;
import relulab.model.trial.Trial.StepDetail;

class InterventionTest {
  private static final Setup SHOCK = Setup.learningRateShock();

  private static Trial at(long step) {
    Trial trial = new Trial(SHOCK);
    trial.seek(step);
    return trial;
  }

  @Test
  void aShockRaisesTheRateForItsStepsOnly() {
    Trial trial = new Trial(SHOCK);
    for (long step : new long[] {299, 300, 419, 420}) {
      trial.seek(step);
      double expected = step >= 300 && step < 420 ? 0.05 * 8 : 0.05;
      assertEquals(expected, trial.frame().lanes().getFirst().learningRate());
    }
    assertEquals(0.4, trial.detail(0, 301).learningRate());
    assertEquals(0.05, trial.detail(0, 300).learningRate());
  }

  /** A slider that is dragged while the run stands still. */
  @Test
  void whatSetsTheSameThingAtTheSameStepTakesItsPlace() {
    Trial trial = at(100);
    for (double rate : new double[] {0.1, 0.2, 0.3}) {
      trial.intervene(new Intervention.LearningRate(rate));
    }
    trial.intervene(OptionalInt.of(1), new Intervention.NegativeSlope(0.2));
    trial.intervene(OptionalInt.of(2), new Intervention.NegativeSlope(0.4));
    trial.intervene(OptionalInt.of(2), new Intervention.NegativeSlope(0.5));
    trial.intervene(new Intervention.RateShock(2, 5));
    trial.intervene(new Intervention.RateShock(2, 5));
    assertEquals(
        List.of(
            Planned.at(100, new Intervention.LearningRate(0.3)),
            Planned.at(100, 1, new Intervention.NegativeSlope(0.2)),
            Planned.at(100, 2, new Intervention.NegativeSlope(0.5)),
            Planned.at(100, new Intervention.RateShock(2, 5)),
            Planned.at(100, new Intervention.RateShock(2, 5))),
        trial.setup().interventions().subList(0, 5));
    Trial direct = new Trial(trial.setup());
    direct.seek(150);
    trial.seek(150);
    assertEquals(Digest.of(direct.frame()), Digest.of(trial.frame()));
  }

  @Test
  void shocksMultiplyAndFollowTheBaseRate() {
    Trial trial = new Trial(SHOCK);
    trial.seek(400);
    trial.intervene(new Intervention.RateShock(0.5, 40));
    trial.intervene(OptionalInt.of(1), new Intervention.LearningRate(0.01));
    assertEquals(0.05 * 4, trial.frame().lanes().get(0).learningRate());
    assertEquals(0.01 * 4, trial.frame().lanes().get(1).learningRate());
    trial.seek(430);
    assertEquals(0.01 * 0.5, trial.frame().lanes().get(1).learningRate());
    trial.seek(440);
    assertEquals(0.01, trial.frame().lanes().get(1).learningRate());
  }

  @Test
  void killingMakesTheLargestZMinusOne() {
    Trial trial = at(50);
    trial.intervene(new Intervention.Kill(2, 3));
    for (LaneFrame lane : trial.frame().lanes()) {
      assertEquals(-1, lane.neuron(2, 3).largestZ(), 1e-12);
      assertTrue(lane.neuron(2, 3).state().isSilent());
      assertEquals(50, lane.neuron(2, 3).since());
      assertEquals(1, lane.changes().stream().filter(c -> c.neuron() == 11).count());
    }
    assertEquals(NeuronState.DEAD, trial.frame().lanes().get(0).neuron(2, 3).state());
    assertEquals(NeuronState.DORMANT, trial.frame().lanes().get(1).neuron(2, 3).state());
  }

  @Test
  void nudgingMovesTheBiasOfOneLane() {
    Trial trial = at(10);
    double before = trial.frame().lanes().get(1).network().bias(1, 2);
    double other = trial.frame().lanes().get(0).network().bias(1, 2);
    trial.intervene(OptionalInt.of(1), new Intervention.NudgeBias(1, 2, 0.25));
    assertEquals(before + 0.25, trial.frame().lanes().get(1).network().bias(1, 2));
    assertEquals(other, trial.frame().lanes().get(0).network().bias(1, 2));
  }

  @Test
  void reinitializingDrawsTheSameWeightsInAllLanes() {
    Trial trial = at(600);
    trial.intervene(new Intervention.Reinitialize(1, 0));
    Frame frame = trial.frame();
    double drawn = frame.lanes().get(0).network().weight(1, 0, 1);
    assertEquals(0, frame.lanes().get(0).network().bias(1, 0));
    assertEquals(drawn, frame.lanes().get(1).network().weight(1, 0, 1));
    assertEquals(NeuronState.ALIVE, frame.lanes().get(0).neuron(1, 0).state());
    assertEquals(600, frame.lanes().get(0).neuron(1, 0).recoveredAt());
    trial.step();
    trial.intervene(new Intervention.Reinitialize(1, 0));
    assertNotEquals(drawn, trial.frame().lanes().get(0).network().weight(1, 0, 1));
  }

  @Test
  void switchingKeepsTheWeights() {
    Trial trial = at(600);
    LaneFrame before = trial.frame().lanes().getFirst();
    trial.intervene(
        OptionalInt.of(0), new Intervention.SwitchActivation(ActivationKind.LEAKY_RELU, 0.3));
    LaneFrame after = trial.frame().lanes().getFirst();
    assertEquals(ActivationKind.LEAKY_RELU, after.network().kind());
    assertEquals(before.network().weight(2, 4, 1), after.network().weight(2, 4, 1));
    assertEquals(0.3, after.network().alpha(1, 0));
    assertEquals(0, after.count(NeuronState.DEAD));
    assertEquals(List.of(0.3), after.layers().getFirst().alphas());
  }

  @Test
  void alphaChangesOnlyWhereThereIsOne() {
    Trial trial = at(5);
    trial.intervene(new Intervention.NegativeSlope(0.7));
    assertEquals(0, trial.frame().lanes().get(0).network().alpha(1, 0));
    assertEquals(0.7, trial.frame().lanes().get(1).network().alpha(1, 0));
    assertEquals(0.7, trial.frame().lanes().get(2).network().alpha(2, 0));
    trial.step();
    assertEquals(0.7, trial.frame().lanes().get(1).network().alpha(1, 0));
    assertNotEquals(0.7, trial.frame().lanes().get(2).network().alpha(2, 0));
  }

  @Test
  void theBatchChangesInAllLanesAtOnce() {
    Trial trial = at(5);
    trial.intervene(new Intervention.BatchSize(1000));
    assertEquals(200, trial.frame().lanes().get(2).batchSize());
    trial.seek(30);
    assertEquals(200, trial.detail(0, 30).samples().size());
    assertThrows(Invalid.class, () -> Planned.at(1, 0, new Intervention.BatchSize(3)));
  }

  @Test
  void plannedInterventionsStayButLaterLiveOnesGo() {
    Trial trial = at(500);
    trial.intervene(new Intervention.Kill(1, 1));
    trial.seek(100);
    trial.intervene(new Intervention.Kill(1, 2));
    assertEquals(
        List.of(Planned.at(100, new Intervention.Kill(1, 2)), SHOCK.interventions().getFirst()),
        trial.setup().interventions());
  }

  @Test
  void aNeuronThatIsNotThereIsRefusedAndNothingChanges() {
    Trial trial = at(20);
    String before = Digest.of(trial.frame());
    Invalid error = assertThrows(Invalid.class, () -> trial.intervene(new Intervention.Kill(3, 0)));
    assertEquals(Invalid.Rule.NO_SUCH_NEURON, error.rule());
    assertThrows(
        Invalid.class, () -> trial.intervene(OptionalInt.of(3), new Intervention.LearningRate(1)));
    assertEquals(before, Digest.of(trial.frame()));
    assertEquals(SHOCK, trial.setup());
  }

  @Test
  void theNumbersOfAnUpdateAddUp() {
    Trial trial = at(310);
    StepDetail detail = trial.detail(0, 305);
    assertEquals(20, detail.samples().size());
    for (int i = 0; i < detail.gradient().size() - 2; i++) {
      double expected =
          detail.before().parameter(i) - detail.learningRate() * detail.gradient().get(i);
      assertEquals(expected, detail.after().parameter(i));
    }
    assertEquals(310, trial.stepIndex());
  }
}
