package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import relulab.view.trial.lane.LaneView;
import relulab.view.trial.layer.LayerPanelsView;

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

  @Test
  void theLayersAreAChartLikeTheOthers() throws TimeoutException {
    goTo(420);
    LayerPanelsView layers = find("#layer-charts");
    assertFalse(layers.isVisible());
    clickOn("#by-layer-chart");
    waitForPulses(2);
    assertTrue(layers.isVisible() && layers.getHeight() > 60);
    assertFalse(find("#time-chart").isVisible());
    for (int i = 0; i < 120 && !layers.isFocused(); i++) {
      push(KeyCode.TAB);
    }
    push(KeyCode.RIGHT);
    assertTrue(layers.getAccessibleText().startsWith("Hidden layer 1"), layers.getAccessibleText());
    push(KeyCode.RIGHT);
    assertTrue(layers.getAccessibleText().startsWith("Hidden layer 2"), layers.getAccessibleText());
    assertEquals(420, training.step(), "the keys went to the chart");
    clickOn("#loss-chart");
    waitForPulses(2);
    assertFalse(layers.isVisible());
    assertTrue(find("#time-chart").isVisible());
  }

  private List<Long> shown() {
    return IntStream.range(0, 3)
        .mapToObj(i -> ((LaneView) find("#lane-" + i)).shownStep().orElseThrow())
        .toList();
  }
}
