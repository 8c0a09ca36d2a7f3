package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.model.training.Intervention;

/** The Functions page beside the networks that train. */
class FunctionsTrainingTest extends WindowTest {

  @Test
  void showMeStartsWhatItShows() throws Exception {
    clickOn(lookup("#seeList .show-me").<Node>query());
    waitForPulses(3);
    assertEquals(relulab.controller.Page.TRAINING, state.pageProperty().get());
    await(() -> state.training().step() > 0);
  }

  /** What moves on the page is what the network of the lane has, and the other way round. */
  @Test
  void alphaOfThePageIsThatOfTheLaneThatTrains() throws Exception {
    int leaky = 1;
    int prelu = 2;
    assertEquals("LeakyReLU", state.training().setup().lanes().get(leaky).name());
    interact(() -> state.functions().leakyAlphaProperty().set(0.2));
    await(() -> laneAlpha(leaky) == 0.2);
    assertEquals(0.2, state.training().setup().lanes().get(leaky).alpha(), "a new beginning");

    interact(() -> state.training().stepBy(20));
    await(() -> state.training().isUpToDate() && state.training().step() == 20);
    waitForPulses(2);
    assertNotEquals(0.25, state.functions().preluAlphaProperty().get(), "PReLU has learned");
    assertTrue(owner("#prelu").contains("has learned 2 α"), owner("#prelu"));
    assertTrue(owner("#leaky-relu").contains("LeakyReLU"));

    interact(() -> state.training().play());
    interact(() -> state.functions().leakyAlphaProperty().set(0.05));
    await(() -> laneAlpha(leaky) == 0.05);
    assertEquals(0.05, state.functions().leakyAlphaProperty().get());
    interact(() -> state.training().pause());
    await(() -> state.training().isUpToDate());
    assertTrue(
        state.training().setup().interventions().stream()
            .anyMatch(p -> p.intervention().equals(new Intervention.NegativeSlope(0.05))));

    interact(
        () ->
            state
                .training()
                .changes()
                .intervene(OptionalInt.of(leaky), () -> new Intervention.NegativeSlope(0.4)));
    await(() -> state.functions().leakyAlphaProperty().get() == 0.4);
    interact(() -> state.functions().preluAlphaProperty().set(0.3));
    await(() -> laneAlpha(prelu) == 0.3);
    interact(() -> state.training().seek(0));
    await(() -> state.functions().preluAlphaProperty().get() == 0.25);
    assertEquals(0.2, state.functions().leakyAlphaProperty().get(), "back at the beginning");
  }

  @Test
  void theLockOpensWhereALaneLearnsAnotherSlope() throws Exception {
    interact(() -> state.functions().linkedProperty().set(true));
    await(() -> laneAlpha(1) == 0.1 && laneAlpha(2) == 0.1);
    assertTrue(state.functions().linkedProperty().get());
    interact(() -> state.training().stepBy(5));
    await(() -> state.training().isUpToDate() && state.training().step() == 5);
    waitForPulses(2);
    assertFalse(state.functions().linkedProperty().get());
    assertEquals(0.1, state.functions().leakyAlphaProperty().get(), "LeakyReLU keeps its own");
  }

  private double laneAlpha(int lane) {
    var moment = state.training().momentProperty().get();
    return moment == null ? Double.NaN : moment.frame().lanes().get(lane).network().alpha(1, 0);
  }

  private String owner(String card) {
    return ((Label) find(card + " .alpha-owner")).getText();
  }

  private static void await(Callable<Boolean> what) throws TimeoutException {
    Patience.await(() -> WaitForAsyncUtils.waitForAsyncFx(Patience.MILLIS, what));
    WaitForAsyncUtils.waitForFxEvents();
  }
}
