package relulab.view.trial.time;

import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.Box;

/** A spike that goes beyond the scale: cut off, with a sign and its greatest value. */
final class ClipMarks {
  private static final int MOST = 6;

  private ClipMarks() {}

  static void paint(
      Surface surface,
      Timeline timeline,
      Curves curves,
      TimelineLayout at,
      FreeRoom room,
      Look look) {
    for (Curves.Curve curve : curves.all()) {
      marks(surface, timeline, curves, curve, at, room, look);
    }
  }

  private static void marks(
      Surface surface,
      Timeline timeline,
      Curves curves,
      Curves.Curve curve,
      TimelineLayout at,
      FreeRoom room,
      Look look) {
    TimePlot plot = at.curve();
    double end = plot.inside(timeline.horizon());
    Series series = curve.series();
    int drawn = 0;
    double free = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < series.n() && drawn < MOST; i++) {
      if (!isBeyond(curves.scale(), series.highs()[i])) {
        continue;
      }
      int top = i;
      while (i + 1 < series.n() && isBeyond(curves.scale(), series.highs()[i + 1])) {
        i++;
        top = series.highs()[i] > series.highs()[top] ? i : top;
      }
      double x = plot.px(series.steps()[top]);
      if (x >= plot.left() && x <= end + 0.5 && x >= free) {
        Color color =
            LaneLines.stroke(
                    timeline.frame(),
                    curve.lane(),
                    curves.spans(timeline.frame(), curve).kindAt(series.steps()[top]),
                    1,
                    look)
                .color();
        String text =
            Curves.text(curves.measure(), series.highs()[top], look.messages().language());
        free = mark(surface, x, text, plot, color, room, look);
        drawn++;
      }
    }
  }

  private static boolean isBeyond(Scale scale, double value) {
    return scale.share(value) > 1 + 1e-9;
  }

  /** Draws it, with its value where there is room beside it; x of its end. */
  private static double mark(
      Surface surface,
      double x,
      String text,
      TimePlot plot,
      Color color,
      FreeRoom room,
      Look look) {
    double r = 4 * look.fontScale();
    double y = plot.top();
    surface.polygon(
        new double[] {x - r, x, x + r}, new double[] {y + 1.4 * r, y - 2, y + 1.4 * r}, 3, color);
    TextStyle style = look.label().colored(color).bolded().at(Horizontal.LEFT, Vertical.MIDDLE);
    double wide = surface.textWidth(text, style);
    for (double left : new double[] {x + r + 3, x - r - 3 - wide}) {
      Box box = new Box(left, y - 0.1 * style.size(), wide, style.size());
      if (room.isClear(box)) {
        room.take(box);
        surface.text(text, left, box.centerY(), style);
        return left > x ? box.right() + 5 : x + r;
      }
    }
    return x + r;
  }
}
