package relulab.view.training.lane;

import javafx.scene.paint.Color;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** Draws the weights as lines: width for |w|, colour for its sign, faded where no gradient flows. */
final class EdgePainter {
  private static final int CLASSES = 5;
  private static final double THICKEST = 3.2;
  private static final double LARGE = 1.5;

  private EdgePainter() {}

  static void paint(Surface surface, LaneScene scene, NetworkGeometry geometry, Look look) {
    Layout layout = scene.layout();
    Stroke faded = new Stroke(look.palette().grid(), look.line(1), look.line(1.5), look.line(3));
    for (int layer = 1; layer <= layout.outputLayer(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++) {
        for (int from = 0; from < layout.width(layer - 1); from++) {
          double w = scene.now().network().weight(layer, unit, from);
          surface.line(
              geometry.x(layer - 1) + geometry.halfWidth(layer - 1),
              geometry.y(layer - 1, from),
              geometry.x(layer) - geometry.halfWidth(layer),
              geometry.y(layer, unit),
              flows(scene, layer, unit, from) ? stroke(w, scene, look) : faded);
        }
      }
    }
  }

  /** Whether the weight gets gradient. */
  static boolean flows(LaneScene scene, int layer, int unit, int from) {
    return true;
  }

  private static Stroke stroke(double w, LaneScene scene, Look look) {
    int size = (int) Math.min(CLASSES - 1.0, Math.abs(w) / 1.5 * CLASSES);
    Color color = w >= 0 ? look.palette().color(scene.kind()) : look.palette().negativeWeight();
    double share = (size + 0.5) / CLASSES;
    double wide = (0.4 + share * THICKEST) * (scene.options().large() ? LARGE : 1);
    return new Stroke(color.deriveColor(0, 1, 1, 0.3 + 0.4 * share), look.line(wide));
  }
}
