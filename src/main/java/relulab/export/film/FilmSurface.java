package relulab.export.film;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.export.Glyphs;
import relulab.export.film.Drawn.Kind;
import relulab.view.surface.Fonts;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;

/** Notes what is drawn, so that a page in a browser can draw it again. */
final class FilmSurface implements Surface {
  private final List<Drawn> drawn = new ArrayList<>();

  /** All operations in their order. */
  List<Drawn> drawn() {
    return drawn;
  }

  private void add(Kind kind, Object... given) {
    drawn.add(new Drawn(kind, Arrays.asList(given)));
  }

  private static Object orNone(@Nullable Object value) {
    return value == null ? Drawn.Nothing.NONE : value;
  }

  @Override
  public void clear(Color background) {
    drawn.clear();
    add(Kind.CLEAR, background);
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    add(Kind.LINE, stroke, x1, y1, x2, y2);
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    add(Kind.POLYLINE, points(stroke, xs, ys, n));
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    add(Kind.POLYGON, points(fill, xs, ys, n));
  }

  private static Object[] points(Object look, double[] xs, double[] ys, int n) {
    Object[] all = new Object[2 * n + 1];
    all[0] = look;
    for (int i = 0; i < n; i++) {
      all[2 * i + 1] = xs[i];
      all[2 * i + 2] = ys[i];
    }
    return all;
  }

  @Override
  public void circle(double x, double y, double r, @Nullable Color fill, @Nullable Stroke stroke) {
    add(Kind.CIRCLE, orNone(fill), orNone(stroke), x, y, r);
  }

  @Override
  public void level(double x, double y, double r, double share, Color fill) {
    if (share > 0) {
      add(Kind.LEVEL, fill, x, y, r, Math.acos(1 - 2 * Math.min(1, share)));
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
    add(Kind.RECTANGLE, orNone(fill), orNone(stroke), x, y, width, height, corner);
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    List<Object> given = new ArrayList<>();
    given.add(style.color());
    given.add(Glyphs.left(text, x, style));
    given.add(style.baseline(y));
    given.add(style.size());
    boolean chinese = Fonts.isChinese(text);
    text.codePoints().forEach(c -> given.add(new Drawn.Letter(c, chinese, style.bold())));
    drawn.add(new Drawn(Kind.TEXT, given));
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    Drawn.Pixels image = new Drawn.Pixels(columns, rows, argb.clone());
    add(Kind.IMAGE, image, x, y, w, h, smooth ? 1.0 : 0.0);
  }

  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    add(Kind.CLIP, x, y, w, h);
    inside.run();
    add(Kind.END_OF_CLIP);
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return Glyphs.RULER.textWidth(text, style);
  }
}
