package relulab.view.surface;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.shape.StrokeLineJoin;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;
import javafx.scene.transform.Affine;
import org.jspecify.annotations.Nullable;
import relulab.text.Printable;

/**
 * Draws on a JavaFX Canvas. Settings that did not change are not sent again: each one would cost a
 * place in the canvas's command buffer.
 */
public final class CanvasSurface implements Surface {
  /** More than a pixel, at the smallest zoom. */
  private static final double EDGE = 2;

  private final GraphicsContext g;
  private final double width;
  private final double height;
  private final TextMeasure measure = new TextMeasure();
  private @Nullable Color fill;
  private @Nullable Stroke stroke;
  private @Nullable Font font;

  /** A surface over the whole canvas at its present size. */
  public CanvasSurface(Canvas canvas) {
    this(canvas.getGraphicsContext2D(), canvas.getWidth(), canvas.getHeight());
  }

  /** A surface over a rectangle of the given size; the context may hold a transform. */
  public CanvasSurface(GraphicsContext g, double width, double height) {
    this.g = g;
    this.width = width;
    this.height = height;
    g.setLineCap(StrokeLineCap.BUTT);
    g.setLineJoin(StrokeLineJoin.ROUND);
  }

  /**
   * Clears first: only a full clear drops what the canvas still holds of the last frame. Where a
   * pixel of the screen is no whole one of the window, a canvas ends within a pixel, which would
   * keep what a larger one had there.
   */
  @Override
  public void clear(Color background) {
    g.clearRect(0, 0, width + EDGE, height + EDGE);
    if (background.getOpacity() > 0) {
      fill(background);
      g.fillRect(0, 0, width + EDGE, height + EDGE);
    }
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke s) {
    stroke(s);
    g.strokeLine(x1, y1, x2, y2);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke s) {
    stroke(s);
    g.strokePolyline(xs, ys, n);
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color color) {
    fill(color);
    g.fillPolygon(xs, ys, n);
  }

  @Override
  public void circle(double x, double y, double r, @Nullable Color color, @Nullable Stroke s) {
    if (color != null) {
      fill(color);
      g.fillOval(x - r, y - r, 2 * r, 2 * r);
    }
    if (s != null) {
      stroke(s);
      g.strokeOval(x - r, y - r, 2 * r, 2 * r);
    }
  }

  @Override
  public void level(double x, double y, double r, double share, Color color) {
    if (share <= 0) {
      return;
    }
    fill(color);
    double half = Math.toDegrees(Math.acos(1 - 2 * Math.min(1, share)));
    g.fillArc(x - r, y - r, 2 * r, 2 * r, 270 - half, 2 * half, ArcType.CHORD);
  }

  @Override
  public void rectangle(
      double x,
      double y,
      double w,
      double h,
      double corner,
      @Nullable Color color,
      @Nullable Stroke s) {
    if (color != null) {
      fill(color);
      if (corner > 0) {
        g.fillRoundRect(x, y, w, h, 2 * corner, 2 * corner);
      } else {
        g.fillRect(x, y, w, h);
      }
    }
    if (s != null) {
      stroke(s);
      if (corner > 0) {
        g.strokeRoundRect(x, y, w, h, 2 * corner, 2 * corner);
      } else {
        g.strokeRect(x, y, w, h);
      }
    }
  }

  @Override
  @SuppressWarnings("ReferenceEquality") // a new one is a new object
  public void text(String whole, double x, double y, TextStyle style) {
    String text = Printable.of(whole);
    fill(style.color());
    Font wanted = Fonts.of(text, style);
    if (wanted != font) {
      font = wanted;
      g.setFont(wanted);
    }
    g.setTextAlign(
        switch (style.horizontal()) {
          case LEFT -> TextAlignment.LEFT;
          case CENTER -> TextAlignment.CENTER;
          case RIGHT -> TextAlignment.RIGHT;
        });
    g.fillText(text, x, style.baseline(y));
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    WritableImage image = new WritableImage(columns, rows);
    image
        .getPixelWriter()
        .setPixels(0, 0, columns, rows, PixelFormat.getIntArgbInstance(), argb, 0, columns);
    g.setImageSmoothing(smooth);
    g.drawImage(image, x, y, w, h);
  }

  /**
   * Cuts at whole pixels: inside of any other edge the software renderer blends the whole canvas
   * with a mask, again for each operation.
   */
  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    Affine to = g.getTransform();
    double left = Math.round(x * to.getMxx() + to.getTx()) - to.getTx();
    double top = Math.round(y * to.getMyy() + to.getTy()) - to.getTy();
    double right = Math.round((x + w) * to.getMxx() + to.getTx()) - to.getTx();
    double bottom = Math.round((y + h) * to.getMyy() + to.getTy()) - to.getTy();
    g.save();
    g.beginPath();
    g.rect(
        left / to.getMxx(),
        top / to.getMyy(),
        (right - left) / to.getMxx(),
        (bottom - top) / to.getMyy());
    g.clip();
    inside.run();
    g.restore();
    forgetSettings();
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return measure.width(Printable.of(text), style);
  }

  private void fill(Color color) {
    if (!color.equals(fill)) {
      fill = color;
      g.setFill(color);
    }
  }

  @SuppressWarnings("ReferenceEquality") // a new one is a new object
  private void stroke(Stroke s) {
    if (s.equals(stroke)) {
      return;
    }
    if (stroke == null || !s.color().equals(stroke.color())) {
      g.setStroke(s.color());
    }
    if (stroke == null || s.width() != stroke.width()) {
      g.setLineWidth(s.width());
    }
    if (stroke == null || s.dashes() != stroke.dashes()) {
      g.setLineDashes(s.dashes());
    }
    stroke = s;
  }

  /** The context went back to what it was before a save. */
  private void forgetSettings() {
    fill = null;
    stroke = null;
    font = null;
  }
}
