package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relulab.view.trial.lane.LaneView;

/** Lanes that take turns while steps rush by; charts of the layers. */
class LanesTogetherTest extends TrainingWindowTest {

  @Test
  void whatStandsStillShowsOneStepInAllLanes() throws TimeoutException {
    for (int round = 0; round < 4; round++) {
      interact(() -> training.speedProperty().set(500));
      long before = training.step();
      interact(training::play);
      await(() -> training.step() > before + 50);
      interact(training::pause);
      await(() -> !training.playingProperty().get());
      waitForPulses(3);
      long step = moment().frame().step();
      assertEquals(List.of(step, step, step), shown(), "round " + round);
    }
  }

  private List<Long> shown() {
    return IntStream.range(0, 3)
        .mapToObj(i -> ((LaneView) find("#lane-" + i)).shownStep().orElseThrow())
        .toList();
  }
}
