package relulab.view.chart;

import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

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
  private static final double PIXELS_PER_X_TICK = 36;
  private static final double PIXELS_PER_Y_TICK = 58;

  /** The area inside a chart's rectangle, with room for the numbers on both axes. */
  public static PlotArea inside(
      double left, double top, double width, double height, Range x, Range y, Look look) {
    double font = look.label().size();
    double labels = 3.2 * font;
    double below = 1.9 * font;
    return new PlotArea(
        left + labels,
        top + 0.5 * font,
        Math.max(1, width - labels - font),
        Math.max(1, height - below - 0.5 * font),
        x,
        y);
  }

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
    Ticks xs = xTicks(look);
    Ticks ys = yTicks(look);
    Stroke grid = new Stroke(look.palette().grid(), look.line(1));
    Stroke axis = new Stroke(look.palette().axis(), look.line(1.4));
    for (int i = 0; i < xs.count(); i++) {
      vertical(surface, xs.at(i), xs.at(i) == 0 ? axis : grid);
    }
    for (int i = 0; i < ys.count(); i++) {
      horizontal(surface, ys.at(i), ys.at(i) == 0 ? axis : grid);
    }
    TextStyle below = look.label().at(Horizontal.CENTER, Vertical.TOP);
    for (int i = 0; i < xs.count(); i++) {
      surface.text(xs.label(i), px(xs.at(i)), bottom() + 0.4 * below.size(), below);
    }
    TextStyle beside = look.label().at(Horizontal.RIGHT, Vertical.MIDDLE);
    for (int i = 0; i < ys.count(); i++) {
      surface.text(ys.label(i), left - 0.5 * beside.size(), py(ys.at(i)), beside);
    }
  }

  private Ticks xTicks(Look look) {
    return Ticks.of(x, (int) (width / (PIXELS_PER_X_TICK * look.fontScale())));
  }

  private Ticks yTicks(Look look) {
    return Ticks.of(y, (int) (height / (PIXELS_PER_Y_TICK * look.fontScale())));
  }

  /** A line over the whole height, on whole pixels so that it is sharp. */
  private void vertical(Surface surface, double value, Stroke stroke) {
    double at = Math.floor(px(value)) + 0.5;
    surface.line(at, top, at, bottom(), stroke);
  }

  private void horizontal(Surface surface, double value, Stroke stroke) {
    double at = Math.floor(py(value)) + 0.5;
    surface.line(left, at, right(), at, stroke);
  }
}
