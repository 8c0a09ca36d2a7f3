package relulab.view;

import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import relulab.view.surface.CanvasSurface;
import relulab.view.surface.Surface;

/**
 * A region that shows what a painter draws. It paints at most once a pulse, after layout, and only
 * when something changed: {@link #repaint} says so.
 */
public class ChartView extends Region {

  /** Draws the view's picture at its size. */
  @FunctionalInterface
  public interface Painter {
    void paint(Surface surface, double width, double height);
  }

  private final Canvas canvas = new Canvas();
  private final Runnable onPulse = this::paintIfDirty;
  private @Nullable CanvasSurface surface;
  private @Nullable Painter painter;
  private boolean dirty = true;

  public ChartView() {
    getStyleClass().add("chart-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setManaged(false);
    getChildren().add(canvas);
    sceneProperty().addListener((observable, before, now) -> follow(before, now));
  }

  /** What draws the picture. */
  public final void setPainter(Painter newPainter) {
    painter = newPainter;
    repaint();
  }

  /** The picture is no longer up to date; it will be drawn in the next pulse. */
  public final void repaint() {
    dirty = true;
    if (getScene() != null) {
      Platform.requestNextPulse();
    }
  }

  @Override
  protected void layoutChildren() {
    if (canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight()) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      surface = new CanvasSurface(canvas);
      dirty = true;
    }
    paintIfDirty();
  }

  private void follow(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removePostLayoutPulseListener(onPulse);
    }
    if (now != null) {
      now.addPostLayoutPulseListener(onPulse);
    }
  }

  private void paintIfDirty() {
    if (dirty && surface != null && painter != null && getWidth() > 0 && getHeight() > 0) {
      dirty = false;
      painter.paint(surface, getWidth(), getHeight());
    }
  }
}
