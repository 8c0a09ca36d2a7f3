package relulab.view.functions;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** What the plots of f(x) and f'(x) have in common. */
final class Curves {
  private static final double FAMILY_WIDTH = 2.8;
  private static final double REFERENCE_WIDTH = 1.8;

  private Curves() {}

  /** The line of a function: the ReLU family is thicker than what it is compared with. */
  static Stroke stroke(ActivationKind kind, Look look) {
    double width = kind.isReluFamily() ? FAMILY_WIDTH : REFERENCE_WIDTH;
    return look.palette().series(kind).stroke(look.line(width));
  }

  /** A smooth curve, a point for each pixel or so. */
  static void smooth(
      Surface surface, DoubleUnaryOperator curve, ActivationKind kind, PlotArea area, Look look) {
    int n = Math.max(2, (int) (area.width() / 1.5));
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = area.left() + area.width() * i / (n - 1);
      ys[i] = area.py(curve.applyAsDouble(area.dataX(xs[i])));
    }
    surface.polyline(xs, ys, n, stroke(kind, look));
  }

  static void probeLine(Surface surface, double x, PlotArea area, Look look) {
    double at = Math.floor(area.px(x)) + 0.5;
    double dash = look.line(4);
    surface.line(
        at,
        area.top(),
        at,
        area.bottom(),
        new Stroke(look.palette().text(), look.line(1.2), dash, dash));
  }

  /** A ring around a point of a curve. */
  static void ring(Surface surface, double x, double y, ActivationKind kind, Look look) {
    surface.circle(
        x, y, look.line(4.5), paper(look), new Stroke(look.palette().color(kind), look.line(2)));
  }

  /** The inside of hollow circles: the card, or white where the picture has no background. */
  static Color paper(Look look) {
    Color card = look.palette().card();
    return card.getOpacity() == 0 ? Color.WHITE : card;
  }
}
