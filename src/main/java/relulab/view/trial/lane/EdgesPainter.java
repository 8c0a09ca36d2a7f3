package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.trial.lane.Edges.Edge;

/**
 * Draws the weights as curves from port to port: width for |w|; the function's colour above 0,
 * violet and dashed below; dots where no gradient flows; weak ones between hidden layers as thin
 * traces. The classes of width keep the number of settings small that the canvas has to hold.
 */
public final class EdgesPainter {
  private static final int CLASSES = 6;
  private static final double STRONGEST = 1.6;
  private static final double THINNEST = 0.5;
  private static final double THICKER = 2.9;
  private static final double WEAK = 0.35;
  private static final int DENSE = 40;
  private static final int POINTS = 14;
  private static final int TRACE_POINTS = 9;

  /** Styles of edges without gradient, plain and of the chosen neuron, then of weak ones. */
  private static final int DOTS = 0;

  private static final int WEAK_ABOVE = 2;
  private static final int WEAK_BELOW = 3;
  private static final int OTHERS = 4;

  private record Drawn(Edge edge, int style) {}

  private EdgesPainter() {}

  /** Draws the edges of a lane's network that there is room for. */
  public static void paint(
      Surface surface, LanePicture scene, NetworkGeometry geometry, Look look) {
    Stroke[] strokes = strokes(scene, look);
    List<Drawn> all = new ArrayList<>();
    for (Edge edge : Edges.of(scene, geometry)) {
      all.add(new Drawn(edge, style(scene, edge)));
    }
    all.sort(Comparator.comparingInt(Drawn::style));
    double[] xs = new double[POINTS];
    double[] ys = new double[POINTS];
    for (Drawn drawn : all) {
      Edge edge = drawn.edge;
      double[] curve = geometry.curve(edge.layer(), edge.unit(), edge.from());
      int n = drawn.style < OTHERS ? TRACE_POINTS : POINTS;
      if (Math.abs(curve[1] - curve[7]) < 0.5) {
        surface.line(curve[0], curve[1], curve[6], curve[7], strokes[drawn.style]);
      } else {
        points(curve, xs, ys, n);
        surface.polyline(xs, ys, n, strokes[drawn.style]);
      }
    }
  }

  /** The points of a Bézier curve at equal distances of its parameter. */
  static void points(double[] curve, double[] xs, double[] ys, int n) {
    for (int i = 0; i < n; i++) {
      double t = i / (n - 1.0);
      xs[i] = at(curve, 0, t);
      ys[i] = at(curve, 1, t);
    }
  }

  /** A coordinate of a Bézier curve. */
  static double at(double[] curve, int coordinate, double t) {
    double s = 1 - t;
    return s * s * s * curve[coordinate]
        + 3 * s * s * t * curve[2 + coordinate]
        + 3 * s * t * t * curve[4 + coordinate]
        + t * t * t * curve[6 + coordinate];
  }

  /** Whether gradient flows through a weight: its derivative over the training set is not 0. */
  static boolean flows(LanePicture scene, Edge edge) {
    int index = scene.layout().weight(edge.layer(), edge.unit(), edge.from());
    return scene.now().gradient().of(index) != 0;
  }

  private static int style(LanePicture scene, Edge edge) {
    int chosen = Edges.isOfSelected(scene, edge.layer(), edge.unit(), edge.from()) ? 1 : 0;
    if (!flows(scene, edge)) {
      return DOTS + chosen;
    }
    double size = Math.abs(edge.weight());
    boolean between = edge.layer() > 1 && edge.layer() < scene.layout().outputLayer();
    if (between && size < WEAK && chosen == 0) {
      return edge.weight() < 0 ? WEAK_BELOW : WEAK_ABOVE;
    }
    int sizeClass = (int) Math.min(CLASSES - 1.0, size / STRONGEST * CLASSES);
    return OTHERS + 4 * sizeClass + (edge.weight() < 0 ? 2 : 0) + chosen;
  }

  private static Stroke[] strokes(LanePicture scene, Look look) {
    Stroke[] strokes = new Stroke[OTHERS + 4 * CLASSES];
    Color above = look.palette().color(scene.kind());
    Color below = look.palette().below();
    Color none = look.palette().noGradient();
    double dot = look.line(1.1);
    strokes[DOTS] = new Stroke(none, look.line(0.9), dot, 2.4 * dot);
    strokes[DOTS + 1] = new Stroke(look.palette().muted(), look.line(1.1), dot, 2.2 * dot);
    strokes[WEAK_ABOVE] = new Stroke(faint(above, 0.4), look.line(0.6));
    strokes[WEAK_BELOW] = new Stroke(faint(below, 0.4), look.line(0.6));
    boolean dense = scene.layout().neurons() > DENSE;
    for (int chosen = 0; chosen < 2; chosen++) {
      for (int size = 0; size < CLASSES; size++) {
        double share = (size + 0.5) / CLASSES;
        double opacity = chosen == 1 ? 0.95 : (dense ? 0.18 : 0.38) + 0.5 * share;
        double wide = look.line(THINNEST + THICKER * share);
        int style = OTHERS + 4 * size + chosen;
        strokes[style] = new Stroke(faint(above, opacity), wide);
        strokes[style + 2] = new Stroke(faint(below, opacity), wide, look.line(5), look.line(2.6));
      }
    }
    return strokes;
  }

  private static Color faint(Color color, double opacity) {
    return color.deriveColor(0, 1, 1, opacity);
  }
}
