package relulab.view.experiment;

import relulab.view.chart.Scale;

/**
 * The rectangle of a plot and the scales along its edges.
 *
 * @param x from left to right
 * @param y from bottom to top
 */
record ChartPanel(Area area, Scale x, Scale y) {

  /** Pixel of a value along x. */
  double px(double value) {
    return area.left() + x.share(value) * area.width();
  }

  /** Pixel of a value along y. */
  double py(double value) {
    return area.bottom() - y.share(value) * area.height();
  }
}
