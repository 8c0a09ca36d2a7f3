package relulab.view.present;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.activation.Activation;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Ticks;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.NeuronTile;
import relulab.view.trial.lane.TilePainter;

/**
 * What one step did to a neuron: its map before and after, and z of every training input on f′,
 * which says how much gradient each lets through.
 *
 * @param name of its activation function
 * @param function that function, with the neuron's α
 * @param before its map before the step
 * @param after its map after it
 * @param zBefore z of each training input before the step
 * @param zAfter the same after it
 * @param step the step that was done
 * @param factor of the learning-rate shock in force, 1 where there is none
 * @param moved how far the ticks have slid from before to after, in [0, 1]
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
public record NeuronStage(
    String name,
    Activation function,
    NeuronTile before,
    NeuronTile after,
    double[] zBefore,
    double[] zAfter,
    long step,
    double factor,
    double moved)
    implements StagePicture {
  private static final double TOP = 62;
  private static final double BOTTOM = 846;
  private static final double SLOPE_0 = 742;
  private static final double SLOPE_1 = 214;
  private static final double SHADE = 0.55;
  private static final double TILE = 190;
  private static final double TICK = 62;
  private static final double WORDS_BESIDE = 38;

  /** The same while the ticks slide. */
  public NeuronStage at(double share) {
    return new NeuronStage(
        name, function, before, after, zBefore, zAfter, step, factor, Math.clamp(share, 0, 1));
  }

  /** The plot: 0 in the middle of the page. */
  private record Plot(double center, double half, double reach) {
    double x(double z) {
      return center + Math.clamp(z, -reach, reach) / reach * half;
    }

    double left() {
      return center - half;
    }

    double right() {
      return center + half;
    }
  }

  @Override
  public void paint(Surface surface, double width, Look look) {
    double half = Math.min(810, width / 2 - 110);
    Plot plot = new Plot(width / 2, half, reach());
    ground(surface, plot, look);
    double left = y(function.slope(-1));
    double right = y(function.slope(1));
    ticks(surface, plot, zBefore, 1 - 0.35 * moved, false, look);
    if (moved > 0) {
      ticks(surface, plot, slid(), 1, true, look);
    }
    slopes(surface, plot, left, right, look);
    tiles(surface, plot, look);
    if (moved >= 1) {
      counts(surface, plot, left, right, look);
    }
    axis(surface, plot, look);
  }

  /** A round number beyond most of the inputs, the same to both sides. */
  private double reach() {
    double[] all = new double[zBefore.length + zAfter.length];
    for (int i = 0; i < zBefore.length; i++) {
      all[i] = Math.abs(zBefore[i]);
      all[zBefore.length + i] = Math.abs(zAfter[i]);
    }
    Arrays.sort(all);
    double usual = all.length == 0 ? 1 : all[(int) (0.98 * (all.length - 1))];
    double wanted = Math.max(0.5, Math.min(1.1 * usual, 1e6));
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (double round : List.of(1.0, 2.0, 3.0, 5.0, 10.0)) {
      if (round * power >= wanted) {
        return round * power;
      }
    }
    return 10 * power;
  }

  private static double y(double slope) {
    return SLOPE_0 - Math.clamp(slope, -0.15, 1.2) * (SLOPE_0 - SLOPE_1);
  }

  private double[] slid() {
    double eased = moved * moved * (3 - 2 * moved);
    double[] now = new double[zAfter.length];
    for (int i = 0; i < now.length; i++) {
      now[i] = zBefore[i] + eased * (zAfter[i] - zBefore[i]);
    }
    return now;
  }

  private void ground(Surface surface, Plot plot, Look look) {
    Color shade = look.palette().track().deriveColor(0, 1, 1, SHADE);
    surface.rectangle(plot.left(), TOP, plot.center() - plot.left(), BOTTOM - TOP, 0, shade, null);
    surface.line(
        plot.left(), SLOPE_0, plot.right(), SLOPE_0, new Stroke(look.palette().noGradient(), 2));
    surface.line(plot.center(), TOP, plot.center(), BOTTOM, new Stroke(look.palette().text(), 3));
  }

  private void slopes(Surface surface, Plot plot, double left, double right, Look look) {
    Color color = look.palette().color(before.kind());
    Stroke line = new Stroke(color, 8);
    surface.line(plot.left(), left, plot.center(), left, line);
    surface.line(plot.center(), right, plot.right(), right, line);
    double atZero = y(function.slope(0));
    Color paper = look.palette().page();
    surface.circle(plot.center(), right, 11, atZero == right ? color : paper, new Stroke(color, 5));
    surface.circle(plot.center(), left, 11, atZero == left ? color : paper, new Stroke(color, 5));
    TextStyle words = TextStyle.of(color, WORDS_BESIDE).bolded();
    Messages messages = look.messages();
    surface.text(
        messages.get("present.neuron.slope", Numbers.significant(function.slope(1), 3)),
        plot.right(),
        right - 30,
        words.at(Horizontal.RIGHT, Vertical.BASELINE));
    surface.text(
        messages.get("present.neuron.slope", Numbers.significant(function.slope(-1), 3)),
        plot.left() + 22,
        leftWords(surface, plot, left, look),
        words);
  }

  /** Where the slope left of 0 is written: by its line, unless ticks stand there. */
  private double leftWords(Surface surface, Plot plot, double line, Look look) {
    TextStyle style = TextStyle.of(look.palette().text(), WORDS_BESIDE).bolded();
    String text =
        look.messages().get("present.neuron.slope", Numbers.significant(function.slope(-1), 3));
    double end = plot.left() + 22 + surface.textWidth(text, style) + 10;
    if (Arrays.stream(zAfter).allMatch(z -> z > 0 || plot.x(z) > end)) {
      return line - 26;
    }
    double below = line + 9 + TICK + 44;
    return below < SLOPE_0 - 10 ? below : line - 9 - 1.5 * TICK - 24 - 1.3 * WORDS_BESIDE;
  }

  /** Ticks hang from f′ before the step and stand on it after. */
  private void ticks(
      Surface surface, Plot plot, double[] zs, double strength, boolean stand, Look look) {
    Color color = stand ? look.palette().text() : look.palette().muted();
    Stroke stroke = new Stroke(color.deriveColor(0, 1, 1, (stand ? 0.75 : 0.55) * strength), 3);
    for (double z : zs) {
      double x = plot.x(z);
      double line = y(function.slope(z));
      double from = stand ? line - 9 - 1.5 * TICK : line + 9;
      surface.line(x, from, x, from + (stand ? 1.5 : 1) * TICK, stroke);
    }
  }

  private static long right(double[] zs) {
    return Arrays.stream(zs).filter(z -> z > 0).count();
  }

  private void counts(Surface surface, Plot plot, double left, double right, Look look) {
    Messages messages = look.messages();
    long was = right(zBefore);
    long is = right(zAfter);
    TextStyle pale = TextStyle.of(look.palette().muted(), WORDS);
    TextStyle strong = TextStyle.of(look.palette().text(), WORDS_BESIDE).bolded();
    if (was > 0) {
      surface.text(
          here(messages, step - 1, was, zBefore.length),
          plot.right(),
          right + 9 + TICK + 44,
          pale.at(Horizontal.RIGHT, Vertical.BASELINE));
    }
    if (is < zAfter.length) {
      String text = here(messages, step, zAfter.length - is, zAfter.length);
      surface.text(
          text,
          plot.center() - 26,
          left - 9 - 1.5 * TICK - 24,
          fitting(surface, text, strong, plot.half() - 40).at(Horizontal.RIGHT, Vertical.BASELINE));
    }
    if (is > 0) {
      String text = here(messages, step, is, zAfter.length);
      surface.text(
          text,
          plot.center() + 26,
          right - 9 - 1.5 * TICK - 24,
          fitting(surface, text, strong, plot.half() - 40).at(Horizontal.LEFT, Vertical.BASELINE));
    }
    if (was > 0 && is == 0) {
      arrow(surface, plot, left, right, look);
    }
  }

  private static TextStyle fitting(Surface surface, String text, TextStyle style, double room) {
    double wide = surface.textWidth(text, style);
    return wide <= room ? style : style.sized(Math.max(SMALL, style.size() * room / wide));
  }

  private static String here(Messages messages, long step, long count, long all) {
    return count == all
        ? messages.get("present.neuron.allHere", Numbers.count(step), Numbers.count(all))
        : messages.get(
            "present.neuron.here", Numbers.count(step), Numbers.count(count), Numbers.count(all));
  }

  private void arrow(Surface surface, Plot plot, double left, double right, Look look) {
    double x1 = plot.center() + 0.335 * (plot.right() - plot.center());
    String was = here(look.messages(), step - 1, right(zBefore), zBefore.length);
    double wide = surface.textWidth(was, TextStyle.of(look.palette().muted(), WORDS));
    boolean isUnder = right(zBefore) > 0 && plot.right() - wide < x1 + 20; // the count
    double y1 = right + TICK + (isUnder ? 70 : 34);
    double x2 = plot.center() + 22;
    double y2 = left - 62;
    int n = 24;
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      double t = i / (n - 1.0);
      double s = 1 - t;
      xs[i] = s * s * s * x1 + 3 * s * s * t * x1 + 3 * s * t * t * (x2 + 170) + t * t * t * x2;
      ys[i] = s * s * s * y1 + 3 * s * s * t * (y1 + 210) + 3 * s * t * t * y2 + t * t * t * y2;
    }
    Stroke stroke = new Stroke(look.palette().text(), 4);
    surface.polyline(xs, ys, n, stroke);
    surface.line(x2, y2, x2 + 24, y2 - 18, stroke);
    surface.line(x2, y2, x2 + 24, y2 + 18, stroke);
    String text =
        factor == 1
            ? look.messages().get("present.neuron.oneStep")
            : look.messages().get("present.neuron.shockStep", Numbers.significant(factor, 3));
    TextStyle style = TextStyle.of(look.palette().text(), WORDS);
    double room = plot.right() - x1 - 40;
    double y = (y1 + y2) / 2 + 20;
    for (String line : TextLines.wrap(surface, text, room, style)) {
      surface.text(line, x1 + 36, y, style.at(Horizontal.LEFT, Vertical.MIDDLE));
      y += 1.35 * WORDS;
    }
  }

  private void tiles(Surface surface, Plot plot, Look look) {
    double x = plot.left() + 40;
    TextStyle title = TextStyle.of(look.palette().text(), WORDS_BESIDE).bolded();
    surface.text(look.messages().get("present.neuron.one", name), x, 122, title);
    double second = x + TILE + 92;
    Look plain = new Look(look.palette(), look.messages(), 2);
    TilePainter.paint(surface, before, new Box(x, 150, TILE, TILE), plain);
    TextStyle under =
        TextStyle.of(look.palette().muted(), SMALL + 3).at(Horizontal.CENTER, Vertical.MIDDLE);
    String first = look.messages().get("present.neuron.step", Numbers.count(step - 1));
    surface.text(first, x + TILE / 2, 150 + TILE + 32, under);
    if (moved > 0) {
      TilePainter.paint(surface, after, new Box(second, 150, TILE, TILE), plain);
      surface.text(
          look.messages().get("present.neuron.step", Numbers.count(step)),
          second + TILE / 2,
          150 + TILE + 32,
          under.bolded().colored(look.palette().text()));
      Stroke stroke = new Stroke(look.palette().text(), 4);
      double y = 150 + TILE / 2;
      surface.line(x + TILE + 22, y, second - 22, y, stroke);
      surface.line(second - 22, y, second - 40, y - 14, stroke);
      surface.line(second - 22, y, second - 40, y + 14, stroke);
    }
  }

  private void axis(Surface surface, Plot plot, Look look) {
    TextStyle style =
        TextStyle.of(look.palette().muted(), SMALL + 1).at(Horizontal.CENTER, Vertical.MIDDLE);
    Ticks ticks = Ticks.of(new Range(-plot.reach(), plot.reach()), 7);
    for (int i = 0; i < ticks.count(); i++) {
      boolean isZero = ticks.at(i) == 0;
      surface.text(
          ticks.label(i),
          plot.x(ticks.at(i)),
          BOTTOM + 30,
          isZero ? style.bolded().colored(look.palette().text()) : style);
    }
    surface.text(
        look.messages().get("present.neuron.axis"),
        plot.right(),
        SLOPE_0 - 20,
        TextStyle.of(look.palette().muted(), SMALL + 2).at(Horizontal.RIGHT, Vertical.BASELINE));
  }

  @Override
  public String spoken(Look look) {
    return look.messages().get("present.neuron.one", name)
        + ". "
        + here(look.messages(), step - 1, right(zBefore), zBefore.length)
        + ". "
        + here(look.messages(), step, zAfter.length - right(zAfter), zAfter.length);
  }
}
