package relulab.view.surface;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;

/**
 * What a painter draws on: the screen, a picture file, or a list of operations that a test reads.
 *
 * <p>Coordinates are in logical pixels, x to the right and y down. Later operations cover earlier
 * ones.
 */
public interface Surface extends TextRuler {

  /** Fills the whole surface; the first operation of every picture. */
  void clear(Color background);

  /** A straight stroke. */
  void line(double x1, double y1, double x2, double y2, Stroke stroke);

  /** An open stroke through the first n points. */
  void polyline(double[] xs, double[] ys, int n, Stroke stroke);

  /** A filled polygon over the first n points. */
  void polygon(double[] xs, double[] ys, int n, Color fill);

  /** A circle, filled if it has a fill and outlined if it has a stroke. */
  void circle(double x, double y, double radius, @Nullable Color fill, @Nullable Stroke stroke);

  /** The part of a disc below the level: a share of 0 fills nothing, 1 the whole disc. */
  void level(double x, double y, double radius, double share, Color fill);

  /** A rectangle with corners of the given radius, filled and outlined as asked. */
  void rectangle(
      double x,
      double y,
      double width,
      double height,
      double corner,
      @Nullable Color fill,
      @Nullable Stroke stroke);

  /** One line of text with its anchor at (x, y). */
  void text(String text, double x, double y, TextStyle style);

  /** An image of ARGB pixels, row by row, stretched over a rectangle. */
  void image(
      int[] argb,
      int columns,
      int rows,
      double x,
      double y,
      double width,
      double height,
      boolean smooth);

  /** What is drawn inside is cut off at a rectangle. */
  void clip(double x, double y, double width, double height, Runnable inside);
}
