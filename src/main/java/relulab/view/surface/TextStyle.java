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
