package relulab.view.functions;

import java.util.function.DoubleUnaryOperator;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** What the plots of f(x) and f'(x) have in common. */
final class FunctionCurves {
  private static final double FAMILY_WIDTH = 3.2;
  private static final double REFERENCE_WIDTH = 1.8;
  private static final double INK = 0.25;

  private FunctionCurves() {}

  /** The line of a function: the ReLU family is thicker than what it is compared with. */
  static Stroke stroke(ActivationKind kind, Look look) {
    double width = kind.isReluFamily() ? FAMILY_WIDTH : REFERENCE_WIDTH;
    return look.palette().series(kind).stroke(look.line(width));
  }

  /** A function's colour for words: nearer to that of the text, so that they are read easily. */
  static Color ink(ActivationKind kind, Look look) {
    return look.palette().color(kind).interpolate(look.palette().text(), INK);
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

  /** A ring around a point of a curve. */
  static void ring(
      Surface surface, double x, double y, double radius, ActivationKind kind, Look look) {
    surface.circle(x, y, radius, paper(look), new Stroke(look.palette().color(kind), look.line(2)));
  }

  /** The inside of hollow circles: the card, or white where the picture has no background. */
  static Color paper(Look look) {
    Color card = look.palette().card();
    return card.getOpacity() == 0 ? Color.WHITE : card;
  }
}
