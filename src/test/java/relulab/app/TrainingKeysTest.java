package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.model.training.NeuronState;
import relulab.view.trial.Selection;

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
  void theLifeLinesGoByKeyboard() throws TimeoutException {
    goTo(900);
    choose(deadNeuron());
    Selection dead = training.selectionProperty().get();
    long death = lane(0).neuron(dead.layer(), dead.unit()).since();
    Node lines = find("#lifeLines");
    reach("#lifeLines");
    assertTrue(lines.getAccessibleText().contains("step 900"), lines.getAccessibleText());
    push(KeyCode.LEFT);
    assertTrue(lines.getAccessibleText().contains("step 899"), lines.getAccessibleText());
    assertTrue(lines.getAccessibleText().contains("dead"), lines.getAccessibleText());
    push(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.SHIFT_DOWN));
    assertTrue(lines.getAccessibleText().contains("step " + death), lines.getAccessibleText());
    push(KeyCode.RIGHT);
    push(KeyCode.ENTER);
    await(() -> training.step() == death);
    assertEquals(dead, training.selectionProperty().get());
    push(KeyCode.PAGE_DOWN);
    assertTrue(lines.getAccessibleText().startsWith("LeakyReLU"), lines.getAccessibleText());
    push(KeyCode.DOWN);
    push(KeyCode.ENTER);
    await(() -> training.selectionProperty().get().lane() == 1);
    assertNotEquals(dead.in(1), training.selectionProperty().get(), "one row further");
    push(KeyCode.SPACE);
    await(() -> training.playingProperty().get());
    push(KeyCode.SPACE);
  }

  @Test
  void theChartGoesByKeyboard() throws TimeoutException {
    goTo(500);
    Node chart = find("#time-chart");
    reach("#time-chart");
    push(KeyCode.LEFT);
    push(KeyCode.LEFT);
    assertTrue(chart.getAccessibleText().contains("At step 498: ReLU"), chart.getAccessibleText());
    push(new KeyCodeCombination(KeyCode.LEFT, KeyCombination.SHIFT_DOWN));
    assertTrue(chart.getAccessibleText().contains("At step 462:"), chart.getAccessibleText());
    push(KeyCode.ENTER);
    await(() -> training.step() == 462);
    push(KeyCode.HOME);
    assertTrue(chart.getAccessibleText().contains("At step 0:"), chart.getAccessibleText());
    assertEquals(462, training.step());
  }
}
