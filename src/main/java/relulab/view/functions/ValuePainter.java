package relulab.view.functions;

import java.util.List;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** Draws f(x): the functions, and at the probe their values and tangents. */
public final class ValuePainter {
  private ValuePainter() {}

  /** Draws the plot inside its area. */
  public static void paint(Surface surface, FunctionPlot plot, PlotArea area, Look look) {
    area.paintAxes(surface, look);
    surface.clip(
        area.left(),
        area.top(),
        area.width(),
        area.height(),
        () -> {
          Marks.paint(surface, plot.marks(), area, look);
          for (Activation f : plot.references()) {
            Curves.smooth(surface, f::value, f.kind(), area, look);
          }
          List<Activation> family = plot.family();
          for (int i = 0; i < family.size(); i++) {
            corner(surface, family, i, area, look);
          }
          paintProbe(surface, plot, area, look);
        });
  }

  /** Two half-lines that meet at the origin, each moved aside where others lie on it. */
  private static void corner(
      Surface surface, List<Activation> family, int i, PlotArea area, Look look) {
    Activation f = family.get(i);
    Stroke stroke = Curves.stroke(f.kind(), look);
    double left = Math.min(area.x().min(), 0);
    double right = Math.max(area.x().max(), 0);
    double[] before =
        aside(
            area,
            f.negativeSlope(),
            SideBySide.offset(family, i, Activation::negativeSlope),
            stroke);
    double[] after = aside(area, 1, SideBySide.offset(family, i, g -> 1), stroke);
    double[] xs = {
      area.px(left) + before[0],
      area.px(0) + before[0],
      area.px(0) + after[0],
      area.px(right) + after[0]
    };
    double[] ys = {
      area.py(f.value(left)) + before[1],
      area.py(0) + before[1],
      area.py(0) + after[1],
      area.py(right) + after[1]
    };
    surface.polyline(xs, ys, xs.length, stroke);
  }

  /** The shift in pixels at a right angle to a line of this slope. */
  private static double[] aside(PlotArea area, double slope, double lines, Stroke stroke) {
    double dx = area.width() / area.x().width();
    double dy = -slope * area.height() / area.y().width();
    double length = Math.hypot(dx, dy);
    double distance = lines * stroke.width();
    return new double[] {-dy / length * distance, dx / length * distance};
  }

  private static void paintProbe(Surface surface, FunctionPlot plot, PlotArea area, Look look) {
    if (!plot.hasProbe()) {
      return;
    }
    Curves.probeLine(surface, plot.probe(), area, look);
    for (Activation f : plot.functions()) {
      tangent(surface, plot, f, area, look);
    }
    for (Activation f : plot.functions()) {
      Curves.ring(surface, area.px(plot.probe()), area.py(f.value(plot.probe())), f.kind(), look);
    }
  }

  private static void tangent(
      Surface surface, FunctionPlot plot, Activation f, PlotArea area, Look look) {
    double x = plot.probe();
    double slope = plot.slope(f, x);
    double reach = area.x().width();
    surface.line(
        area.px(x - reach),
        area.py(f.value(x) - slope * reach),
        area.px(x + reach),
        area.py(f.value(x) + slope * reach),
        new Stroke(look.palette().color(f.kind()), look.line(1.2), look.line(6), look.line(4)));
  }
}
