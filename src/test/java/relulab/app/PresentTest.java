package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import relulab.controller.Page;
import relulab.controller.present.Presentation;
import relulab.scenario.SceneCatalog;

/** Presents scenes with the keys that a clicker sends. */
class PresentTest extends WindowTest {

  @Test
  void pageDownAloneGoesThroughAllScenesAndPageUpAllTheWayBack() {
    push(KeyCode.F5);
    waitForPulses(3);
    Presentation show = presentation();
    Set<String> said = ConcurrentHashMap.newKeySet();
    // A caption may be reached between two presses: it counts when it is shown.
    state
        .training()
        .momentProperty()
        .addListener(observable -> show.said().ifPresent(caption -> said.add(caption.text().en())));
    show.said().ifPresent(caption -> said.add(caption.text().en()));
    int scenes = SceneCatalog.all().size();
    for (int i = 0; i < 1000 && !isAtTheEnd(show, scenes); i++) {
      push(KeyCode.PAGE_DOWN);
      settle();
      show.said().ifPresent(caption -> said.add(caption.text().en()));
      show.asked().ifPresent(caption -> said.add(caption.text().en()));
    }
    assertEquals(scenes - 1, show.index(), "the last scene is reached");
    for (var scene : SceneCatalog.all()) {
      for (var caption : scene.scenario().captions()) {
        assertTrue(said.contains(caption.text().en()), scene.id() + ": " + caption.text().en());
      }
    }
    for (int i = 0; i < 1000 && (show.index() > 0 || show.reached() > 1); i++) {
      push(KeyCode.PAGE_UP);
      settle();
    }
    assertEquals(0, show.index());
    push(KeyCode.ESCAPE);
  }

  @Test
  void escapeReturnsToWhereOneWas() throws Exception {
    interact(
        () -> {
          state.pageProperty().set(Page.TRAINING);
          state.training().start();
          state.training().seek(345);
        });
    WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> state.training().step() == 345);
    List<Double> before = parameters();
    push(KeyCode.F5);
    push(KeyCode.PAGE_DOWN);
    push(KeyCode.PAGE_DOWN);
    settle();
    push(KeyCode.ESCAPE);
    assertNull(main.presentation());
    WaitForAsyncUtils.waitFor(
        10,
        TimeUnit.SECONDS,
        () -> state.training().isUpToDate() && state.training().step() == 345);
    assertEquals(before, parameters(), "to the last bit");
    assertTrue(lookup(".top-bar").tryQuery().isPresent());
  }

  @Test
  void theScreenIsBlankedByB() {
    push(KeyCode.F5);
    waitForPulses(2);
    Node black = find(".blank");
    assertFalse(black.isVisible());
    push(KeyCode.B);
    assertTrue(black.isVisible());
    push(KeyCode.PAGE_DOWN);
    assertFalse(black.isVisible(), "going on brings the picture back");
    push(KeyCode.ESCAPE);
  }

  @Test
  void aSceneIsShownFromTheFunctionsPage() {
    clickOn(lookup("#seeSwitch .toggle-button").nth(1).<Node>query());
    clickOn(this.<Node>find(".show-me"));
    waitForPulses(3);
    assertEquals(Page.TRAINING, state.pageProperty().get());
  }

  private List<Double> parameters() {
    return WaitForAsyncUtils.waitForAsyncFx(
        5000,
        () ->
            java.util.Arrays.stream(
                    java.util.Objects.requireNonNull(state.training().momentProperty().get())
                        .frame()
                        .lanes()
                        .getFirst()
                        .network()
                        .parameters())
                .boxed()
                .toList());
  }

  private Presentation presentation() {
    return java.util.Objects.requireNonNull(main.presentation()).presentation();
  }

  private static boolean isAtTheEnd(Presentation show, int scenes) {
    return show.index() == scenes - 1
        && show.reached() == show.scene().captions().size()
        && !show.isOnItsWay();
  }

  /** Until the training thread has followed. */
  private void settle() {
    for (int i = 0; i < 200; i++) {
      boolean there = WaitForAsyncUtils.waitForAsyncFx(5000, () -> state.training().isUpToDate());
      if (there) {
        return;
      }
      waitForPulses(1);
    }
  }
}
