package relulab.view.surface;

import javafx.scene.paint.Color;

/**
 * How a line is drawn.
 *
 * @param color its colour
 * @param width its width in pixels, above 0
 * @param dashes lengths of dash and gap in pixels, in turn; empty for a solid line
 */
@SuppressWarnings("ArrayRecordComponent") // never written to
public record Stroke(Color color, double width, double... dashes) {
  private static final double[] SOLID = {};

  /** All solid strokes share one array, so that a surface sees at a glance what changed. */
  public Stroke {
    if (dashes.length == 0) {
      dashes = SOLID;
    }
  }

  /** The same stroke, dashed. */
  public Stroke dashed(double... lengths) {
    return new Stroke(color, width, lengths);
  }

  /** The same stroke in another width. */
  public Stroke width(double newWidth) {
    return new Stroke(color, newWidth, dashes);
  }
}
