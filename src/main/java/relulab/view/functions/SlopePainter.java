package relulab.view.functions;

import java.util.List;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * Draws f'(x). The derivative of the ReLU family jumps at 0: two half-lines that nothing joins,
 * with a filled end where the value at 0 is taken and a hollow end where it is not; a value that
 * belongs to neither (Keras' PReLU) is a filled point of its own.
 */
public final class SlopePainter {
  private static final double END = 4.5;

  private SlopePainter() {}

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
            Curves.smooth(surface, f::slope, f.kind(), area, look);
          }
          halfLines(surface, plot, area, look);
          paintProbe(surface, plot, area, look);
        });
  }

  private static void halfLines(Surface surface, FunctionPlot plot, PlotArea area, Look look) {
    List<Activation> family = plot.family();
    for (int i = 0; i < family.size(); i++) {
      Activation f = family.get(i);
      Stroke stroke = Curves.stroke(f.kind(), look);
      double left = leftY(family, i, area, stroke);
      double right = rightY(family, i, area, stroke);
      surface.line(area.px(Math.min(area.x().min(), 0)), left, area.px(0), left, stroke);
      surface.line(area.px(0), right, area.px(Math.max(area.x().max(), 0)), right, stroke);
    }
    for (int i = 0; i < family.size(); i++) {
      Activation f = family.get(i);
      Stroke stroke = Curves.stroke(f.kind(), look);
      double atZero = plot.convention().slopeAtZero(f);
      boolean atLeft = atZero == f.negativeSlope();
      boolean atRight = atZero == 1;
      end(surface, area.px(0), leftY(family, i, area, stroke), f, atLeft, look);
      end(surface, area.px(0), rightY(family, i, area, stroke), f, atRight, look);
      if (!atLeft && !atRight) {
        end(surface, area.px(0), area.py(atZero), f, true, look);
      }
    }
  }

  private static double leftY(List<Activation> family, int i, PlotArea area, Stroke stroke) {
    double lines = SideBySide.offset(family, i, Activation::negativeSlope);
    return area.py(family.get(i).negativeSlope()) - lines * stroke.width();
  }

  private static double rightY(List<Activation> family, int i, PlotArea area, Stroke stroke) {
    return area.py(1) - SideBySide.offset(family, i, g -> 1) * stroke.width();
  }

  private static void end(
      Surface surface, double x, double y, Activation f, boolean taken, Look look) {
    var color = look.palette().color(f.kind());
    surface.circle(
        x,
        y,
        look.line(END),
        taken ? color : Curves.paper(look),
        new Stroke(color, look.line(1.8)));
  }

  private static void paintProbe(Surface surface, FunctionPlot plot, PlotArea area, Look look) {
    if (!plot.hasProbe()) {
      return;
    }
    Curves.probeLine(surface, plot.probe(), area, look);
    for (Activation f : plot.functions()) {
      double slope = plot.slope(f, plot.probe());
      Curves.ring(surface, area.px(plot.probe()), area.py(slope), f.kind(), look);
    }
  }
}
