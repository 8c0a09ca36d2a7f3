package relulab.view.functions;

import java.util.Arrays;
import javafx.scene.paint.Color;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * A neuron's pre-activations as ticks between f' and the axis, so that a class sees them cross 0;
 * beside them, on the side where there are fewer, whose they are and what follows.
 */
final class MarksPainter {
  private static final double INK = 0.72;

  private MarksPainter() {}

  /** Draws them between two heights; the mapping along x is that of the plot above. */
  static void paint(
      Surface surface, MarkedNeuron marked, PlotArea area, double top, double bottom, Look look) {
    double[] sorted = marked.preActivations().clone();
    Arrays.sort(sorted);
    double from = top + 0.18 * (bottom - top);
    double to = bottom - 0.18 * (bottom - top);
    int left = 0;
    int right = 0;
    Color ink = look.palette().text();
    Stroke stroke = new Stroke(ink.deriveColor(0, 1, 1, INK), look.line(1));
    double last = Double.NEGATIVE_INFINITY;
    for (double z : sorted) {
      double x = area.px(z);
      if (z < area.x().min()) {
        left++;
      } else if (z > area.x().max()) {
        right++;
      } else if (x - last >= 0.25) { // Closer ones are one tick on any screen.
        surface.line(x, from, x, to, stroke);
        last = x;
      }
    }
    TextStyle label = look.label();
    double y = (from + to) / 2;
    surface.text(
        look.messages().get("functions.marks.inputs", Numbers.count(marked.inputs())),
        area.left() - 0.9 * label.size(),
        y,
        label.at(Horizontal.RIGHT, Vertical.MIDDLE));
    words(surface, marked, area, y, look);
    beyond(surface, left, right, area, y, look);
  }

  private static void words(
      Surface surface, MarkedNeuron marked, PlotArea area, double y, Look look) {
    double middle = Math.clamp(area.px(0), area.left(), area.right());
    boolean right = 2 * marked.notAbove() >= marked.inputs();
    if (area.right() - middle < 6 * look.body().size()) {
      right = false;
    } else if (middle - area.left() < 6 * look.body().size()) {
      right = true;
    }
    Horizontal side = right ? Horizontal.LEFT : Horizontal.RIGHT;
    TextStyle style = look.body().at(side, Vertical.MIDDLE);
    double x = right ? middle + style.size() : middle - style.size();
    double room = (right ? area.right() - x : x - area.left()) - 0.3 * style.size();
    String title =
        look.messages()
            .get(
                "functions.marks.whose",
                marked.name(),
                marked.lane(),
                Numbers.count(marked.step()));
    double row = 0.72 * style.size();
    surface.text(TextLines.cut(surface, title, room, style.bolded()), x, y - row, style.bolded());
    surface.text(TextLines.cut(surface, words(marked, look), room, style), x, y + row, style);
  }

  private static String words(MarkedNeuron marked, Look look) {
    double slope = marked.function().kind().isReluFamily() ? marked.function().negativeSlope() : 1;
    String key =
        marked.notAbove() == 0 || slope == 1
            ? "functions.marks.left"
            : slope != 0
                ? "functions.marks.leaks"
                : marked.notAbove() == marked.inputs()
                    ? "functions.marks.none"
                    : "functions.marks.blocked";
    return look.messages()
        .get(
            key,
            Numbers.count(marked.notAbove()),
            Numbers.count(marked.inputs()),
            Numbers.shortPercent(slope, 3, look.messages().language()));
  }

  /** Ticks beyond the ends of the axis are counted there. */
  private static void beyond(
      Surface surface, int left, int right, PlotArea area, double y, Look look) {
    TextStyle style = look.label().bolded();
    if (left > 0) {
      surface.text(
          "‹ " + Numbers.count(left),
          area.left() + 2,
          y,
          style.at(Horizontal.LEFT, Vertical.MIDDLE));
    }
    if (right > 0) {
      surface.text(
          Numbers.count(right) + " ›",
          area.right() - 2,
          y,
          style.at(Horizontal.RIGHT, Vertical.MIDDLE));
    }
  }
}
