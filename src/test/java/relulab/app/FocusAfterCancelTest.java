package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** A run is cancelled with the keyboard: the next press of Space throws nothing away. */
class FocusAfterCancelTest extends ExperimentsWindowTest {

  @Test
  void afterCancelTheFocusIsOnContinueAndSpaceDeletesNothing() throws TimeoutException {
    startLongRun();
    interact(() -> find("#cancel-run").requestFocus());
    push(KeyCode.SPACE);
    awaitIdle();
    waitForPulses(5);
    assertEquals(find("#run"), scene.getFocusOwner());
    assertFalse(find("#discard").isFocused());
    long before = total();
    assertTrue(before > 0);
    push(KeyCode.SPACE);
    await(() -> find("#cancel-run").isVisible());
    waitForPulses(5);
    assertEquals(find("#cancel-run"), scene.getFocusOwner(), "Space goes on, and may stop again");
    push(KeyCode.SPACE);
    awaitIdle();
    assertTrue(total() >= before, "nothing was thrown away");
  }

  private long total() {
    return networks().stream().mapToLong(n -> n).sum();
  }
}
