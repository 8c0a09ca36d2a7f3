package relulab.view.surface;

/**
 * A rectangle that a text or a mark covers.
 *
 * @param what is there, in words
 */
public record Area(String what, double left, double top, double right, double bottom) {

  /**
   * What a text covers.
   *
   * @param ruler measures it
   * @param tall its height, as a share of the font's size
   */
  public static Area of(TextRuler ruler, Operation.Text text, double tall) {
    TextStyle style = text.style();
    double width = ruler.textWidth(text.text(), style);
    double height = tall * style.size();
    double left =
        switch (style.horizontal()) {
          case LEFT -> text.x();
          case CENTER -> text.x() - width / 2;
          case RIGHT -> text.x() - width;
        };
    double top =
        switch (style.vertical()) {
          case TOP -> text.y() + (style.size() - height) / 2;
          case MIDDLE -> text.y() - height / 2;
          case BASELINE, BOTTOM -> text.y() - height;
        };
    return new Area(text.text(), left, top, left + width, top + height);
  }

  /** Whether another one lies beside it, above or below; so much they may overlap. */
  public boolean isApart(Area other, double slack) {
    return left >= other.right - slack
        || other.left >= right - slack
        || top >= other.bottom - slack
        || other.top >= bottom - slack;
  }

  /** Whether it lies within the rectangle from (0, 0) to (width, height). */
  public boolean isWithin(double width, double height) {
    return left >= 0 && right <= width && top >= 0 && bottom <= height;
  }
}
