package relulab.view.trial;

import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * How a sample's class is marked, everywhere: a full disc for y = 1, a hollow one for y = −1, both
 * in ink. Colours mean functions, and nothing else.
 */
public final class ClassMark {
  private static final double OUTLINE = 0.5;

  private ClassMark() {}

  /** Draws a mark so large that both kinds weigh alike. */
  public static void paint(
      Surface surface, double x, double y, double radius, boolean isOne, Look look) {
    Color ink = look.palette().text();
    if (isOne) {
      surface.circle(x, y, radius, ink, null);
    } else {
      Stroke outline = new Stroke(ink, OUTLINE * radius);
      surface.circle(x, y, radius * (1 - OUTLINE / 4), look.palette().zero(), outline);
    }
  }
}
