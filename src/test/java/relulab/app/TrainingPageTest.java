package relulab.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.NeuronState;
import relulab.model.training.Planned;
import relulab.text.Numbers;
import relulab.view.control.NumberField;
import relulab.view.training.Quantity;
import relulab.view.training.Selection;

/** Drives the Training page as a person would. */
class TrainingPageTest extends TrainingWindowTest {

  @Test
  void playShowsTheShockAndStopsAtTheEnd() throws TimeoutException {
    assertEquals(0, training.step());
    interact(() -> training.speedProperty().set(Double.POSITIVE_INFINITY));
    clickOn("#play");
    await(() -> training.step() == 1800 && !training.playingProperty().get());
    assertTrue(lane(0).count(NeuronState.DEAD) >= 6, "ReLU lane: " + lane(0).count(NeuronState.DEAD));
    assertTrue(lane(1).count(NeuronState.ALIVE) >= 12);
    assertTrue(lane(2).recovered() >= 3);
    clickOn("#play");
    await(() -> training.step() > 1800);
    clickOn("#play");
    await(() -> !training.playingProperty().get());
  }

  @Test
  void stepsForwardAndBackAreExact() throws TimeoutException {
    goTo(310);
    double[] before = weights(0);
    clickOn("#forward");
    await(() -> training.step() == 311);
    assertFalse(java.util.Arrays.equals(before, weights(0)));
    clickOn("#back");
    await(() -> training.step() == 310);
    assertArrayEquals(before, weights(0));
    clickOn("#toStart");
    await(() -> training.step() == 0);
  }

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
    await(() -> state.pageProperty().get() == Page.TRAINING && lookup("#play").tryQuery().isPresent());
    waitForPulses(3);
    reach("#lane-0");
    push(KeyCode.DOWN);
    assertEquals(new Selection(0, 1, 0), training.selectionProperty().get());
    push(KeyCode.RIGHT);
    assertEquals(new Selection(0, 2, 0), training.selectionProperty().get());
    reach("#settings-tab");
    push(KeyCode.RIGHT);
    waitForPulses(2);
    reach("#kill");
    push(KeyCode.SPACE);
    await(() -> lane(0).neuron(2, 0).state() == NeuronState.DEAD);
  }

  /** Tabs on until a node has the focus. */
  private void reach(String selector) {
    Node wanted = find(selector);
    for (int i = 0; i < 120 && scene.getFocusOwner() != wanted; i++) {
      push(KeyCode.TAB);
    }
    assertEquals(wanted, scene.getFocusOwner(), selector);
  }

  /** A button that was clicked does not take Space away from the page. */
  @Test
  void spacePlaysAfterAClickOnAnotherButton() throws TimeoutException {
    clickOn("#forward");
    await(() -> training.step() == 1);
    push(KeyCode.SPACE);
    await(() -> training.playingProperty().get());
    push(KeyCode.SPACE);
    await(() -> !training.playingProperty().get());
  }

  @Test
  void theScrubberGoesAnywhere() throws TimeoutException {
    Slider scrubber = find("#scrubber");
    clickOn(scrubber);
    await(() -> training.step() > 600 && training.step() < 1200);
    drag(scrubber.lookup(".thumb")).moveBy(-30, 0).drop();
    long shown = Math.round(scrubber.getValue());
    await(() -> training.step() == shown);
    assertTrue(shown < 900);
    assertEquals("step " + Numbers.count(shown), this.<Label>find("#stepLabel").getText());
  }

  @Test
  void aClickOnADeathGoesThereAndSelectsTheNeuron() throws TimeoutException {
    goTo(1000);
    interact(() -> training.choices().drawerProperty().set(true));
    waitForPulses(3);
    ListView<?> events = find("#events");
    assertFalse(events.getItems().isEmpty());
    clickOn(lookup("#events .list-cell").nth(0).<Node>query());
    await(() -> training.selectionProperty().get() != null && training.step() < 1000);
    Selection chosen = training.selectionProperty().get();
    assertNotNull(chosen);
    assertTrue(
        lane(chosen.lane()).changes().stream()
            .anyMatch(
                c ->
                    c.step() == training.step()
                        && c.neuron()
                            == lane(chosen.lane())
                                .network()
                                .layout()
                                .neuron(chosen.layer(), chosen.unit())));
  }

  @Test
  void aLifeLineIsClickedToGoThere() throws TimeoutException {
    goTo(1200);
    clickOn("#lifeLines");
    await(() -> training.step() != 1200 && training.selectionProperty().get() != null);
  }

  @Test
  void theInspectorSaysWhyADeadNeuronIsDead() throws TimeoutException {
    goTo(1200);
    interact(() -> training.choices().drawerProperty().set(true));
    Selection dead = deadNeuron();
    choose(dead);
    long since = lane(0).neuron(dead.layer(), dead.unit()).since();
    assertEquals("Dead since step " + since, this.<Label>find("#stateTitle").getText());
    assertTrue(this.<Label>find("#stateText").getText().startsWith("0 of 200 inputs activate it."));
    assertTrue(this.<Label>find("#silencedText").getText().contains("learning rate 0.4"));
    fire(".other-lane");
    assertEquals(dead.in(1), training.selectionProperty().get());
  }

  @Test
  void theChosenNeuronIsMarkedOnTheFunctionsPage() throws TimeoutException {
    goTo(1200);
    choose(deadNeuron());
    assertEquals(200, state.functions().marksProperty().get().length);
    interact(() -> training.selectionProperty().set(null));
    assertEquals(0, state.functions().marksProperty().get().length);
  }

  @Test
  void aNeuronIsKilledAndTheOldWayStaysAsAGhost() throws TimeoutException {
    goTo(290);
    goTo(150);
    choose(new Selection(2, 1, 3));
    interact(() -> training.choices().whatIfProperty().set(true));
    fire("#kill");
    await(() -> lane(2).neuron(1, 3).state().isSilent());
    assertEquals(150, training.step());
    assertTrue(
        training.setup().interventions().stream()
            .anyMatch(p -> p.step() == 150 && p.intervention() instanceof Intervention.Kill));
    assertNotNull(moment().frame().ghost());
    assertTrue(this.<Label>find("#ghostHint").getText().contains("150"));
  }

  @Test
  void switchingTheDamagedReluLaneBringsNeuronsBack() throws TimeoutException {
    goTo(1000);
    int alive = lane(0).count(NeuronState.ALIVE);
    interact(() -> training.choices().whatIfProperty().set(true));
    fire("#switch-now");
    await(() -> lane(0).network().kind() == ActivationKind.LEAKY_RELU);
    goTo(2500);
    assertTrue(
        lane(0).count(NeuronState.ALIVE) > alive + 2,
        alive + " → " + lane(0).count(NeuronState.ALIVE));
  }

  @Test
  void whatAffectsTheFutureIsRecordedAndWhatChangesTheBeginningRestarts() throws TimeoutException {
    goTo(100);
    type("#learningRate", "0.2");
    await(() -> lane(0).learningRate() == 0.2);
    assertEquals(100, training.step());
    type("#batchSize", "50");
    await(() -> lane(0).batchSize() == 50);
    assertEquals(100, training.step());
    type("#width-1", "5");
    await(() -> training.step() == 0 && lane(0).network().layout().width(1) == 5);
    fire("#addLayer");
    await(() -> lane(0).network().layout().hiddenLayers() == 3);
    fire("#data-sin");
    await(() -> lane(0).network().layout().inputs() == 1);
    fire("#lane-remove-0");
    await(() -> moment().frame().lanes().size() == 2);
    fire("#lane-add");
    await(() -> moment().frame().lanes().size() == 3);
  }

  @Test
  void theLearningRateIsDraggedWhileItRuns() throws TimeoutException {
    interact(() -> training.speedProperty().set(10));
    push(KeyCode.SPACE);
    await(() -> training.step() > 5);
    Slider slider = find("#learningRate-slider");
    drag(slider.lookup(".thumb"));
    for (int i = 0; i < 6; i++) {
      long before = training.step();
      moveBy(5, 0);
      await(() -> training.step() > before);
    }
    double shown = this.<NumberField>find("#learningRate").value();
    assertTrue(shown > 0.05, "the field follows the thumb: " + shown);
    drop();
    push(KeyCode.SPACE);
    await(() -> !training.playingProperty().get());
    List<Planned> plan = rates();
    assertTrue(plan.size() > 1, "it applied on the way");
    assertTrue(plan.getLast().step() < training.step());
    assertEquals(shown, lane(0).learningRate(), "and where it was let go");
    assertTrue(training.step() > 5, "nothing started anew");
    push(KeyCode.HOME);
    await(() -> training.step() == 0);
    await(() -> this.<NumberField>find("#learningRate").value() == 0.05);
    assertEquals(0.05, lane(0).learningRate(), "as at the first step");
  }

  /** Where it stands, a drag leaves one change, not one for each pixel. */
  @Test
  void aSliderLeavesOneChangeWhereItStands() throws TimeoutException {
    goTo(100);
    reach("#batchSize-slider");
    for (int i = 0; i < 5; i++) {
      push(KeyCode.RIGHT);
    }
    push(new KeyCodeCombination(KeyCode.RIGHT, KeyCombination.SHIFT_DOWN));
    NumberField field = find("#batchSize");
    await(() -> lane(0).batchSize() == field.value());
    assertTrue(field.value() > 25, "" + field.value());
    assertEquals(100, training.step());
    assertEquals(
        1,
        training.setup().interventions().stream()
            .filter(p -> p.intervention() instanceof Intervention.BatchSize)
            .count());
    interact(() -> training.choices().whatIfProperty().set(true));
    waitForPulses(2);
    assertEquals(2, lookup(".recorded").queryAll().size(), "the shock and the batch");
  }

  @Test
  void alphaIsDraggedAtTheStartAndTheSliderStaysInHand() throws TimeoutException {
    Slider slider = find("#lane-alpha-1-slider");
    reach("#lane-alpha-1-slider");
    push(KeyCode.RIGHT);
    push(KeyCode.RIGHT);
    await(() -> training.setup().lanes().get(1).alpha() > 0.1);
    assertTrue(slider.isFocused());
    assertTrue(training.setup().interventions().size() == 1, "the beginning was changed");
  }

  /** What a shock makes of it is said; the field keeps what will hold again. */
  @Test
  void duringAShockTheRateThatHoldsIsTold() throws TimeoutException {
    goTo(310);
    waitForPulses(2);
    assertEquals("0.05", this.<NumberField>find("#learningRate").getText());
    assertTrue(
        lookup(".warning").queryAll().stream()
            .anyMatch(n -> n instanceof Label l && l.isVisible() && l.getText().contains("0.4")));
  }

  private List<Planned> rates() {
    return training.setup().interventions().stream()
        .filter(p -> p.intervention() instanceof Intervention.LearningRate)
        .toList();
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

  @Test
  void oneLaneIsShownAloneAndTheChartShowsWhatIsChosen() {
    clickOn("#lane-tab-1");
    waitForPulses(2);
    assertTrue(lookup("#lane-0").tryQuery().isEmpty());
    assertTrue(lookup("#lane-1").tryQuery().isPresent());
    clickOn("#lane-tab--1");
    waitForPulses(2);
    assertTrue(lookup("#lane-0").tryQuery().isPresent());
    clickOn("#alpha-over-time-chart");
    assertEquals(Quantity.ALPHA, training.choices().quantityProperty().get());
  }

  @Test
  void slowStepsAreShownInPhases() throws TimeoutException {
    interact(() -> training.speedProperty().set(1));
    clickOn("#play");
    await(() -> moment().slow() != null);
    clickOn("#play");
    await(() -> !training.playingProperty().get() && !moment().playing());
    assertNotNull(moment().slow(), "the phase stays while somebody explains it");
    clickOn("#play");
    await(() -> training.step() >= 2);
    clickOn("#toStart");
    await(() -> training.step() == 0 && moment().slow() == null);
    assertNull(moment().slow());
  }
}
