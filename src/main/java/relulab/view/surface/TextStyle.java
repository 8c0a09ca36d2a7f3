package relulab.view.surface;

import javafx.scene.paint.Color;

/**
 * How a line of text is drawn.
 *
 * @param color its colour
 * @param size the font size in pixels
 * @param bold whether it is bold
 * @param horizontal which point of the line x gives
 * @param vertical which point of the line y gives
 */
public record TextStyle(
    Color color, double size, boolean bold, Horizontal horizontal, Vertical vertical) {

  /** The point of the text that x gives. */
  public enum Horizontal {
    LEFT,
    CENTER,
    RIGHT
  }

  /** The point of the text that y gives. */
  public enum Vertical {
    TOP,
    MIDDLE,
    BASELINE,
    BOTTOM
  }

  /** Plain text that starts at x, with its baseline at y. */
  public static TextStyle of(Color color, double size) {
    return new TextStyle(color, size, false, Horizontal.LEFT, Vertical.BASELINE);
  }

  /**
   * The y of the baseline of a line whose anchor is at y. It depends on the size alone and not on
   * the font's own measures, so that words in Latin and in Chinese stand on one line.
   */
  public double baseline(double y) {
    return switch (vertical) {
      case TOP -> y + 0.95 * size;
      case MIDDLE -> y + 0.36 * size;
      case BASELINE -> y;
      case BOTTOM -> y - 0.22 * size;
    };
  }

  public TextStyle bolded() {
    return new TextStyle(color, size, true, horizontal, vertical);
  }

  public TextStyle at(Horizontal newHorizontal, Vertical newVertical) {
    return new TextStyle(color, size, bold, newHorizontal, newVertical);
  }

  public TextStyle colored(Color newColor) {
    return new TextStyle(newColor, size, bold, horizontal, vertical);
  }

  public TextStyle sized(double newSize) {
    return new TextStyle(color, newSize, bold, horizontal, vertical);
  }
}
