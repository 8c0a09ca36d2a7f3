package relulab.view.surface;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A part of another surface, with an origin of its own: pictures are put together from painters
 * that each draw from (0, 0).
 *
 * @param target what is drawn on
 * @param dx x of the origin
 * @param dy y of the origin
 */
public record MovedSurface(Surface target, double dx, double dy) implements Surface {

  /** Only the whole is cleared, once: a part lies on what is there. */
  @Override
  public void clear(Color background) {
    // What is behind the part stays.
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    target.line(x1 + dx, y1 + dy, x2 + dx, y2 + dy, stroke);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    target.polyline(moved(xs, n, dx), moved(ys, n, dy), n, stroke);
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    target.polygon(moved(xs, n, dx), moved(ys, n, dy), n, fill);
  }

  @Override
  public void circle(
      double x, double y, double radius, @Nullable Color fill, @Nullable Stroke stroke) {
    target.circle(x + dx, y + dy, radius, fill, stroke);
  }

  @Override
  public void level(double x, double y, double radius, double share, Color fill) {
    target.level(x + dx, y + dy, radius, share, fill);
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
    target.rectangle(x + dx, y + dy, width, height, corner, fill, stroke);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    target.text(text, x + dx, y + dy, style);
  }

  @Override
  public void image(
      int[] argb,
      int columns,
      int rows,
      double x,
      double y,
      double width,
      double height,
      boolean smooth) {
    target.image(argb, columns, rows, x + dx, y + dy, width, height, smooth);
  }

  @Override
  public void clip(double x, double y, double width, double height, Runnable inside) {
    target.clip(x + dx, y + dy, width, height, inside);
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return target.textWidth(text, style);
  }

  private static double[] moved(double[] values, int n, double by) {
    double[] moved = new double[n];
    for (int i = 0; i < n; i++) {
      moved[i] = values[i] + by;
    }
    return moved;
  }
}
