package relulab.view.functions;

import java.util.ArrayList;
import java.util.List;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Spread;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * Draws the curves of f(x), and dashed, for x > 0, the other argument of max(αx, x), which it does
 * not take there while α is below 1.
 */
final class ValuePainter {
  private ValuePainter() {}

  /** Draws the curves inside their area, and what they are called at their ends. */
  static void paint(Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    List<Activation> notTaken = notTaken(plot, area);
    surface.clip(
        area.left(),
        area.top(),
        area.width(),
        area.height(),
        () -> {
          for (Activation f : notTaken) {
            dashed(surface, f, area, look);
          }
          for (Activation f : plot.references()) {
            FunctionCurves.smooth(surface, f::value, f.kind(), area, look);
          }
          List<Activation> family = plot.family();
          for (int i = 0; i < family.size(); i++) {
            corner(surface, family, i, area, look);
          }
        });
    FunctionEndNames.paintValues(surface, plot, area, look, taken);
    rightEnds(surface, notTaken, area, look);
    if (notTaken.stream().anyMatch(f -> f.negativeSlope() != 0)) {
      explain(surface, area, look, taken);
    }
    Coinciding.paintValue(surface, plot, area, look, taken);
    curvePoints(plot, area, taken);
  }

  /** Those with different αx, while max(αx, x) is the function. */
  private static List<Activation> notTaken(FunctionPlot plot, PlotArea area) {
    List<Activation> all = new ArrayList<>();
    if (area.x().max() > 0) {
      for (Activation f : plot.family()) {
        double slope = f.negativeSlope();
        if (slope < 1 && all.stream().noneMatch(other -> other.negativeSlope() == slope)) {
          all.add(f);
        }
      }
    }
    return all;
  }

  private static void dashed(Surface surface, Activation f, PlotArea area, Look look) {
    double right = area.x().max();
    if (f.negativeSlope() != 0) { // The other is the axis.
      Stroke stroke = new Stroke(look.palette().color(f.kind()), look.line(1.2));
      surface.line(
          area.px(0),
          area.py(0),
          area.px(right),
          area.py(f.negativeSlope() * right),
          stroke.dashed(look.line(5), look.line(3.5)));
    }
  }

  private static void rightEnds(
      Surface surface, List<Activation> functions, PlotArea area, Look look) {
    List<Activation> inside =
        functions.stream()
            .filter(f -> area.y().contains(f.negativeSlope() * area.x().max()))
            .toList();
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    double[] ends =
        inside.stream().mapToDouble(f -> area.py(f.negativeSlope() * area.x().max())).toArray();
    double[] places = Spread.apart(ends, 1.2 * style.size(), area.top(), area.bottom());
    for (int i = 0; i < inside.size(); i++) {
      Activation f = inside.get(i);
      surface.text(
          FunctionNames.term(f),
          area.right() + 0.5 * style.size(),
          places[i],
          style.colored(FunctionCurves.ink(f.kind(), look)));
    }
  }

  private static void explain(Surface surface, PlotArea area, Look look, Boxes taken) {
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    String text = look.messages().get("functions.notTakenByMax");
    double width = surface.textWidth(text, style);
    double left = area.right() - width;
    double y = area.py(0) + style.size();
    if (left > area.px(0) && y < area.bottom() - style.size()) {
      surface.text(text, left, y, style);
      taken.add(left, y - 0.6 * style.size(), area.right(), y + 0.6 * style.size());
    }
  }

  /** Numbers at the probe do not cover the curves. */
  private static void curvePoints(FunctionPlot plot, PlotArea area, Boxes taken) {
    for (double x = area.left(); x <= area.right(); x += 4) {
      double at = area.dataX(x);
      for (Activation f : plot.functions()) {
        taken.addPoint(x, area.py(f.value(at)));
      }
    }
  }

  /** Two half-lines that meet at the origin, each moved aside where others lie on it. */
  private static void corner(
      Surface surface, List<Activation> family, int i, PlotArea area, Look look) {
    Activation f = family.get(i);
    Stroke stroke = FunctionCurves.stroke(f.kind(), look);
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
}
