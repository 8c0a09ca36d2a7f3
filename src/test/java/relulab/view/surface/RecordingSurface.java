package relulab.view.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.view.surface.Operation.Point;

/**
 * Keeps what is drawn, so that a test can say in words what a picture shows. It needs no running
 * JavaFX: text is measured as 0.6 of the font size for each character, 1.0 for a Chinese one.
 */
public final class RecordingSurface implements Surface {
  private final TextRuler ruler;
  private List<Operation> operations = new ArrayList<>();

  /** What a painter draws. */
  public static RecordingSurface of(Consumer<? super Surface> painter) {
    return of(painter, RecordingSurface::roughWidth);
  }

  /** What a painter draws where texts are as wide as the ruler says. */
  public static RecordingSurface of(Consumer<? super Surface> painter, TextRuler ruler) {
    RecordingSurface surface = new RecordingSurface(ruler);
    painter.accept(surface);
    return surface;
  }

  /** With a font of its own, of which a letter is 0.6 of its size wide. */
  public RecordingSurface() {
    this(RecordingSurface::roughWidth);
  }

  private RecordingSurface(TextRuler ruler) {
    this.ruler = ruler;
  }

  /** All operations in the order of drawing; a clip holds those inside it. */
  public List<Operation> operations() {
    return List.copyOf(operations);
  }

  /** The operations of one kind in the order of drawing, those inside clips too. */
  public <T extends Operation> List<T> all(Class<T> kind) {
    return operations.stream()
        .flatMap(Operation::flat)
        .filter(kind::isInstance)
        .map(kind::cast)
        .toList();
  }

  /** The clips that are not inside another one. */
  public List<Operation.Clip> clips() {
    return operations.stream()
        .filter(Operation.Clip.class::isInstance)
        .map(Operation.Clip.class::cast)
        .toList();
  }

  /** The lines of text in the order of drawing. */
  public List<String> texts() {
    return all(Operation.Text.class).stream().map(Operation.Text::text).toList();
  }

  /** The lines and polylines of this colour, a line as a polyline of two points. */
  public List<Operation.Polyline> strokesIn(Color color) {
    return operations.stream()
        .flatMap(Operation::flat)
        .flatMap(
            operation ->
                switch (operation) {
                  case Operation.Polyline p -> Stream.of(p);
                  case Operation.Line l ->
                      Stream.of(
                          new Operation.Polyline(
                              List.of(new Point(l.x1(), l.y1()), new Point(l.x2(), l.y2())),
                              l.stroke()));
                  default -> Stream.empty();
                })
        .filter(p -> p.stroke().color().equals(color))
        .toList();
  }

  @Override
  public void clear(Color background) {
    operations.add(new Operation.Clear(background));
  }

  @Override
  public void line(double x1, double y1, double x2, double y2, Stroke stroke) {
    operations.add(new Operation.Line(x1, y1, x2, y2, stroke));
  }

  @Override
  public void polyline(double[] xs, double[] ys, int n, Stroke stroke) {
    operations.add(new Operation.Polyline(points(xs, ys, n), stroke));
  }

  @Override
  public void polygon(double[] xs, double[] ys, int n, Color fill) {
    operations.add(new Operation.Polygon(points(xs, ys, n), fill));
  }

  @Override
  public void circle(double x, double y, double r, @Nullable Color fill, @Nullable Stroke stroke) {
    operations.add(new Operation.Circle(x, y, r, fill, stroke));
  }

  @Override
  public void level(double x, double y, double r, double share, Color fill) {
    operations.add(new Operation.Level(x, y, r, share, fill));
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
    operations.add(new Operation.Rectangle(x, y, w, h, corner, fill, stroke));
  }

  @Override
  public void text(String text, double x, double y, TextStyle style) {
    operations.add(new Operation.Text(text, x, y, style));
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    List<Integer> pixels = Arrays.stream(argb).boxed().toList();
    operations.add(new Operation.Image(pixels, columns, rows, x, y, w, h, smooth));
  }

  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    List<Operation> outer = operations;
    operations = new ArrayList<>();
    inside.run();
    Operation.Clip clip = new Operation.Clip(x, y, w, h, List.copyOf(operations));
    operations = outer;
    operations.add(clip);
  }

  @Override
  public double textWidth(String text, TextStyle style) {
    return ruler.textWidth(text, style);
  }

  private static double roughWidth(String text, TextStyle style) {
    double em = text.codePoints().mapToDouble(c -> c >= 0x2E80 ? 1 : 0.6).sum();
    return em * style.size();
  }

  private static List<Point> points(double[] xs, double[] ys, int n) {
    return IntStream.range(0, n).mapToObj(i -> new Point(xs[i], ys[i])).toList();
  }
}
