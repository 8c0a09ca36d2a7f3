package relulab.view.chart;

import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * The rectangle of a plot and the mapping from data to it.
 *
 * @param left x of its left edge, in pixels
 * @param top y of its top edge, in pixels
 * @param width its width, in pixels
 * @param height its height, in pixels
 * @param x the range along x
 * @param y the range along y
 */
public record PlotArea(double left, double top, double width, double height, Range x, Range y) {
  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  /** Pixel of a value along x. */
  public double px(double value) {
    return left + (value - x.min()) / x.width() * width;
  }

  /** Pixel of a value along y. */
  public double py(double value) {
    return bottom() - (value - y.min()) / y.width() * height;
  }

  /** Value along x at a pixel. */
  public double dataX(double pixel) {
    return x.min() + (pixel - left) / width * x.width();
  }

  /** Value along y at a pixel. */
  public double dataY(double pixel) {
    return y.min() + (bottom() - pixel) / height * y.width();
  }

  public boolean contains(double pixelX, double pixelY) {
    return pixelX >= left && pixelX <= right() && pixelY >= top && pixelY <= bottom();
  }

  /** Grid lines, the two axes, and numbers below and to the left. */
  public void paintAxes(Surface surface, Look look) {
    Area area = new Area(left, top, width, height);
    ChartPanel panel = new ChartPanel(area, new Scale.Linear(x, false), new Scale.Linear(y, false));
    Axes.paintXGrid(surface, panel, look);
    Axes.paintY(surface, panel, look);
    Axes.paintNumbers(
        surface, panel, left - 3 * look.label().size(), right() + look.label().size(), look);
    Stroke axis = new Stroke(look.palette().axis(), look.line(1.4));
    if (x.contains(0)) {
      double at = Math.floor(px(0)) + 0.5;
      surface.line(at, top, at, bottom(), axis);
    }
    if (y.contains(0)) {
      double at = Math.floor(py(0)) + 0.5;
      surface.line(left, at, right(), at, axis);
    }
  }
}
