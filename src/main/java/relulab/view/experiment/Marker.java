package relulab.view.experiment;

import javafx.scene.paint.Color;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** The signs at the points of curves: by them curves are told apart without their colours. */
enum Marker {
  CIRCLE,
  SQUARE(-1, -1, 1, -1, 1, 1, -1, 1),
  TRIANGLE(0, -1.2, 1.15, 0.9, -1.15, 0.9),
  DIAMOND(0, -1.35, 1.35, 0, 0, 1.35, -1.35, 0),
  WEDGE(0, 1.2, 1.15, -0.9, -1.15, -0.9),
  BAR(-0.6, -1.4, 0.6, -1.4, 0.6, 1.4, -0.6, 1.4),
  LEFT(-1.2, 0, 0.9, -1.15, 0.9, 1.15),
  RIGHT(1.2, 0, -0.9, -1.15, -0.9, 1.15);

  @SuppressWarnings("ImmutableEnumChecker") // never written to
  private final double[] corners;

  Marker(double... corners) {
    this.corners = corners;
  }

  /** The marker of this number; they repeat. */
  static Marker of(int number) {
    return values()[number % values().length];
  }

  void paint(Surface surface, double x, double y, double radius, Color fill, Stroke edge) {
    if (this == CIRCLE) {
      surface.circle(x, y, radius, fill, edge);
      return;
    }
    int n = corners.length / 2;
    double[] xs = new double[n + 1];
    double[] ys = new double[n + 1];
    for (int i = 0; i <= n; i++) {
      xs[i] = x + radius * corners[2 * (i % n)];
      ys[i] = y + radius * corners[2 * (i % n) + 1];
    }
    surface.polygon(xs, ys, n, fill);
    surface.polyline(xs, ys, n + 1, edge);
  }
}
