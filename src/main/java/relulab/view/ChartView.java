package relulab.view;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.AccessibleRole;
import javafx.scene.Scene;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Look;
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

  /** Draws the view's picture at its size in the colours and texts that hold. */
  @FunctionalInterface
  public interface LookPainter {
    void paint(Surface surface, double width, double height, Look look);
  }

  private final Canvas canvas = new Canvas();
  private final Scale shrink = new Scale(1, 1, 0, 0);
  private final Runnable onPulse = this::paintIfDirty;
  private @Nullable CanvasSurface surface;
  private @Nullable Painter painter;
  private @Nullable Supplier<Look> look;
  private double logicalWidth;
  private double logicalHeight;
  private boolean dirty = true;

  public ChartView() {
    getStyleClass().add("chart-view");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    canvas.setManaged(false);
    canvas.getTransforms().add(shrink);
    getChildren().add(canvas);
    sceneProperty().addListener((observable, before, now) -> follow(before, now));
    localToSceneTransformProperty().addListener(observable -> followZoom());
  }

  /** What draws the picture. */
  public final void setPainter(Painter newPainter) {
    painter = newPainter;
    repaint();
  }

  /** What draws the picture, once the view is {@link #connect connected}. */
  public final void setLookPainter(LookPainter newPainter) {
    setPainter(
        (drawn, width, height) -> {
          if (look != null) {
            newPainter.paint(drawn, width, height, look.get());
          }
        });
  }

  /** Gives the view its look. */
  public void connect(Supplier<Look> newLook) {
    look = newLook;
    repaint();
  }

  /** Whether the view has its look. */
  public final boolean isConnected() {
    return look != null;
  }

  /** The look that holds; the view must be connected. */
  public final Look look() {
    return Objects.requireNonNull(look).get();
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

  /** The surface that is painted on, to measure text; there is none before the first layout. */
  protected final @Nullable Surface surface() {
    return surface;
  }

  @Override
  protected void layoutChildren() {
    double zoom = getLocalToSceneTransform().getMxx();
    double width = getWidth() * zoom;
    double height = getHeight() * zoom;
    if (canvas.getWidth() != width || canvas.getHeight() != height || surface == null) {
      canvas.setWidth(width);
      canvas.setHeight(height);
      shrink.setX(1 / zoom);
      shrink.setY(1 / zoom);
      surface = surface(width, height);
      dirty = true;
    }
    paintIfDirty();
  }

  /** A canvas is pixels: it has as many as the zoomed view, and the painter's units are scaled. */
  private CanvasSurface surface(double width, double height) {
    double unitsX = logicalWidth == 0 ? getWidth() : logicalWidth;
    double unitsY = logicalWidth == 0 ? getHeight() : logicalHeight;
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.setTransform(width / unitsX, 0, 0, height / unitsY, 0, 0);
    return new CanvasSurface(g, unitsX, unitsY);
  }

  private void followZoom() {
    if (surface != null && getLocalToSceneTransform().getMxx() * shrink.getX() != 1) {
      requestLayout();
    }
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
      painter.paint(
          surface,
          logicalWidth == 0 ? getWidth() : logicalWidth,
          logicalWidth == 0 ? getHeight() : logicalHeight);
    }
  }
}
