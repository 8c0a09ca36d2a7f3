package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import relulab.model.experiment.Prevention.Measure;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.training.Stabilization;

/** What is done against the death of neurons is done in its own cell alone, and it helps or not. */
class PreventionTest {
  private static final Prevention USUAL = (Prevention) Prevention.KIND.usual();

  @Test
  void eachCellChangesOneThing() {
    Plan plain = USUAL.plan(Measure.NOTHING.ordinal());
    assertEquals(Plan.shock(), plain);
    assertEquals(
        plain.setup().with(t -> t.withStabilization(new Stabilization(1, 0))),
        USUAL.plan(Measure.CLIPPING.ordinal()).setup());
    assertEquals(
        plain
            .setup()
            .withInterventions(List.of(Planned.at(300, new Intervention.RateShock(8, 120, 60)))),
        USUAL.plan(Measure.WARM_UP.ordinal()).setup());
    assertEquals(0.1, USUAL.plan(Measure.BIAS.ordinal()).setup().initialization().bias());
    for (int cell = 0; cell < Measure.values().length; cell++) {
      assertEquals(plain.steps(), USUAL.plan(cell).steps());
    }
  }

  /** Own parameters and those of the plan have names of their own in files. */
  @Test
  void itIsReadBackFromItsParameters() {
    Plan clipped =
        new Plan(Plan.shock().setup().with(t -> t.withStabilization(new Stabilization(3, 7))), 900);
    Prevention other = new Prevention(5, clipped, 0.5, 30, -0.2, 0.9);
    for (Prevention experiment : List.of(USUAL, other)) {
      Parameters parameters = new Parameters(experiment.parameters());
      assertEquals(experiment, Experiment.of(Prevention.ID, parameters).orElseThrow());
    }
  }

  /** The direction of science: clipping and a ramp keep neurons alive, network by network. */
  @Test
  void clippingAndARampKeepNeuronsAlive() {
    double[] plain = silent(Measure.NOTHING);
    for (Measure helps : List.of(Measure.CLIPPING, Measure.WARM_UP)) {
      double[] fewer = silent(helps);
      Arrays.setAll(fewer, i -> fewer[i] - plain[i]);
      Interval difference = Statistics.meanInterval(fewer, 0.95);
      assertTrue(difference.high() < 0, helps + " " + difference);
    }
  }

  private static double[] silent(Measure measure) {
    Outcome.Rows rows = (Outcome.Rows) USUAL.measure(measure.ordinal(), SeedRange.of(60));
    return rows.column(TrainingExperiment.SILENT);
  }
}
