package relulab.view.surface;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * A part of another surface, with an origin of its own, and units where they are wanted: pictures
 * are put together from painters that each draw from (0, 0), and one for a room is designed at one
 * height and fills any.
 *
 * @param target what is drawn on
 * @param dx x of the origin
 * @param dy y of the origin
 * @param unit how much of the target is one unit, above 0
 */
public record MovedSurface(Surface target, double dx, double dy, double unit) implements Surface {

  /** A part in the units of the whole. */
  public MovedSurface(Surface target, double dx, double dy) {
    this(target, dx, dy, 1);
  }

  /** Only the whole is cleared, once: a part lies on what is there. */
  @Override
  public void clear(Color background) {
    // What is behind the part stays.
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    target.line(x(x1), y(y1), x(x2), y(y2), scaled(stroke));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    target.polyline(moved(xs, n, dx), moved(ys, n, dy), n, scaled(stroke));
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    target.polygon(moved(xs, n, dx), moved(ys, n, dy), n, fill);
  }

  @Override
  public void circle(double x, double y, double r, @Nullable Color fill, @Nullable Stroke stroke) {
    target.circle(x(x), y(y), r * unit, fill, stroke == null ? null : scaled(stroke));
  }

  @Override
  public void level(double x, double y, double r, double share, Color fill) {
    target.level(x(x), y(y), r * unit, share, fill);
  }

  @Override
  public void rectangle(
      double x,
      double y,
      double w,
      double h,
      double corner,
      @Nullable Color fill,
      @Nullable Stroke stroke) {
    Stroke outline = stroke == null ? null : scaled(stroke);
    target.rectangle(x(x), y(y), w * unit, h * unit, corner * unit, fill, outline);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    target.text(text, x(x), y(y), scaled(style));
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return target.textWidth(text, scaled(style)) / unit;
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    target.image(argb, columns, rows, x(x), y(y), w * unit, h * unit, smooth);
  }

  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    target.clip(x(x), y(y), w * unit, h * unit, inside);
  }

  private double x(double x) {
    return x * unit + dx;
  }

  private double y(double y) {
    return y * unit + dy;
  }

  private double[] moved(double[] values, int n, double by) {
    double[] moved = new double[n];
    for (int i = 0; i < n; i++) {
      moved[i] = values[i] * unit + by;
    }
    return moved;
  }

  private TextStyle scaled(TextStyle style) {
    return unit == 1 ? style : style.sized(style.size() * unit);
  }

  private Stroke scaled(Stroke stroke) {
    if (unit == 1) {
      return stroke;
    }
    double[] dashes = stroke.dashes().clone();
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] *= unit;
    }
    return new Stroke(stroke.color(), stroke.width() * unit, dashes);
  }
}
