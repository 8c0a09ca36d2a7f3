package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.training.Intervention;

/** A lane whose numbers overflow stops before the first bad step, and can be gone back with. */
class OverflowTest {
  /** Before step 8 the rate is 0.05, after it absurd. */
  private static Trial wild() {
    Trial trial = new Trial(Setup.learningRateShock().withInterventions(List.of()));
    trial.seek(8);
    trial.intervene(new Intervention.LearningRate(1e9));
    return trial;
  }

  @Test
  void itStopsAndNamesTheFirstBadStep() {
    Trial trial = wild();
    trial.seek(200);
    assertTrue(trial.isStopped());
    assertEquals(200, trial.stepIndex());
    for (LaneFrame lane : trial.frame().lanes()) {
      long bad = lane.overflowStep().orElseThrow();
      assertTrue(bad > 8 && bad < 200, "" + bad);
      assertFalse(Digest.of(trial.frame()).contains("NaN"));
      assertFalse(Digest.of(trial.frame()).contains("Infinity"));
      for (double p : lane.network().parameters()) {
        assertTrue(Double.isFinite(p));
      }
    }
    assertEquals(
        trial.frame().lanes().getFirst().overflowStep().orElseThrow(),
        trial.frame().tracks().getFirst().end());
  }

  @Test
  void theStepBeforeTheBadOneIsShown() {
    Trial trial = wild();
    trial.seek(200);
    LaneFrame stopped = trial.frame().lanes().getFirst();
    long bad = stopped.overflowStep().orElseThrow();
    trial.seek(bad - 1);
    LaneFrame before = trial.frame().lanes().getFirst();
    assertEquals(OptionalLong.empty(), before.overflowStep());
    assertEquals(before.loss(), stopped.loss());
    assertEquals(before.network().weight(1, 0, 0), stopped.network().weight(1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> trial.detail(0, bad));
    assertEquals(1e9, trial.detail(0, bad - 1).learningRate());
  }

  @Test
  void goingBackAndLoweringTheRateLetsItRun() {
    Trial trial = wild();
    trial.seek(200);
    trial.seek(8);
    trial.intervene(new Intervention.LearningRate(0.05));
    trial.seek(200);
    assertFalse(trial.isStopped());
    assertEquals(201, trial.frame().tracks().getFirst().end());
    Trial calm = new Trial(Setup.learningRateShock().withInterventions(List.of()));
    calm.seek(200);
    assertEquals(calm.frame().lanes().getFirst().loss(), trial.frame().lanes().getFirst().loss());
  }

  @Test
  void oneLaneMayStopWhileOthersGoOn() {
    Trial trial = new Trial(Setup.learningRateShock().withInterventions(List.of()));
    trial.seek(5);
    trial.intervene(java.util.OptionalInt.of(1), new Intervention.LearningRate(1e9));
    trial.seek(100);
    assertFalse(trial.isStopped());
    assertTrue(trial.frame().lanes().get(1).overflowStep().isPresent());
    assertTrue(trial.frame().lanes().get(0).overflowStep().isEmpty());
    assertEquals(101, trial.frame().tracks().get(0).end());
  }

  @Test
  void absurdSettingsRun() {
    Setup setup =
        Setup.learningRateShock()
            .withData(DataSpec.of(DataKind.XOR, 2, 1))
            .with(t -> t.withBatchSize(1_000_000))
            .withHidden(List.of());
    Trial trial = new Trial(setup);
    trial.seek(50);
    assertTrue(Double.isFinite(trial.frame().lanes().getFirst().loss()));
  }
}
