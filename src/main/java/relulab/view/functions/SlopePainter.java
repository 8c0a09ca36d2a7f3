package relulab.view.functions;

import java.util.List;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * Draws f'(x). The derivative of the ReLU family jumps at 0: two half-lines that nothing joins;
 * {@link SlopeEnds} draws their ends.
 */
final class SlopePainter {
  private SlopePainter() {}

  /** Draws the curves inside their area, and what they are called at their left ends. */
  static void paint(Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    surface.clip(
        area.left(),
        area.top(),
        area.width(),
        area.height(),
        () -> {
          for (Activation f : plot.references()) {
            FunctionCurves.smooth(surface, f::slope, f.kind(), area, look);
          }
          halfLines(surface, plot.family(), area, look);
        });
    FunctionEndNames.paintSlopes(surface, plot, area, look, taken);
    Coinciding.paintSlope(surface, plot, area, look, taken);
    for (double x = area.left(); x <= area.right(); x += 4) {
      for (Activation f : plot.functions()) {
        taken.addPoint(x, area.py(f.slope(area.dataX(x))));
      }
    }
  }

  private static void halfLines(
      Surface surface, List<Activation> family, PlotArea area, Look look) {
    for (int i = 0; i < family.size(); i++) {
      Stroke stroke = FunctionCurves.stroke(family.get(i).kind(), look);
      double left =
          area.py(family.get(i).negativeSlope())
              - SideBySide.offset(family, i, Activation::negativeSlope) * stroke.width();
      double right = area.py(1) - SideBySide.offset(family, i, g -> 1) * stroke.width();
      surface.line(area.px(Math.min(area.x().min(), 0)), left, area.px(0), left, stroke);
      surface.line(area.px(0), right, area.px(Math.max(area.x().max(), 0)), right, stroke);
    }
  }
}
