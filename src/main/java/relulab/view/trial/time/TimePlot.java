package relulab.view.trial.time;

import java.util.List;
import java.util.OptionalLong;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.chart.Ticks;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.TimeAxis;

/**
 * The rectangle of a chart over time, in pixels, with its axes.
 *
 * @param left x of step 0
 * @param top y of its upper edge
 * @param width to the end of the axis
 * @param height to the lower edge
 * @param axis the steps
 */
record TimePlot(double left, double top, double width, double height, TimeAxis axis) {
  private static final double PIXELS_PER_X_TICK = 74;
  private static final double PIXELS_PER_Y_TICK = 19;

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  /** Pixel of a step. */
  double px(double step) {
    return left + step / axis.end() * width;
  }

  /** The step at a pixel. */
  long stepAt(double pixel) {
    return axis.stepAt((pixel - left) / width);
  }

  double py(double share) {
    return bottom() - share * height;
  }

  boolean contains(double x, double y) {
    return x >= left - 3 && x <= right() + 3 && y >= top && y <= bottom();
  }

  /** Steps below, without grid lines. */
  void paintSteps(Surface surface, Look look) {
    TextStyle style = look.label().sized(0.92 * look.label().size());
    Range range = axis.range();
    int most = (int) (width / (PIXELS_PER_X_TICK * look.fontScale()));
    Ticks ticks = Ticks.of(range, Math.max(1, most));
    Stroke stroke = new Stroke(look.palette().axis(), 1);
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ticks.count(); i++) {
      double value = ticks.at(i);
      if (value != Math.rint(value)) {
        continue;
      }
      double x = Math.floor(px(value)) + 0.5;
      surface.line(x, bottom(), x, bottom() + look.line(3), stroke);
      String label = Numbers.count((long) value);
      double half = surface.textWidth(label, style) / 2;
      double from = Math.clamp(x - half, left, Math.max(left, right() - 2 * half));
      if (from < free) {
        continue; // Two numbers do not stand on one another.
      }
      free = from + 2 * half + 0.5 * style.size();
      boolean leftEdge = x - half < left;
      Horizontal at =
          leftEdge ? Horizontal.LEFT : x + half > right() ? Horizontal.RIGHT : Horizontal.CENTER;
      double anchor = at == Horizontal.LEFT ? left : at == Horizontal.RIGHT ? right() : x;
      surface.text(label, anchor, bottom() + look.line(4), style.at(at, Vertical.TOP));
    }
  }

  /** The step that is shown. */
  void paintCursor(Surface surface, long step, Look look) {
    double x = Math.floor(px(step)) + 0.5;
    surface.line(x, top, x, bottom(), new Stroke(look.palette().text(), look.line(1.4)));
  }

  /** Where a lane stopped, if it did. */
  void paintStop(Surface surface, OptionalLong step, Look look) {
    if (step.isPresent() && step.getAsLong() <= axis.end()) {
      double x = px(step.getAsLong());
      double arm = look.line(3.5);
      Stroke stroke = new Stroke(look.palette().warning(), look.line(1.6));
      surface.line(x, top, x, bottom(), stroke);
      surface.line(x - arm, bottom(), x + arm, bottom(), stroke);
      surface.line(x - arm, top, x + arm, top, stroke);
    }
  }

  /** Grid lines at round values, with numbers to the left. */
  void paintValues(Surface surface, Scale scale, Look look) {
    TextStyle style =
        look.label().sized(0.92 * look.label().size()).at(Horizontal.RIGHT, Vertical.MIDDLE);
    int most = (int) (height / (PIXELS_PER_Y_TICK * look.fontScale()));
    List<Scale.Tick> ticks = scale.ticks(Math.max(2, most));
    Stroke grid = new Stroke(look.palette().grid(), 1);
    double free = Double.POSITIVE_INFINITY;
    for (Scale.Tick tick : ticks) {
      double y = Math.floor(py(scale.share(tick.value()))) + 0.5;
      surface.line(left, y, right(), y, grid);
      if (y + 0.5 * style.size() <= free) { // Values rise; two numbers do not stand on one another.
        surface.text(tick.label(), left - 0.5 * style.size(), y, style);
        free = y - 0.5 * style.size();
      }
    }
  }
}
