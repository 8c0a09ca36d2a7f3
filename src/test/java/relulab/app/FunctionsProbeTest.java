package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;
import relulab.controller.FunctionsState;
import relulab.view.chart.Range;
import relulab.view.functions.PlotView;

/** The probe of the Functions page, and what part of the plots is seen. */
class FunctionsProbeTest extends WindowTest {

  @Test
  void plotsZoomPanAndReset() {
    PlotView plot = find("#plots");
    double width = state.functions().plot().get().x().width();
    moveTo(plot).scroll(5, javafx.geometry.VerticalDirection.UP);
    WaitForAsyncUtils.waitForFxEvents();
    assertNotEquals(width, state.functions().plot().get().x().width());
    double min = state.functions().plot().get().x().min();
    drag(plot, javafx.scene.input.MouseButton.PRIMARY).moveBy(40, 20).drop();
    assertNotEquals(min, state.functions().plot().get().x().min());
    double probe = state.functions().probeProperty().get();
    doubleClickOn(plot);
    assertEquals(width, state.functions().plot().get().x().width());
    assertEquals(probe, state.functions().probeProperty().get(), "the probe stays");
    push(KeyCode.PLUS);
    assertTrue(state.functions().plot().get().x().width() < width);
    push(KeyCode.DIGIT0);
    assertEquals(width, state.functions().plot().get().x().width());
    push(KeyCode.PLUS);
    clickOn("#resetView");
    assertEquals(width, state.functions().plot().get().x().width());
    assertTrue(find("#resetView").isDisabled());
  }

  @Test
  void theProbeComesBackIntoView() {
    interact(
        () ->
            state
                .functions()
                .zoomProperty()
                .set(new FunctionsState.Zoom(new Range(1, 2), new Range(0, 2), new Range(0, 1))));
    waitForPulses(2);
    assertFalse(state.functions().plot().get().hasProbe(), "−1.5 is not shown");
    assertTrue(find("#probeField").isVisible(), "its handle is");
    clickOn("#probe-less");
    assertEquals(1, state.functions().probeProperty().get(), 1e-9);
    assertTrue(state.functions().plot().get().hasProbe());
    enter("#probeField", "7");
    assertTrue(state.functions().plot().get().hasProbe(), "the plots go where it was typed");
    push(KeyCode.TAB);
    clickOn("#resetView");
    assertEquals(7, state.functions().probeProperty().get());
    assertTrue(state.functions().plot().get().hasProbe());
  }

  @Test
  void theHandleIsDragged() {
    Node handle = find(".probe-handle");
    drag(handle).moveBy(60, 0).drop();
    double dragged = state.functions().probeProperty().get();
    assertTrue(dragged > -1.4, "x = " + dragged);
    clickOn("#probe-more");
    assertEquals(dragged + 0.1, state.functions().probeProperty().get(), 0.051);
  }

  @Test
  void theProbeIsDraggedClickedTypedAndMovedByKeys() {
    PlotView plot = find("#plots");
    clickOn(plot);
    double clicked = state.functions().probeProperty().get();
    assertNotEquals(-1.5, clicked);
    push(KeyCode.LEFT);
    assertEquals(clicked - 0.1, state.functions().probeProperty().get(), 0.051);
    drag(plot).moveBy(-40, 0).drop();
    assertTrue(
        state.functions().probeProperty().get() != clicked
            || state.functions().zoomProperty().get() != null);
    enter("#probeField", "-2.5");
    assertEquals(-2.5, state.functions().probeProperty().get());
  }
}
