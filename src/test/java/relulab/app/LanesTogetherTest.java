package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.theme.Theme;
import relulab.view.trial.lane.LaneView;

/** All lanes show one step in every frame. */
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

  /** While it runs as fast as it can, and one lane takes long to paint, no lane runs ahead. */
  @Test
  void whileItRunsAllLanesAreOfOneStepThoughOneIsSlow() throws TimeoutException {
    Look look = new Look(Theme.LIGHT.palette(), Messages.of(Language.ENGLISH), 1);
    LaneView slow = find("#lane-1");
    interact(
        () ->
            slow.connect(
                () -> {
                  pauseFor(5);
                  return look;
                }));
    waitForPulses(2);
    Set<List<Long>> seen = new LinkedHashSet<>();
    Runnable afterPainting = () -> seen.add(shown());
    interact(() -> slow.getScene().addPostLayoutPulseListener(afterPainting));
    interact(() -> training.speedProperty().set(Double.POSITIVE_INFINITY));
    interact(training::play);
    await(() -> seen.size() > 4);
    interact(training::pause);
    interact(() -> slow.getScene().removePostLayoutPulseListener(afterPainting));
    for (List<Long> steps : seen) {
      assertEquals(1, Set.copyOf(steps).size(), "steps of the lanes in one frame: " + steps);
    }
  }

  private static void pauseFor(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private List<Long> shown() {
    return IntStream.range(0, 3)
        .mapToObj(i -> ((LaneView) find("#lane-" + i)).shownStep().orElseThrow())
        .toList();
  }
}
