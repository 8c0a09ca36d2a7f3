package relulab.view.chart;

/** A rectangle in pixels. */
public record Area(double left, double top, double width, double height) {

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  /** Its middle from above to below. */
  public double middle() {
    return top + height / 2;
  }

  public boolean contains(double x, double y) {
    return x >= left && x <= right() && y >= top && y <= bottom();
  }
}
