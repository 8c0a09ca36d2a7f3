package relulab.view.trial.time;

import relulab.view.trial.TimeAxis;

/**
 * The rectangle of a row over time, in pixels.
 *
 * @param left x of the axis' begin
 * @param top y of its upper edge
 * @param width to the end of the axis
 * @param height to the lower edge
 * @param axis the steps
 */
public record TimePlot(double left, double top, double width, double height, TimeAxis axis) {

  public double right() {
    return left + width;
  }

  public double bottom() {
    return top + height;
  }

  /** Pixel of a step. */
  public double px(double step) {
    return left + (step - axis.from()) / axis.length() * width;
  }

  /** Pixel of a whole step. */
  public double px(long step) {
    return px((double) step);
  }

  /** Pixel of a step, or of the end beyond which it lies. */
  public double inside(double step) {
    return Math.clamp(px(step), left, right());
  }

  /** Pixel of a whole step, or of the end beyond which it lies. */
  public double inside(long step) {
    return inside((double) step);
  }

  /** The step at a pixel. */
  public long stepAt(double pixel) {
    return axis.stepAt((pixel - left) / width);
  }

  /** Pixel of a share of the height. */
  public double py(double share) {
    return bottom() - share * height;
  }

  /** Whether a point lies in it, or a little to the left or right of it. */
  public boolean contains(double x, double y) {
    return x >= left - 3 && x <= right() + 3 && y >= top && y <= bottom();
  }
}
