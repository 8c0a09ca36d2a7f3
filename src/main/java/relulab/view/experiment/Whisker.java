package relulab.view.experiment;

import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** The line of an interval, with caps at its ends. */
final class Whisker {
  private static final double CAP = 3.5;

  private Whisker() {}

  static void horizontal(
      Surface surface, double from, double to, double y, Color color, double width, Look look) {
    Stroke stroke = new Stroke(color, look.line(width));
    double cap = look.line(CAP);
    surface.line(from, y, to, y, stroke);
    surface.line(from, y - cap, from, y + cap, stroke);
    surface.line(to, y - cap, to, y + cap, stroke);
  }

  static void vertical(
      Surface surface, double x, double from, double to, Color color, double width, Look look) {
    Stroke stroke = new Stroke(color, look.line(width));
    double cap = look.line(CAP);
    surface.line(x, from, x, to, stroke);
    surface.line(x - cap, from, x + cap, from, stroke);
    surface.line(x - cap, to, x + cap, to, stroke);
  }
}
