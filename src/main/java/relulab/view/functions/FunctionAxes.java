package relulab.view.functions;

import javafx.scene.paint.Color;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Ticks;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * The ground of the plots: what lies left of 0 is shaded, the lines x = 0 and y = 0 are grey, and
 * one axis along x holds for both plots.
 */
final class FunctionAxes {
  private static final double SHADE = 0.55;
  private static final double PIXELS_PER_TICK = 62;
  private static final double LEAST_PIXELS_PER_TICK = 90;

  private FunctionAxes() {}

  /** The ground of one plot; its lines along y go down to the axis. */
  static void paint(
      Surface surface, PlotArea area, double bottom, boolean slope, Look look, Boxes taken) {
    double zero = Math.clamp(area.px(0), area.left(), area.right());
    if (zero > area.left()) {
      Color shade = look.palette().track();
      surface.rectangle(
          area.left(),
          area.top(),
          zero - area.left(),
          bottom - area.top(),
          0,
          shade.deriveColor(0, 1, 1, SHADE),
          null);
    }
    Stroke grid = new Stroke(look.palette().grid(), look.line(1));
    Ticks xs = xTicks(area, look);
    for (int i = 0; i < xs.count(); i++) {
      vertical(surface, area.px(xs.at(i)), area.top(), bottom, grid);
    }
    horizontals(surface, area, slope, look, taken);
    if (area.x().contains(0)) {
      Stroke axis = new Stroke(look.palette().axis(), look.line(1.4));
      vertical(surface, area.px(0), area.top(), bottom, axis);
    }
  }

  /** The axis along x under both plots. */
  static void paintBelow(Surface surface, PlotArea area, double y, Look look) {
    Stroke axis = new Stroke(look.palette().axis(), look.line(1));
    surface.line(area.left(), Math.floor(y) + 0.5, area.right(), Math.floor(y) + 0.5, axis);
    TextStyle style = look.label().at(Horizontal.CENTER, Vertical.MIDDLE);
    Ticks xs = xTicks(area, look);
    for (int i = 0; i < xs.count(); i++) {
      double x = area.px(xs.at(i));
      vertical(surface, x, y, y + look.line(5), axis);
      TextStyle own = xs.at(i) == 0 ? style.bolded().colored(look.palette().text()) : style;
      surface.text(xs.label(i), x, y + 1.3 * style.size(), own);
    }
  }

  private static void horizontals(
      Surface surface, PlotArea area, boolean slope, Look look, Boxes taken) {
    Stroke grid = new Stroke(look.palette().grid(), look.line(1));
    Stroke axis = new Stroke(look.palette().axis(), look.line(1.4));
    double apart = (slope ? LEAST_PIXELS_PER_TICK : PIXELS_PER_TICK) * look.fontScale();
    Ticks ys = Ticks.of(area.y(), (int) (area.height() / apart));
    boolean inside = area.x().contains(0) && area.px(0) - area.left() > 3 * look.label().size();
    TextStyle style = look.label().at(inside ? Horizontal.RIGHT : Horizontal.LEFT, Vertical.MIDDLE);
    double x = inside ? area.px(0) - 0.6 * style.size() : area.left() + 0.4 * style.size();
    for (int i = 0; i < ys.count(); i++) {
      double at = Math.floor(area.py(ys.at(i))) + 0.5;
      surface.line(area.left(), at, area.right(), at, ys.at(i) == 0 ? axis : grid);
    }
    for (int i = 0; i < ys.count(); i++) {
      double at = area.py(ys.at(i));
      boolean fits =
          at > area.top() + 0.5 * style.size() && at < area.bottom() - 0.5 * style.size();
      if (ys.at(i) != 0 && fits) {
        String label = Numbers.significant(ys.at(i), area.y().digits());
        surface.text(label, x, at, style);
        double width = surface.textWidth(label, style);
        double left = inside ? x - width : x;
        taken.add(left, at - 0.5 * style.size(), left + width, at + 0.5 * style.size());
      }
    }
  }

  private static Ticks xTicks(PlotArea area, Look look) {
    return Ticks.of(area.x(), (int) (area.width() / (PIXELS_PER_TICK * look.fontScale())));
  }

  /** On whole pixels, so that it is sharp. */
  private static void vertical(
      Surface surface, double x, double top, double bottom, Stroke stroke) {
    double at = Math.floor(x) + 0.5;
    surface.line(at, top, at, bottom, stroke);
  }
}
