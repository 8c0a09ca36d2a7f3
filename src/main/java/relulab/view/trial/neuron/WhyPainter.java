package relulab.view.trial.neuron;

import javafx.scene.paint.Color;
import relulab.model.activation.Activation;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Ticks;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * Draws a neuron's function and its slope over one axis of z, and under them a tick for each
 * training input. What lies left of 0 is shaded.
 */
public final class WhyPainter {
  /** Of the room for both plots the function gets so much, its slope the rest. */
  private static final double VALUE_SHARE = 0.58;

  /** Height of a row of ticks in font sizes, and the most that all rows get of the height. */
  private static final double ROW = 4.2;

  private static final double ROWS_SHARE = 0.42;
  private static final double MARGIN = 27;
  private static final double CURVE = 2.2;
  private static final int SAMPLES = 160;

  private final Surface surface;
  private final WhyPicture picture;
  private final Look look;
  private final double left;
  private final double right;
  private final double height;
  private final double reach;
  private final TextStyle small;

  private WhyPainter(Surface surface, WhyPicture picture, double width, double height, Look look) {
    this.surface = surface;
    this.picture = picture;
    this.look = look;
    this.height = height;
    small = look.label().sized(0.96 * look.label().size());
    left = MARGIN;
    right = width - 1;
    reach = picture.reach();
  }

  /** Draws it over a whole surface. */
  public static void paint(
      Surface surface, WhyPicture picture, double width, double height, Look look) {
    new WhyPainter(surface, picture, width, height, look).paint(true);
  }

  /** Draws the ticks alone, with their axis. */
  public static void paintTicks(
      Surface surface, WhyPicture picture, double width, double height, Look look) {
    new WhyPainter(surface, picture, width, height, look).paint(false);
  }

  private void paint(boolean withFunction) {
    double font = small.size();
    double rows = Math.min((picture.before() == null ? 1 : 2) * ROW * font, ROWS_SHARE * height);
    double plots = height - rows - 2.5 * font;
    double values = withFunction ? Math.rint(VALUE_SHARE * plots) : 0;
    double slopes = withFunction ? values + font + Math.rint((1 - VALUE_SHARE) * plots) : 0;
    double axis = withFunction ? slopes + 1.5 * font : 0;
    double bottom = withFunction ? height : height - 1.5 * font;
    Color shade = look.palette().track().deriveColor(0, 1, 1, 0.75);
    surface.rectangle(left, 0, x(0) - left, bottom, 0, shade, null);
    if (withFunction) {
      plot(0, values, false);
      plot(values + font, slopes, true);
    }
    numbers(withFunction ? slopes + 0.3 * font : bottom + 0.3 * font);
    rows(axis, bottom);
    Stroke zero = new Stroke(look.palette().text(), look.line(1.3));
    surface.line(x(0), 0, x(0), withFunction ? slopes : bottom, zero);
    if (withFunction) {
      surface.line(x(0), axis, x(0), bottom, zero);
    }
  }

  private double x(double z) {
    return left + (z + reach) / (2 * reach) * (right - left);
  }

  private void numbers(double y) {
    Ticks ticks = Ticks.of(new Range(-reach, reach), 5);
    TextStyle style = small.at(Horizontal.CENTER, Vertical.TOP);
    for (int i = 0; i < ticks.count(); i++) {
      double z = ticks.at(i);
      String label = Numbers.significant(z, 3);
      double half = surface.textWidth(label, style) / 2;
      boolean isZero = Math.abs(z) < 1e-12;
      double center = Math.max(half, Math.min(x(z), right - half));
      surface.text(
          label, center, y, isZero ? style.colored(look.palette().text()).bolded() : style);
    }
  }

  /** The function or its slope, from y = top to bottom. */
  private void plot(double top, double bottom, boolean slope) {
    Activation f = picture.function();
    Range range = range(f, slope);
    double pad = 0.5 * small.size();
    Axis axis = new Axis(range, top + pad, bottom - (slope ? 1 : pad));
    Ticks ticks = Ticks.of(range, 3);
    Stroke grid = new Stroke(look.palette().grid(), 1);
    TextStyle style = small.at(Horizontal.RIGHT, Vertical.MIDDLE);
    for (int i = 0; i < ticks.count(); i++) {
      double value = ticks.at(i);
      if (!slope || value == Math.rint(value)) {
        surface.line(left, axis.y(value), right, axis.y(value), grid);
        if (slope || i == ticks.count() - 1 || Math.abs(value) < 1e-12) {
          surface.text(Numbers.significant(value, 3), left - 4, axis.y(value), style);
        }
      }
    }
    surface.clip(left, top, right - left + 1, bottom - top + 2, () -> curve(f, slope, axis));
    if (slope && f.kind().isReluFamily()) {
      ends(f, axis);
    }
    words(f, slope, axis, top);
  }

