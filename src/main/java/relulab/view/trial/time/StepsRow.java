package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.TimeAxis;

/** The axis of steps, and the handle that is dragged along it. */
final class StepsRow {
  private static final double TICK = 84;
  private static final double HANDLE_WIDTH = 54;
  private static final double HANDLE_HEIGHT = 20;
  private static final double[] ROUND = {1, 2, 5};

  private StepsRow() {}

  /** Whole steps at equal distances, at least three where the axis has as many, else all. */
  static List<Long> ticks(TimeAxis axis, int most) {
    double power = 1;
    List<Long> best = whole(axis, 1);
    while (best.size() > Math.max(3, most)) {
      for (double round : ROUND) {
        List<Long> ticks = whole(axis, (long) (round * power));
        if (ticks.size() < 3) {
          return best;
        }
        best = ticks;
        if (ticks.size() <= most) {
          return best;
        }
      }
      power *= 10;
    }
    return best;
  }

  private static List<Long> whole(TimeAxis axis, long step) {
    long first = (long) Math.ceil(axis.from() / step - 1e-9);
    long last = (long) Math.floor(axis.to() / step + 1e-9);
    List<Long> all = new ArrayList<>();
    for (long i = first; i <= last && all.size() < 2000; i++) {
      all.add(i * step);
    }
    return all;
  }

  static void paint(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    TimePlot plot = at.curve();
    double f = look.fontScale();
    boolean handle = timeline.has(Timeline.Part.HANDLE);
    TextStyle style =
        look.label().sized(0.96 * look.label().size()).at(Horizontal.CENTER, Vertical.MIDDLE);
    Stroke line = new Stroke(look.palette().axis(), look.line(1));
    double y = Math.floor(at.axis()) + 0.5;
    surface.line(plot.left(), y, plot.right(), y, line);
    double numbers = handle ? handleY(at, f) : y + 6 * f + style.size() / 2;
    double[] taken = handle ? handle(surface, timeline, at, look) : new double[] {1, 0};
    double free = Double.NEGATIVE_INFINITY;
    for (long step : fitting(surface, plot, style, f)) {
      double x = Math.floor(plot.px(step)) + 0.5;
      surface.line(x, y, x, y + 4 * f, line);
      String label = Numbers.count(step);
      double half = surface.textWidth(label, style) / 2;
      // Beside the axis stand the controls of the player.
      double low = handle ? plot.left() + half : half;
      double high = handle ? plot.right() + 3 * f - half : at.width() - half;
      double middle = Math.min(Math.max(x, low), Math.max(low, high));
      boolean covered = middle + half > taken[0] - 3 && middle - half < taken[1] + 3;
      if (!(handle && covered) && middle - half >= free) {
        surface.text(label, middle, numbers, style);
        free = middle + half + 0.4 * style.size();
      }
    }
  }

  /** As many as do not touch one another. */
  private static List<Long> fitting(Surface surface, TimePlot plot, TextStyle style, double f) {
    for (int most = (int) Math.max(3, plot.width() / (TICK * f)); most > 3; most--) {
      List<Long> ticks = ticks(plot.axis(), most);
      if (areApart(surface, ticks, plot, style)) {
        return ticks;
      }
    }
    return ticks(plot.axis(), 3);
  }

  private static boolean areApart(
      Surface surface, List<Long> ticks, TimePlot plot, TextStyle style) {
    for (int i = 1; i < ticks.size(); i++) {
      double wide =
          surface.textWidth(Numbers.count(ticks.get(i)), style) / 2
              + surface.textWidth(Numbers.count(ticks.get(i - 1)), style) / 2
              + 0.8 * style.size();
      if (plot.px(ticks.get(i)) - plot.px(ticks.get(i - 1)) < wide) {
        return false;
      }
    }
    return true;
  }

  private static double handleY(TimelineLayout at, double f) {
    return Math.min(at.axis() + 17 * f, at.height() - HANDLE_HEIGHT / 2 * f - 1);
  }

