package relulab.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.experiment.LaneFrame;
import relulab.model.experiment.Setup;
import relulab.model.experiment.StateChange;
import relulab.model.experiment.Trial;
import relulab.model.training.NeuronState;

/** The stored scenes show what their captions say. */
class StoredScenesTest {
  private static Path file(String name) {
    return Path.of("resources/scenes", name + ".json");
  }

  private static List<LaneFrame> lanes(Trial trial, long step) {
    trial.seek(step);
    return trial.frame().lanes();
  }

  private static double accuracy(LaneFrame lane) {
    return lane.accuracy().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"learning-rate-shock", "rescue"})
  void savingAgainGivesTheSameBytes(String name) throws IOException {
    String json = Files.readString(file(name));
    assertEquals(json, Scenarios.write(Scenarios.read(file(name))));
  }

  @Test
  void theShockIsTheAppsDefault() {
    Scenario scenario = Scenarios.read(file("learning-rate-shock"));
    assertEquals(Setup.learningRateShock(), scenario.setup());
    assertEquals(Setup.LEARNING_RATE_SHOCK_STEPS, scenario.steps());
  }

  @Test
  void theShockShowsWhatItsCaptionsSay() {
    Trial trial = new Trial(Scenarios.read(file("learning-rate-shock")).setup());
    assertEquals(8, lanes(trial, 310).getFirst().count(NeuronState.DEAD));
    assertEquals(9, lanes(trial, 420).getFirst().count(NeuronState.DEAD));
    assertEquals(0.05, lanes(trial, 420).getFirst().learningRate());
    List<LaneFrame> end = lanes(trial, 1800);
    assertEquals(
        List.of(0.655, 0.955, 0.955), end.stream().map(StoredScenesTest::accuracy).toList());
    assertTrue(end.get(1).recovered() > 0 && end.get(2).recovered() > 0);
  }

  @Test
  void theRescueShowsWhatItsCaptionsSay() {
    Trial trial = new Trial(Scenarios.read(file("rescue")).setup());
    for (LaneFrame lane : lanes(trial, 500)) {
      assertEquals(9, lane.count(NeuronState.DEAD));
    }
    List<LaneFrame> before = lanes(trial, 899);
    assertEquals(before.get(0).loss(), before.get(1).loss());
    LaneFrame switched = lanes(trial, 900).get(1);
    assertEquals(0, switched.count(NeuronState.DEAD));
    assertEquals(4, switched.count(NeuronState.DORMANT));
    assertEquals(5, switched.changes().stream().filter(StateChange::isRecovery).count());
    List<LaneFrame> end = lanes(trial, 3000);
    assertEquals(List.of(0.665, 0.975), end.stream().map(StoredScenesTest::accuracy).toList());
  }
}
