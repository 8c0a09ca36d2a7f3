package relulab.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import relulab.model.training.NeuronState;

/** Plays, steps, scrubs and rewinds as a person would. */
class TransportTest extends TrainingWindowTest {

  @Test
  void playShowsTheShockAndStopsAtTheEnd() throws TimeoutException {
    assertEquals(0, training.step());
    interact(() -> training.speedProperty().set(Double.POSITIVE_INFINITY));
    clickOn("#play");
    await(() -> training.step() == 1800 && !training.playingProperty().get());
    assertTrue(
        lane(0).count(NeuronState.DEAD) >= 6, "ReLU lane: " + lane(0).count(NeuronState.DEAD));
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
  void thePlayheadGoesAnywhere() throws TimeoutException {
    Node chart = find("#timeline-chart");
    Bounds at = chart.localToScreen(chart.getLayoutBounds());
    double y = at.getMaxY() - 18;
    clickOn(at.getCenterX(), y);
    await(() -> isThere() && training.step() > 600 && training.step() < 1200);
    long first = training.step();
    drag(at.getCenterX(), y).moveBy(-60, 0).drop();
    await(() -> isThere() && training.step() < first && training.step() > 300);
    long second = training.step();
    // The menu must lie within the screen that the tests have.
    clickOn(new javafx.geometry.Point2D(at.getCenterX(), at.getMinY() + 90), MouseButton.SECONDARY);
    push(KeyCode.ESCAPE);
    waitForPulses(3);
    assertEquals(second, training.step(), "the right button does not scrub");
  }

  /** What is on the way to a step is shown meanwhile. */
  private boolean isThere() {
    return training.isUpToDate() && !moment().onItsWay();
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
