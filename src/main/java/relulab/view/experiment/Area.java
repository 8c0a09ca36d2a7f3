package relulab.view.experiment;

/** A rectangle in pixels. */
record Area(double left, double top, double width, double height) {

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  double middle() {
    return top + height / 2;
  }

  boolean contains(double x, double y) {
    return x >= left && x <= right() && y >= top && y <= bottom();
  }
}
