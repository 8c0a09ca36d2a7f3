package relulab.export;

import java.awt.Shape;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;

/** A surface on which everything but images is a shape that is filled or outlined. */
abstract class ShapeSurface implements Surface {

  abstract void fill(Shape shape, Color color);

  abstract void stroke(Shape shape, Stroke stroke);

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    stroke(new Line2D.Double(x1, y1, x2, y2), stroke);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    if (n > 1) {
      stroke(path(xs, ys, n), stroke);
    }
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    if (n > 2) {
      Path2D path = path(xs, ys, n);
      path.closePath();
      fill(path, fill);
    }
  }

  private static Path2D path(double[] xs, double[] ys, int n) {
    Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO, n);
    path.moveTo(xs[0], ys[0]);
    for (int i = 1; i < n; i++) {
      path.lineTo(xs[i], ys[i]);
    }
    return path;
  }

  @Override
  public void circle(double x, double y, double r, @Nullable Color fill, @Nullable Stroke stroke) {
    paint(new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r), fill, stroke);
  }

  @Override
  public void level(double x, double y, double r, double share, Color fill) {
    if (share > 0) {
      double half = Math.toDegrees(Math.acos(1 - 2 * Math.min(1, share)));
      fill(new Arc2D.Double(x - r, y - r, 2 * r, 2 * r, 270 - half, 2 * half, Arc2D.CHORD), fill);
    }
  }

  @Override
  public void rectangle(
      double x,
      double y,
      double width,
      double height,
      double corner,
      @Nullable Color fill,
      @Nullable Stroke stroke) {
    Shape shape =
        corner > 0
            ? new RoundRectangle2D.Double(x, y, width, height, 2 * corner, 2 * corner)
            : new Rectangle2D.Double(x, y, width, height);
    paint(shape, fill, stroke);
  }

  private void paint(Shape shape, @Nullable Color fill, @Nullable Stroke stroke) {
    if (fill != null) {
      fill(shape, fill);
    }
    if (stroke != null) {
      stroke(shape, stroke);
    }
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    fill(Glyphs.outline(text, x, y, style), style.color());
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return Glyphs.width(text, style);
  }
}
