package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints;
import relulab.model.data.Task;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.RandomSetups;
import relulab.model.trial.Setup;

/** Plans: what they take from a scenario, and that their text holds all of it. */
class PlanTest {

  @RepeatedTest(40)
  void theTextOfAPlanGivesItBack(RepetitionInfo repetition) {
    RandomSetups random = new RandomSetups(repetition.getCurrentRepetition());
    requireText(new Plan(random.next(500), 1 + random.nextInt(5000)));
  }

  @Test
  void ownPointsAreInTheText() {
    OwnPoints own =
        new OwnPoints(
            Task.REGRESSION,
            1,
            List.of(new OwnPoints.Row(-0.1, 0, 1e-7), new OwnPoints.Row(1.0 / 3, 0, -2)));
    requireText(Plan.of(Setup.learningRateShock().withData(DataSpec.of(own))));
  }

  @Test
  void whatConcernsAllLanesAndNoNeuronIsTaken() {
    Planned shock = Planned.at(300, new Intervention.RateShock(8, 120));
    Planned rate = Planned.at(400, new Intervention.LearningRate(0.01));
    Planned batch = Planned.at(500, new Intervention.BatchSize(7));
    Setup setup =
        Setup.learningRateShock()
            .withInterventions(
                List.of(
                    shock,
                    rate,
                    batch,
                    Planned.at(10, 1, new Intervention.LearningRate(3)),
                    Planned.at(20, new Intervention.Kill(1, 2)),
                    Planned.at(30, new Intervention.SwitchActivation(ActivationKind.TANH, 0)),
                    Planned.at(40, new Intervention.NegativeSlope(0.4))));
    Plan plan = Plan.of(setup);
    assertEquals(List.of(shock, rate, batch), plan.setup().interventions());
    RateExperiment experiment =
        new RateExperiment(1, plan, Variant.family(0.1, 0.25), List.of(0.1), 0.95);
    assertEquals(List.of(shock, batch), experiment.plan(0).setup().interventions());
    assertEquals(0.1, experiment.plan(0).learningRate());
  }

  @Test
  void aNetworkOfAPlanIsASetupOfItsOwn() {
    Plan plan = Plan.shock();
    Setup setup = plan.setup(77, new Variant(ActivationKind.PRELU, 0.25));
    assertEquals(
        Setup.learningRateShock()
            .withSeed(77)
            .withLanes(List.of(LaneSetup.of("prelu", ActivationKind.PRELU, 0.25))),
        setup);
    assertEquals(Setup.LEARNING_RATE_SHOCK_STEPS, plan.steps());
    assertEquals(
        "[relu, leaky-relu:0.1, prelu:0.25]", Variant.of(Setup.learningRateShock()).toString());
  }

  /** One α a unit holds for PReLU if any lane of the scenario has it. */
  @Test
  void alphaPerUnitIsTaken() {
    Setup setup =
        Setup.learningRateShock()
            .withLanes(
                List.of(
                    LaneSetup.of("a", ActivationKind.RELU, 0),
                    new LaneSetup("b", ActivationKind.PRELU, 0.25, true)));
    Plan plan = Plan.of(setup);
    assertEquals(16, plan.setup(1, new Variant(ActivationKind.PRELU, 0.1)).layout(0).alphas());
    requireText(plan);
  }

  @Test
  void changedTextIsRefused() {
    Map<String, String> text = text(Plan.shock());
    for (String[] change :
        new String[][] {
          {"data", "moon"},
          {"points", "1"},
          {"points", "99999999999"},
          {"noise", "NaN"},
          {"layers", "8,99"},
          {"layers", "8,,8"},
          {"weights", "hers"},
          {"shared-gain", "yes"},
          {"optimizer", "sgdm"},
          {"learning-rate", "-1"},
          {"batch", "0"},
          {"loss", "none"},
          {"changes", "300:shock:8.0"},
          {"changes", "300:shot:8.0:120"},
          {"changes", "1:rate:x:"},
          {"steps", "0"},
          {"steps", "1000001"},
          {"decay-alpha", ""}
        }) {
      Map<String, String> changed = new LinkedHashMap<>(text);
      changed.put(change[0], change[1]);
      assertThrows(
          IllegalArgumentException.class,
          () -> PlanText.read(new Parameters(changed), true),
          change[0] + "=" + change[1]);
    }
    for (String name : text.keySet()) {
      Map<String, String> shorter = new LinkedHashMap<>(text);
      shorter.remove(name);
      assertThrows(Invalid.class, () -> PlanText.read(new Parameters(shorter), true), name);
    }
  }

  private static void requireText(Plan plan) {
    assertEquals(plan, PlanText.read(new Parameters(text(plan)), true));
    Plan withoutRate = PlanText.read(new Parameters(text(plan)), false);
    assertEquals(plan.withRate(0), withoutRate);
  }

  private static Map<String, String> text(Plan plan) {
    Map<String, String> text = new LinkedHashMap<>();
    PlanText.write(plan, true, text);
    text.forEach((name, value) -> assertEquals(1, (value + ".").lines().count(), name));
    return text;
  }
}