  private record Axis(Range range, double top, double bottom) {
    double y(double value) {
      return bottom - (value - range.min()) / range.width() * (bottom - top);
    }
  }

  private Range range(Activation f, boolean slope) {
    double least = 0;
    double most = slope ? 1 : 1e-6;
    for (int i = 0; i <= SAMPLES; i++) {
      double z = (2.0 * i / SAMPLES - 1) * reach;
      double value = slope ? f.slope(z) : f.value(z);
      least = Math.min(least, value);
      most = Math.max(most, value);
    }
    return new Range(least, most * (slope ? 1.25 : 1));
  }

  private void curve(Activation f, boolean slope, Axis axis) {
    Color color = look.palette().color(f.kind());
    Stroke stroke = new Stroke(color, look.line(CURVE));
    if (f.kind().isReluFamily()) {
      double below = slope ? f.slope(-1) : f.value(-reach);
      double above = slope ? f.slope(1) : f.value(reach);
      double atZeroLeft = slope ? below : 0;
      double atZeroRight = slope ? above : 0;
      surface.line(x(-reach), axis.y(below), x(0), axis.y(atZeroLeft), stroke);
      surface.line(x(0), axis.y(atZeroRight), x(reach), axis.y(above), stroke);
      return;
    }
    double[] xs = new double[SAMPLES + 1];
    double[] ys = new double[SAMPLES + 1];
    for (int i = 0; i <= SAMPLES; i++) {
      double z = (2.0 * i / SAMPLES - 1) * reach;
      xs[i] = x(z);
      ys[i] = axis.y(slope ? f.slope(z) : f.value(z));
    }
    surface.polyline(xs, ys, xs.length, stroke);
  }

  /** The slope jumps at 0: a full end where it is taken, a hollow one where it is not. */
  private void ends(Activation f, Axis axis) {
    Color color = look.palette().color(f.kind());
    double radius = look.line(3.2);
    surface.circle(x(0), axis.y(f.slope(0)), radius, color, null);
    if (f.slope(1) != f.slope(0)) {
      Stroke stroke = new Stroke(color, look.line(1.5));
      surface.circle(x(0), axis.y(f.slope(1)), radius, look.palette().card(), stroke);
    }
  }

  private void words(Activation f, boolean slope, Axis axis, double top) {
    Messages messages = look.messages();
    TextStyle bold = small.colored(look.palette().text()).bolded();
    String name = messages.get(slope ? "training.why.slope" : "training.why.value");
    double y = top + 0.55 * small.size();
    surface.text(name, left + 5, y, bold.at(Horizontal.LEFT, Vertical.TOP));
    if (slope && f.kind().isReluFamily()) {
      TextStyle colored = bold.colored(look.palette().color(f.kind()));
      String below = messages.get("training.why.slopeIs", Numbers.significant(f.slope(-1), 2));
      String above = messages.get("training.why.slopeIs", Numbers.significant(f.slope(1), 2));
      double gap = 0.45 * small.size();
      double low = Math.max(axis.y(f.slope(-1)) - gap, y + 2.2 * small.size());
      surface.text(below, left + 5, low, colored.at(Horizontal.LEFT, Vertical.BOTTOM));
      surface.text(
          above, right, axis.y(f.slope(1)) + gap, colored.at(Horizontal.RIGHT, Vertical.TOP));
    }
  }

  private void rows(double top, double bottom) {
    WhyPicture.Row before = picture.before();
    int count = before == null ? 1 : 2;
    double each = Math.min((bottom - top) / count, ROW * small.size());
    double y = top;
    if (before != null) {
      row(before, y, each, false);
      y += each;
    }
    row(picture.now(), y, each, true);
  }

  /** A step, how many lie right of 0, and a tick for each input. */
  private void row(WhyPicture.Row row, double top, double each, boolean now) {
    Messages messages = look.messages();
    Color ink = now ? look.palette().text() : look.palette().muted();
    TextStyle style = now ? small.colored(ink).bolded() : small.colored(ink);
    double text = top + 0.3 * small.size();
    surface.text(
        messages.get("training.why.step", Numbers.count(row.step())),
        left + 5,
        text,
        style.at(Horizontal.LEFT, Vertical.TOP));
    long right = row.right();
    String here =
        right == 0
            ? messages.get("training.why.none")
            : messages.get(
                "training.why.here", Numbers.count(right), Numbers.count(row.z().length));
    surface.text(here, this.right, text, style.at(Horizontal.RIGHT, Vertical.TOP));
    double base = top + each - 3;
    double high = Math.min(0.5 * each, each - 1.7 * small.size());
    Stroke tick = new Stroke(ink.deriveColor(0, 1, 1, row.z().length > 400 ? 0.4 : 0.75), 1);
    for (double z : row.z()) {
      double at = Math.rint(x(z)) + 0.5;
      surface.line(at, base - high, at, base, tick);
    }
    surface.line(left, base, this.right, base, new Stroke(look.palette().axis(), 1));
  }
}
