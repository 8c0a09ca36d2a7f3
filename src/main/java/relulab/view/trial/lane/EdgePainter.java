package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Theme;
import relulab.view.trial.lane.Edges.Edge;

/**
 * Draws the weights as straight lines: width for |w|, colour for its sign, dotted where no gradient
 * flows. The classes of width keep the number of settings small that the canvas has to hold.
 */
final class EdgePainter {
  private static final int CLASSES = 5;
  private static final double STRONGEST = 1.6;
  private static final double THICKEST = 3.2;
  private static final double LARGE = 1.5;

  private record Drawn(Edge edge, int style) {}

  private EdgePainter() {}

  static void paint(Surface surface, LanePicture scene, NetworkGeometry geometry, Look look) {
    Stroke[] strokes = strokes(scene, look);
    List<Drawn> all = new ArrayList<>();
    for (Edge edge : Edges.of(scene, geometry)) {
      all.add(new Drawn(edge, style(scene, edge)));
    }
    all.sort(Comparator.comparingInt(Drawn::style));
    for (Drawn drawn : all) {
      line(surface, geometry, drawn.edge, strokes[drawn.style]);
    }
  }

  private static void line(Surface surface, NetworkGeometry geometry, Edge edge, Stroke stroke) {
    int layer = edge.layer();
    surface.line(
        geometry.x(layer - 1) + geometry.halfWidth(layer - 1),
        geometry.y(layer - 1, edge.from()),
        geometry.x(layer) - geometry.halfWidth(layer),
        geometry.y(layer, edge.unit()),
        stroke);
  }

  /** Whether gradient flows through a weight: its derivative over the training set is not 0. */
  static boolean flows(LanePicture scene, Edge edge) {
    int index = scene.layout().weight(edge.layer(), edge.unit(), edge.from());
    return scene.now().gradient().of(index) != 0;
  }

  /** 0 and 1 without gradient, plain and of the chosen neuron; then two for each class and sign. */
  private static int style(LanePicture scene, Edge edge) {
    int chosen = Edges.isOfSelected(scene, edge.layer(), edge.unit(), edge.from()) ? 1 : 0;
    if (!flows(scene, edge)) {
      return chosen;
    }
    int size = (int) Math.min(CLASSES - 1.0, Math.abs(edge.weight()) / STRONGEST * CLASSES);
    return 2 + 4 * size + (edge.weight() < 0 ? 2 : 0) + chosen;
  }

  private static Stroke[] strokes(LanePicture scene, Look look) {
    Stroke[] strokes = new Stroke[2 + 4 * CLASSES];
    boolean dense = scene.layout().neurons() > 40;
    boolean print = look.palette().equals(Theme.PRINT.palette());
    double dot = look.line(1.2);
    for (int chosen = 0; chosen < 2; chosen++) {
      Color gone = look.palette().axis().deriveColor(0, 1, 1, chosen == 1 ? 1 : 0.5);
      double pause = print ? 6 : 3; // On paper, dashes are weights below 0.
      strokes[chosen] = new Stroke(gone, look.line(0.9), dot, pause * dot);
      for (int size = 0; size < CLASSES; size++) {
        double share = (size + 0.5) / CLASSES;
        double opacity = chosen == 1 ? 0.95 : (dense ? 0.15 : 0.3) + 0.45 * share;
        double wide = look.line((0.4 + share * THICKEST) * (scene.options().large() ? LARGE : 1));
        Color plus = look.palette().color(scene.kind()).deriveColor(0, 1, 1, opacity);
        Color minus = look.palette().below().deriveColor(0, 1, 1, opacity);
        strokes[2 + 4 * size + chosen] = new Stroke(plus, wide);
        strokes[4 + 4 * size + chosen] =
            print ? new Stroke(minus, wide, look.line(9), look.line(3)) : new Stroke(minus, wide);
      }
    }
    return strokes;
  }
}
