package relulab.view.chart;

/**
 * The rectangle of a plot and the scales along its edges.
 *
 * @param x from left to right
 * @param y from bottom to top
 */
public record ChartPanel(Area area, Scale x, Scale y) {

  /** Pixel of a value along x. */
  public double px(double value) {
    return area.left() + x.share(value) * area.width();
  }

  /** Pixel of a value along y. */
  public double py(double value) {
    return area.bottom() - y.share(value) * area.height();
  }
}
