package relulab.view.trial.lane;

import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** The signs of a neuron's state, drawn as shapes: a cross, a z, a ring. */
public final class StateMark {
  /** Which sign. */
  public enum Kind {
    DEAD,
    DORMANT,
    RECOVERED
  }

  private StateMark() {}

  /** Draws a sign around a point, in its colour. */
  public static void paint(
      Surface surface, Kind kind, double x, double y, double radius, Look look) {
    double width = Math.max(1, 0.3 * radius);
    switch (kind) {
      case DEAD -> cross(surface, x, y, 0.8 * radius, new Stroke(look.palette().text(), width));
      case DORMANT -> z(surface, x, y, 0.7 * radius, new Stroke(look.palette().dormant(), width));
      case RECOVERED -> {
        Stroke stroke = new Stroke(look.palette().recovered(), Math.max(0.8, 0.22 * radius));
        surface.circle(x, y, radius, null, stroke);
        surface.circle(x, y, 0.45 * radius, null, stroke);
      }
    }
  }

  /** ✕ with arms of this length along x and y. */
  public static void cross(Surface surface, double x, double y, double arm, Stroke stroke) {
    surface.line(x - arm, y - arm, x + arm, y + arm, stroke);
    surface.line(x - arm, y + arm, x + arm, y - arm, stroke);
  }

  /** The letter z, twice as wide as this. */
  public static void z(Surface surface, double x, double y, double half, Stroke stroke) {
    double h = 0.85 * half;
    surface.polyline(
        new double[] {x - h, x + h, x - h, x + h},
        new double[] {y - half, y - half, y + half, y + half},
        4,
        stroke);
  }
}
