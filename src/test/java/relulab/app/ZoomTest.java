package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.ThemeChoice;

/** Everything can be enlarged, and is on large screens. */
class ZoomTest extends WindowTest {

  @Test
  void keysEnlargeEverythingAndTakeItBack() {
    double before = titleHeight();
    push(KeyCode.CONTROL, KeyCode.EQUALS);
    waitForPulses(2);
    assertTrue(titleHeight() > before * 1.05);
    push(KeyCode.CONTROL, KeyCode.DIGIT0);
    waitForPulses(2);
    assertEquals(before, titleHeight(), 0.01);
  }

  /** A mark of 13 pixels on a laptop takes more than twice as many on a 4K screen. */
  @Test
  void aLargeScreenIsFilledWithLargerTypeAndSharpPlots() {
    WaitForAsyncUtils.waitForAsyncFx(
        10_000,
        () -> {
          AppState large = new AppState();
          large.pageProperty().set(relulab.controller.Page.FUNCTIONS);
          large.themeChoiceProperty().set(ThemeChoice.LIGHT);
          var scene = new MainWindow(large, FilePicker.NONE, 3840, 2160).scene();
          scene.snapshot(null);
          Node name = scene.lookup(".app-name");
          double height = name.localToScene(name.getBoundsInLocal()).getHeight();
          assertTrue(height > 2 * titleHeight(), height + " against " + titleHeight());
          var canvas = (javafx.scene.canvas.Canvas) scene.lookup("#plots").lookup("Canvas");
          Node plot = scene.lookup("#plots");
          double pixels = plot.localToScene(plot.getBoundsInLocal()).getWidth();
          assertEquals(pixels, canvas.getWidth(), 1, "the canvas has every pixel of the plot");
          return null;
        });
  }

  /** Styles that were replaced during layout were missing in the frame that followed. */
  @Test
  void noFrameIsWithoutStyles() {
    HBox bar = find("#topBar");
    Insets usual = bar.getPadding();
    List<Insets> drawn = new ArrayList<>();
    Runnable look = () -> drawn.add(bar.getPadding());
    interact(() -> scene.addPostLayoutPulseListener(look));
    for (int i = 0; i < 3; i++) {
      push(KeyCode.CONTROL, KeyCode.MINUS);
      waitForPulses(2);
    }
    interact(() -> scene.removePostLayoutPulseListener(look));
    assertTrue(drawn.size() > 3);
    assertEquals(Set.of(usual), Set.copyOf(drawn));
  }

  private double titleHeight() {
    Node name = find(".app-name");
    return name.localToScene(name.getBoundsInLocal()).getHeight();
  }
}
