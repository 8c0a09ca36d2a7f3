package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import org.junit.jupiter.api.Test;
import relulab.controller.trial.RailPanel;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.view.control.NumberField;

/** Sliders of the settings, while the run goes on and while it stands. */
class SettingsSlidersTest extends TrainingWindowTest {

  @Test
  void theLearningRateIsDraggedWhileItRuns() throws TimeoutException {
    interact(() -> training.speedProperty().set(10));
    push(KeyCode.SPACE);
    await(() -> training.step() > 5);
    open(RailPanel.TRAINING);
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
    assertEquals(
        new Intervention.LearningRate(shown),
        plan.getLast().intervention(),
        "and where it was let go");
    assertTrue(training.step() > 5, "nothing started anew");
    push(new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN));
    await(() -> training.isUpToDate() && rates().isEmpty());
    assertFalse(training.undoableProperty().get(), "one drag is one change");
    push(new KeyCodeCombination(KeyCode.Y, KeyCombination.SHORTCUT_DOWN));
    await(() -> training.isUpToDate() && rates().equals(plan));
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
    interact(() -> training.choices().panelProperty().set(RailPanel.WHAT_IF));
    waitForPulses(2);
    assertEquals(2, lookup(".recorded").queryAll().size(), "the shock and the batch");
  }

  @Test
  void alphaIsDraggedAtTheStartAndTheSliderStaysInHand() throws TimeoutException {
    open(RailPanel.LANES);
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
    open(RailPanel.TRAINING);
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
}
