package relulab.view;

import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
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
  private double logicalWidth;
  private double logicalHeight;
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

  /** Draws the picture as if it had this size, scaled to the size that the view has. */
  public final void setLogicalSize(double width, double height) {
    logicalWidth = width;
    logicalHeight = height;
    surface = null;
    requestLayout();
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
    boolean resized = canvas.getWidth() != getWidth() || canvas.getHeight() != getHeight();
    if (resized || surface == null) {
      canvas.setWidth(getWidth());
      canvas.setHeight(getHeight());
      surface = surface();
      dirty = true;
    }
    paintIfDirty();
  }

  private CanvasSurface surface() {
    if (logicalWidth == 0) {
      return new CanvasSurface(canvas);
    }
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(getWidth() / logicalWidth, 0, 0, getHeight() / logicalHeight, 0, 0);
    return new CanvasSurface(g, logicalWidth, logicalHeight);
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
