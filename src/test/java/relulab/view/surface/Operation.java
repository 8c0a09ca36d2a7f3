package relulab.view.surface;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/** One drawing operation as a {@link RecordingSurface} keeps it, for tests to read. */
public sealed interface Operation {

  record Point(double x, double y) {}

  record Clear(Color background) implements Operation {}

  record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Operation {}

  record Polyline(List<Point> points, Stroke stroke) implements Operation {}

  record Polygon(List<Point> points, Color fill) implements Operation {}

  record Circle(double x, double y, double radius, @Nullable Color fill, @Nullable Stroke stroke)
      implements Operation {}

  record Level(double x, double y, double radius, double share, Color fill) implements Operation {}

  record Rectangle(
      double x,
      double y,
      double width,
      double height,
      double corner,
      @Nullable Color fill,
      @Nullable Stroke stroke)
      implements Operation {}

  record Text(String text, double x, double y, TextStyle style) implements Operation {}

  record Image(
      List<Integer> argb,
      int columns,
      int rows,
      double x,
      double y,
      double width,
      double height,
      boolean smooth)
      implements Operation {}

  /** What was drawn inside a clip. */
  record Clip(double x, double y, double width, double height, List<Operation> inside)
      implements Operation {

    boolean contains(Point p) {
      return p.x() >= x && p.x() <= x + width && p.y() >= y && p.y() <= y + height;
    }
  }

  /** This operation, or those inside it if it is a clip, in the order of drawing. */
  default Stream<Operation> flat() {
    return this instanceof Clip clip
        ? clip.inside().stream().flatMap(Operation::flat)
        : Stream.of(this);
  }

  /** The stroke of this operation, if it is a line or has an outline. */
  default @Nullable Stroke strokeUsed() {
    return switch (this) {
      case Line line -> line.stroke();
      case Polyline polyline -> polyline.stroke();
      case Circle circle -> circle.stroke();
      case Rectangle rectangle -> rectangle.stroke();
      case Clear _, Polygon _, Level _, Text _, Image _, Clip _ -> null;
    };
  }
}
