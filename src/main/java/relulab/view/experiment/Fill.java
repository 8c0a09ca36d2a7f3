package relulab.view.experiment;

import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Area;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/**
 * How bars are filled: in the colour of their function; on paper, where lines have patterns, with
 * hatching that is told apart in grey as well.
 *
 * @param light a second quantity of the same function
 */
record Fill(ActivationKind kind, boolean light) {
  private static final double PALE = 0.35;
  private static final double SPACING = 6;

  void paint(Surface surface, Area area, Look look) {
    if (area.width() < 0.5) {
      return;
    }
    Color color = look.palette().color(kind);
    boolean hatched = look.palette().series(kind).dashes().length > 0;
    Color ground = light || hatched ? pale(color, hatched ? PALE / 2 : PALE) : color;
    surface.rectangle(area.left(), area.top(), area.width(), area.height(), 0, ground, null);
    if (hatched) {
      surface.clip(
          area.left(),
          area.top(),
          area.width(),
          area.height(),
          () -> hatch(surface, area, color, look));
    }
    if (light || hatched) {
      double half = look.line(1) / 2;
      surface.rectangle(
          area.left() + half,
          area.top() + half,
          Math.max(0, area.width() - 2 * half),
          Math.max(0, area.height() - 2 * half),
          0,
          null,
          new Stroke(color, look.line(1)));
    }
  }

  private static Color pale(Color color, double opacity) {
    return color.deriveColor(0, 1, 1, opacity);
  }

  /** Lines of a slope and a distance that belong to the function; fewer for the second quantity. */
  @SuppressWarnings("EnumOrdinal") // any spread of patterns will do
  private void hatch(Surface surface, Area area, Color color, Look look) {
    Stroke stroke = new Stroke(color, look.line(light ? 1 : 2));
    double spacing = look.line(SPACING + 2 * (kind.ordinal() / 4)) * (light ? 1.6 : 1);
    double slope =
        switch (kind.ordinal() % 4) {
          case 0 -> 0;
          case 1 -> 1;
          case 2 -> -1;
          default -> 0.35;
        };
    double lean = slope * area.height();
    double from = area.left() - Math.abs(lean);
    for (double x = from; x < area.right() + Math.abs(lean); x += spacing) {
      surface.line(x, area.bottom(), x + lean, area.top(), stroke);
    }
  }
}
