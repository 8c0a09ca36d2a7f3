package relulab.view.surface;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * Another surface in units of its own: a picture for a room is designed at one height and fills
 * any.
 *
 * @param target what is drawn on
 * @param unit pixels of the target that are one unit, above 0
 */
public record ScaledSurface(Surface target, double unit) implements Surface {

  @Override
  public void clear(Color background) {
    target.clear(background);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    target.line(x1 * unit, y1 * unit, x2 * unit, y2 * unit, scaled(stroke));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    target.polyline(scaled(xs, n), scaled(ys, n), n, scaled(stroke));
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    target.polygon(scaled(xs, n), scaled(ys, n), n, fill);
  }

  @Override
  public void circle(
      double x, double y, double radius, @Nullable Color fill, @Nullable Stroke stroke) {
    target.circle(x * unit, y * unit, radius * unit, fill, stroke == null ? null : scaled(stroke));
  }

  @Override
  public void level(double x, double y, double radius, double share, Color fill) {
    target.level(x * unit, y * unit, radius * unit, share, fill);
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
    target.rectangle(
        x * unit,
        y * unit,
        width * unit,
        height * unit,
        corner * unit,
        fill,
        stroke == null ? null : scaled(stroke));
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    target.text(text, x * unit, y * unit, style.sized(style.size() * unit));
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return target.textWidth(text, style.sized(style.size() * unit)) / unit;
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
    target.image(argb, columns, rows, x * unit, y * unit, width * unit, height * unit, smooth);
  }

  @Override
  public void clip(double x, double y, double width, double height, Runnable inside) {
    target.clip(x * unit, y * unit, width * unit, height * unit, inside);
  }

  private Stroke scaled(Stroke stroke) {
    double[] dashes = stroke.dashes().clone();
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] *= unit;
    }
    return new Stroke(stroke.color(), stroke.width() * unit, dashes);
  }

  private double[] scaled(double[] values, int n) {
    double[] scaled = new double[n];
    for (int i = 0; i < n; i++) {
      scaled[i] = values[i] * unit;
    }
    return scaled;
  }
}