  /** The line through all rows. */
  static void playhead(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    long step = timeline.frame().step();
    if (!timeline.axis().contains(step)) {
      return;
    }
    double x = Math.floor(at.curve().px(step)) + 0.5;
    double top =
        at.pins() >= 0
            ? at.pins() + 8 * look.fontScale()
            : at.changes() >= 0 ? at.changes() : at.all().top();
    Stroke stroke = new Stroke(look.palette().accent(), look.line(1.5));
    if (ChangesRow.saysAt(surface, timeline, at, x, look)) { // It does not strike words out.
      surface.line(x, top, x, at.changes(), stroke);
      top = at.changes() + at.changesHeight();
    }
    surface.line(x, top, x, at.axis(), stroke);
  }

  /** Left and right of the handle, in pixels. */
  static double[] handleEnds(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    double f = look.fontScale();
    TextStyle style = handleStyle(look);
    String text = Numbers.count(timeline.frame().step());
    double wide = Math.max(HANDLE_WIDTH * f, surface.textWidth(text, style) + 26 * f);
    double middle = at.curve().inside(timeline.frame().step());
    // Beside the axis stand the controls of the player.
    double least = Math.max(0, at.left() - 3 * f);
    double most = Math.min(at.width(), at.right() + 5 * f) - wide;
    double left = Math.clamp(middle - wide / 2, least, Math.max(least, most));
    return new double[] {left, left + wide};
  }

  private static TextStyle handleStyle(Look look) {
    return TextStyle.of(look.palette().onAccent(), look.label().size())
        .bolded()
        .at(Horizontal.CENTER, Vertical.MIDDLE);
  }

  private static double[] handle(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    double f = look.fontScale();
    double[] ends = handleEnds(surface, timeline, at, look);
    double y = handleY(at, f);
    double tall = HANDLE_HEIGHT * f;
    if (!timeline.axis().contains(timeline.frame().step())) {
      elsewhere(surface, timeline, ends, y, look);
      return ends;
    }
    Color ink = look.palette().accent();
    surface.rectangle(ends[0], y - tall / 2, ends[1] - ends[0], tall, tall / 2, ink, null);
    double x = at.curve().inside(timeline.frame().step());
    double r = 5 * f;
    surface.polygon(
        new double[] {Math.max(x - r, ends[0] + r), x, Math.min(x + r, ends[1] - r)},
        new double[] {y - tall / 2 + 1, at.axis(), y - tall / 2 + 1},
        3,
        ink);
    double middle = (ends[0] + ends[1]) / 2;
    surface.text(Numbers.count(timeline.frame().step()), middle, y, handleStyle(look));
    Stroke chevron = new Stroke(look.palette().onAccent(), look.line(1.3));
    chevron(surface, ends, y, -1, f, chevron);
    chevron(surface, ends, y, 1, f, chevron);
    return ends;
  }

  /** The step that is shown lies beyond an end of the axis: its number stands there, hollow. */
  private static void elsewhere(
      Surface surface, Timeline timeline, double[] ends, double y, Look look) {
    double f = look.fontScale();
    double tall = HANDLE_HEIGHT * f;
    long step = timeline.frame().step();
    Stroke line = new Stroke(look.palette().muted(), look.line(1));
    surface.rectangle(
        ends[0] + 0.5, y - tall / 2, ends[1] - ends[0] - 1, tall, tall / 2, look.paper(), line);
    TextStyle style = handleStyle(look).colored(look.palette().muted());
    surface.text(Numbers.count(step), (ends[0] + ends[1]) / 2, y, style);
    chevron(surface, ends, y, step < timeline.axis().from() ? -1 : 1, f, line);
  }

  private static void chevron(
      Surface surface, double[] ends, double y, int side, double f, Stroke stroke) {
    double tip = side < 0 ? ends[0] + 6 * f : ends[1] - 6 * f;
    surface.polyline(
        new double[] {tip - side * 3 * f, tip, tip - side * 3 * f},
        new double[] {y - 3.4 * f, y, y + 3.4 * f},
        3,
        stroke);
  }
}
