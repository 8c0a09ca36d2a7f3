package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relulab.model.network.Layout;
import relulab.model.network.Network;

/**
 * The weights of a network that are drawn as lines: all, the strongest, or none for want of room.
 */
final class Edges {
  private static final int MOST = 240;

  /** Without so much room between two columns, in pixels and of their height, no edge is drawn. */
  private static final double LEAST_GAP = 4;

  private static final double LEAST_SLOPE = 0.02;

  /** Edges for each pixel between two columns. */
  private static final double DENSEST = 1.8;

  private static final int BINS = 64;
  private static final double REACH = 4;
  private static final int NEAR = 17;

  /**
   * A weight as a line.
   *
   * @param layer the layer that it leads into
   * @param unit the unit that it leads into
   * @param from the unit of the layer before
   * @param weight its value
   */
  record Edge(int layer, int unit, int from, double weight) {

    /** The distance of a point from the curve. */
    double distance(NetworkGeometry geometry, double px, double py) {
      double[] xs = new double[NEAR];
      double[] ys = new double[NEAR];
      EdgesPainter.points(geometry.curve(layer, unit, from), xs, ys, NEAR);
      double least = Double.POSITIVE_INFINITY;
      for (int i = 0; i + 1 < NEAR; i++) {
        double dx = xs[i + 1] - xs[i];
        double dy = ys[i + 1] - ys[i];
        double length = dx * dx + dy * dy;
        double along = ((px - xs[i]) * dx + (py - ys[i]) * dy) / Math.max(1e-9, length);
        double t = Math.clamp(along, 0, 1);
        least = Math.min(least, Math.hypot(px - xs[i] - t * dx, py - ys[i] - t * dy));
      }
      return least;
    }
  }

  private Edges() {}

  /** The edges that there is room for. */
  static List<Edge> of(LanePicture scene, NetworkGeometry geometry) {
    List<Edge> edges = new ArrayList<>();
    Layout layout = scene.layout();
    if (geometry.form() == NetworkGeometry.Form.STRIP) {
      return edges;
    }
    int most = Math.max(12, MOST / layout.outputLayer());
    double leastGap = Math.max(LEAST_GAP, LEAST_SLOPE * geometry.height());
    for (int layer = 1; layer <= layout.outputLayer(); layer++) {
      double gap = geometry.gap(layer);
      if (gap < leastGap) {
        continue;
      }
      int each = (int) Math.clamp(DENSEST * gap, 1, most);
      double least = threshold(scene.now().network(), layer, each);
      for (int unit = 0; unit < layout.width(layer); unit++) {
        for (int from = 0; from < layout.width(layer - 1); from++) {
          double weight = scene.now().network().weight(layer, unit, from);
          if (Math.abs(weight) >= least || isOfSelected(scene, layer, unit, from)) {
            edges.add(new Edge(layer, unit, from, weight));
          }
        }
      }
    }
    return edges;
  }

  /** Whether it leads into or out of the chosen neuron. */
  static boolean isOfSelected(LanePicture scene, int layer, int unit, int from) {
    return scene.isSelected(layer, unit) || scene.isSelected(layer - 1, from);
  }

  /** The edge nearest to a point, if it is near. */
  static Optional<Edge> at(LanePicture scene, NetworkGeometry geometry, double px, double py) {
    Edge nearest = null;
    double least = REACH;
    for (Edge edge : of(scene, geometry)) {
      double distance = edge.distance(geometry, px, py);
      if (distance < least) {
        least = distance;
        nearest = edge;
      }
    }
    return Optional.ofNullable(nearest);
  }

  /** The |w| that at most about so many weights of a layer reach. Bins are enough, and fast. */
  private static double threshold(Network network, int layer, int most) {
    Layout layout = network.layout();
    int start = layout.weight(layer, 0, 0);
    int count = layout.width(layer) * layout.width(layer - 1);
    if (count <= most) {
      return 0;
    }
    double largest = 0;
    for (int i = start; i < start + count; i++) {
      largest = Math.max(largest, Math.abs(network.parameter(i)));
    }
    int[] bins = new int[BINS];
    for (int i = start; i < start + count && largest > 0; i++) {
      bins[(int) Math.min(BINS - 1.0, Math.abs(network.parameter(i)) / largest * BINS)]++;
    }
    int bin = BINS - 1;
    int sum = bins[bin];
    while (bin > 0 && sum + bins[bin - 1] <= most) {
      sum += bins[--bin];
    }
    return Math.max(Double.MIN_VALUE, largest * bin / BINS);
  }
}
