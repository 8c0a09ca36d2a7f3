package relulab.view.trial.lane;

import relulab.model.data.Dataset;
import relulab.model.network.ActivationMaps;
import relulab.view.chart.Range;

/**
 * Which place in the data a pixel of a decision map or of a fitted curve is.
 *
 * @param x range of the first input, across
 * @param y range of the second input, or of the targets, up
 * @param box where it is drawn
 */
record MapScale(Range x, Range y, Box box) {

  /** The scale of a lane's map or curve. */
  static MapScale of(Dataset data, Box box) {
    ActivationMaps.Window window = ActivationMaps.Window.of(data);
    Range y = data.inputs().length > 1 ? new Range(window.minY(), window.maxY()) : targets(data);
    return new MapScale(new Range(window.minX(), window.maxX()), y, box);
  }

  /** The range of the targets that a curve is drawn over. */
  static Range targets(Dataset data) {
    Range range = new Range(0, 1e-9);
    for (double target : data.targets()) {
      range = range.including(target);
    }
    return range.padded(0.12);
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
