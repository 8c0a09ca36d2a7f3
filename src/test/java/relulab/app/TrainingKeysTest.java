package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.model.training.NeuronState;
import relulab.scenario.BeatPin;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/** The Training page without a mouse. */
class TrainingKeysTest extends TrainingWindowTest {

  @Test
  void allOfItGoesByKeyboardAlone() throws TimeoutException {
    push(KeyCode.SPACE);
    await(() -> training.step() > 5);
    push(KeyCode.SPACE);
    await(() -> !training.playingProperty().get());
    long step = moment().frame().step();
    push(KeyCode.RIGHT);
    await(() -> training.step() == step + 1);
    push(KeyCode.LEFT);
    await(() -> training.step() == step);
    push(KeyCode.HOME);
    await(() -> training.step() == 0);
    press(KeyCode.CONTROL).press(KeyCode.DIGIT1).release(KeyCode.DIGIT1).release(KeyCode.CONTROL);
    await(() -> state.pageProperty().get() == Page.FUNCTIONS);
    press(KeyCode.CONTROL).press(KeyCode.DIGIT2).release(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    await(
        () ->
            state.pageProperty().get() == Page.TRAINING && lookup("#play").tryQuery().isPresent());
    waitForPulses(3);
    reach("#lane-0");
    push(KeyCode.DOWN);
    assertEquals(new Selection(0, 1, 0), training.selectionProperty().get());
    push(KeyCode.RIGHT);
    assertEquals(new Selection(0, 2, 0), training.selectionProperty().get());
    reach("#rail-what-if");
    push(KeyCode.SPACE);
    waitForPulses(2);
    reach("#kill");
    push(KeyCode.SPACE);
    await(() -> lane(0).neuron(2, 0).state() == NeuronState.DEAD);
  }

  @Test
  void theTimelineGoesByKeyboard() throws TimeoutException {
    goTo(1000);
    choose(deadNeuron());
    Selection dead = training.selectionProperty().get();
    long death = lane(0).neuron(dead.layer(), dead.unit()).since();
    reach("#timeline-chart");
    push(KeyCode.LEFT);
    await(() -> training.step() == 999);
    push(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.SHIFT_DOWN));
    await(() -> training.step() == death);
    assertEquals(dead, training.selectionProperty().get());
    List<Long> pins =
        state.scenario().running().captions().stream().map(BeatPin::step).distinct().toList();
    long after = pins.stream().filter(step -> step > death).findFirst().orElseThrow();
    long before = pins.get(pins.indexOf(after) - 1);
    push(KeyCode.PAGE_DOWN);
    await(() -> training.step() == after);
    push(KeyCode.PAGE_UP);
    await(() -> training.step() == before);
    push(KeyCode.DOWN);
    assertNotEquals(dead, training.selectionProperty().get(), "one row further");
    push(KeyCode.END);
    await(() -> training.step() == before || training.step() == 1000);
    push(KeyCode.SPACE);
    await(() -> training.playingProperty().get());
    push(KeyCode.SPACE);
  }

  @Test
  void theAxisIsZoomedByKeyboard() throws TimeoutException {
    goTo(500);
    reach("#timeline-chart");
    for (int i = 0; i < 16; i++) {
      push(KeyCode.PLUS);
    }
    TimeAxis seen = training.choices().timePartProperty().get();
    assertEquals(4, seen.length(), 1e-9, "a handful of steps");
    assertTrue(seen.contains(500));
    push(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.SHORTCUT_DOWN));
    assertTrue(training.choices().timePartProperty().get().from() > seen.from());
    push(KeyCode.DIGIT0);
    assertNull(training.choices().timePartProperty().get());
    assertEquals(500, training.step());
  }
}
