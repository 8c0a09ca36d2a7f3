package relulab.view.trial.lane;

import relulab.model.data.Dataset;
import relulab.view.chart.Range;
import relulab.view.trial.Backdrop;

/**
 * Which place in the data a pixel of a decision map or of a fitted curve is.
 *
 * @param x range of the first input, across
 * @param y range of the second input, or of the targets, up
 * @param box where it is drawn
 */
record MapScale(Range x, Range y, Box box) {

  /** The scale of a lane's map or curve. */
  static MapScale of(Backdrop backdrop, Dataset data, Box box) {
    return new MapScale(backdrop.x(), backdrop.rows() > 1 ? backdrop.y() : targets(data), box);
  }

  /** The range of the targets that a curve is drawn over. */
  static Range targets(Dataset data) {
    Range range = new Range(-1, 1);
    for (double target : data.targets()) {
      range = range.including(target);
    }
    return range.padded(0.15);
  }

  double xAt(double pixel) {
    return x.min() + (pixel - box.x()) / box.width() * x.width();
  }

  double yAt(double pixel) {
    return y.min() + (box.bottom() - pixel) / box.height() * y.width();
  }

  /** What so many pixels across are in the data. */
  double across(double pixels) {
    return pixels / box.width() * x.width();
  }

  boolean contains(double pixelX, double pixelY) {
    return pixelX >= box.x()
        && pixelX <= box.right()
        && pixelY >= box.y()
        && pixelY <= box.bottom();
  }
}
