package relulab.export;

import java.util.Set;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.text.Printable;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;

/**
 * Draws on another surface all but some texts, which are given by their number in the picture.
 * Control characters in names of files are drawn as escapes.
 */
final class SomeTexts implements Surface {
  private final Surface surface;
  private final Set<Integer> without;
  private int asked;

  SomeTexts(Surface surface, Set<Integer> without) {
    this.surface = surface;
    this.without = without;
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    if (!without.contains(asked++)) {
      surface.text(Printable.of(text), x, y, style);
    }
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return surface.textWidth(Printable.of(text), style);
  }

  @Override
  public void clear(Color background) {
    surface.clear(background);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    surface.line(x1, y1, x2, y2, stroke);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    surface.polyline(xs, ys, n, stroke);
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    surface.polygon(xs, ys, n, fill);
  }

  @Override
  public void circle(double x, double y, double r, @Nullable Color fill, @Nullable Stroke stroke) {
    surface.circle(x, y, r, fill, stroke);
  }

  @Override
  public void level(double x, double y, double r, double share, Color fill) {
    surface.level(x, y, r, share, fill);
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
    surface.rectangle(x, y, w, h, corner, fill, stroke);
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    surface.image(argb, columns, rows, x, y, w, h, smooth);
  }

  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    surface.clip(x, y, w, h, inside);
  }
}
