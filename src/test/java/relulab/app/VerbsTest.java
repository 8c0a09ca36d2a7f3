package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.MouseButton;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import relulab.controller.trial.TrainingChoices;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.time.TimelineView;

/** What can be done stands next to what it is done to, and is recorded as a change. */
class VerbsTest extends TrainingWindowTest {

  @Test
  void aLaneIsSwitchedSetAndShownAloneAtItsHead() throws TimeoutException {
    goTo(120);
    clickOn("#lane-1-verbs");
    choose("lane-alpha-now-0.3");
    await(
        () -> training.isUpToDate() && last().intervention() instanceof Intervention.NegativeSlope);
    assertEquals(Planned.at(120, 1, new Intervention.NegativeSlope(0.3)), last());
    clickOn("#lane-0-verbs");
    assertTrue(item("lane-alpha-now").isEmpty(), "ReLU has no α");
    choose("lane-switch-prelu");
    await(() -> lane(0).network().kind() == ActivationKind.PRELU);
    assertEquals(120, last().step());
    assertEquals(0, last().lane().orElseThrow());
    clickOn("#lane-2-verbs");
    choose("lane-alone");
    assertEquals(2, training.choices().soloProperty().get());
    waitForPulses(2);
    clickOn("#lane-2-verbs");
    choose("lane-alone");
    assertEquals(TrainingChoices.ALL_LANES, training.choices().soloProperty().get());
  }

  /** The step is that under the mouse, wherever the run stands. */
  @Test
  void aStepOfTheTimelineIsShockedWhereTheMenuWasOpened() throws TimeoutException {
    goTo(900);
    Bounds chart =
        find("#timeline-chart").localToScreen(find("#timeline-chart").getBoundsInLocal());
    clickOn(chart.getCenterX(), chart.getMinY() + 110, MouseButton.SECONDARY);
    assertEquals(900, training.step(), "the right button goes nowhere");
    String title = menu().getItems().getFirst().getText();
    long step = Long.parseLong(title.replaceAll("\\D", ""));
    assertTrue(step > 100 && step < 1700 && step != 900, title);
    choose("timeline-shock");
    await(() -> training.step() == step && training.isUpToDate());
    assertEquals(step, last().step());
    assertTrue(last().intervention() instanceof Intervention.RateShock, "" + last());
  }

  /** What a person sees closely stays while steps go by. */
  @Test
  void theTimeAxisStaysCloseWhileStepsGoBy() throws TimeoutException {
    goTo(300);
    TimelineView timeline = find(".timeline");
    interact(() -> timeline.part().closeTo(300, 24));
    TimeAxis close = training.choices().timePartProperty().get();
    assertNotNull(close);
    interact(() -> training.stepBy(1));
    await(() -> training.step() == 301);
    waitForPulses(2);
    assertEquals(close, training.choices().timePartProperty().get());
  }

  /** While α is held the run stands: all values of one drag are one change at one step. */
  @Test
  void oneDragOfAlphaWhileItPlaysIsOneChange() throws TimeoutException {
    interact(() -> training.speedProperty().set(60));
    interact(() -> training.choices().soloProperty().set(1));
    interact(training::play);
    await(() -> training.step() > 20);
    drag(find("#lane-1-alpha-slider").lookup(".thumb"));
    for (int i = 0; i < 6; i++) {
      moveBy(4, 0);
      waitForPulses(8);
    }
    assertTrue(training.playingProperty().get());
    drop();
    long released = training.step();
    await(() -> training.step() > released + 5);
    interact(training::pause);
    await(() -> !training.playingProperty().get() && training.isUpToDate());
    List<Planned> slopes =
        training.setup().interventions().stream()
            .filter(p -> p.intervention() instanceof Intervention.NegativeSlope)
            .toList();
    assertEquals(1, slopes.size(), "" + slopes);
    assertTrue(slopes.getFirst().step() > 20 && slopes.getFirst().step() <= released + 1);
    interact(training::undo);
    await(() -> training.isUpToDate() && !training.undoableProperty().get());
    assertFalse(training.setup().interventions().contains(slopes.getFirst()));
  }

  private Planned last() {
    return training.setup().interventions().stream()
        .filter(
            p ->
                !p.equals(relulab.model.trial.Setup.learningRateShock().interventions().getFirst()))
        .reduce((before, after) -> after)
        .orElse(training.setup().interventions().getLast());
  }

  private static ContextMenu menu() {
    return Window.getWindows().stream()
        .filter(w -> w instanceof ContextMenu && w.isShowing())
        .map(ContextMenu.class::cast)
        .findFirst()
        .orElseThrow();
  }

  private static Optional<MenuItem> item(String id) {
    return menu().getItems().stream()
        .flatMap(VerbsTest::all)
        .filter(i -> id.equals(i.getId()))
        .findFirst();
  }

  private static Stream<MenuItem> all(MenuItem item) {
    return item instanceof Menu menu
        ? Stream.concat(Stream.of(item), menu.getItems().stream().flatMap(VerbsTest::all))
        : Stream.of(item);
  }

  private void choose(String id) {
    interact(
        () -> {
          MenuItem item = item(id).orElseThrow();
          menu().hide();
          if (item instanceof javafx.scene.control.CheckMenuItem check) {
            check.setSelected(!check.isSelected());
          }
          item.fire();
        });
    waitForPulses(2);
  }
}
