package relulab.view.trace;

import java.util.Arrays;
import javafx.scene.paint.Color;
import relulab.model.trace.Trace;
import relulab.model.trace.TraceCourse;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Selection;

/**
 * Draws how a neuron's largest z moved: while it is above 0, some input fires the neuron; once it
 * is below, none does. It is what a record has in place of all pre-activations.
 */
public final class LargestZPainter {
  private static final double FOOT = 17;
  private static final double NUMBERS = 40;
  private static final double USUAL = 0.97;
  private static final double BELOW = 0.13;

  private LargestZPainter() {}

  /** Where the plot is, and which z its edges have. */
  private record Plot(
      double left, double top, double right, double bottom, long end, double low, double high) {
    double x(double step) {
      return left + step / Math.max(1, end) * (right - left);
    }

    double y(double z) {
      double share = (Math.clamp(z, low, high) - low) / (high - low);
      return bottom - share * (bottom - top);
    }
  }

  /** Draws it over the rectangle from (0, 0) to (width, height), without what is behind it. */
  public static void paint(
      Surface surface, LargestZPicture picture, double width, double height, Look look) {
    Trace trace = picture.course().trace();
    int neuron = trace.layout().neuron(picture.neuron().layer(), picture.neuron().unit());
    double[] z = new double[trace.columns()];
    for (int i = 0; i < z.length; i++) {
      z[i] = trace.largest(i, neuron);
    }
    double f = look.fontScale();
    Plot plot = plot(z, trace.last(), width, height, f);
    double zero = plot.y(0);
    Color below = look.palette().dead().deriveColor(0, 1, 1, BELOW);
    surface.rectangle(plot.left, zero, plot.right - plot.left, plot.bottom - zero, 0, below, null);
    surface.line(plot.left, zero, plot.right, zero, new Stroke(look.palette().axis(), 1));
    numbers(surface, plot, look);
    Color color = look.palette().color(picture.course().kind(0, picture.neuron().layer()));
    line(surface, trace, z, plot, new Stroke(color, look.line(1.8)));
    double now = plot.x((double) picture.course().step());
    surface.line(
        now, plot.top, now, plot.bottom, new Stroke(look.palette().accent(), look.line(1.5)));
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    double y = height - FOOT * f / 2;
    surface.text("0", plot.left, y, small);
    TextStyle right = small.at(Horizontal.RIGHT, Vertical.MIDDLE);
    surface.text(Numbers.count(trace.last()), plot.right, y, right);
  }

  /** Around what is usual, with 0 in sight: one great value must not flatten the rest. */
  private static Plot plot(double[] z, long end, double width, double height, double f) {
    double[] sorted = Arrays.stream(z).filter(Double::isFinite).sorted().toArray();
    double high = sorted.length == 0 ? 1 : sorted[(int) (USUAL * (sorted.length - 1))];
    double low = sorted.length == 0 ? -1 : sorted[(int) ((1 - USUAL) * (sorted.length - 1))];
    double spread = Math.max(1e-9, Math.max(high, 0) - Math.min(low, 0));
    return new Plot(
        NUMBERS * f,
        4,
        width - 6 * f,
        height - FOOT * f,
        end,
        Math.min(low, 0) - 0.12 * spread,
        Math.max(high, 0) + 0.12 * spread);
  }

  private static void numbers(Surface surface, Plot plot, Look look) {
    TextStyle style = look.label().at(Horizontal.RIGHT, Vertical.MIDDLE);
    double zero = plot.y(0);
    double x = plot.left - 5 * look.fontScale();
    surface.text("0", x, zero, style);
    double line = 1.1 * style.size();
    double top = plot.top + style.size() / 2;
    if (zero - top > line) {
      surface.text(Numbers.significant(plot.high, 2), x, top, style);
    }
    double bottom = plot.bottom - style.size() / 2;
    if (bottom - zero > line) {
      surface.text(Numbers.significant(plot.low, 2), x, bottom, style);
    }
  }

  /** As many parts as there are runs of records whose z is a number. */
  private static void line(Surface surface, Trace trace, double[] z, Plot plot, Stroke stroke) {
    double[] xs = new double[z.length];
    double[] ys = new double[z.length];
    int n = 0;
    for (int i = 0; i <= z.length; i++) {
      boolean known = i < z.length && Double.isFinite(z[i]);
      if (known) {
        xs[n] = plot.x((double) trace.start(i));
        ys[n++] = plot.y(z[i]);
      } else if (n > 1) {
        surface.polyline(xs, ys, n, stroke);
        n = 0;
      } else {
        if (n == 1) {
          surface.circle(xs[0], ys[0], stroke.width(), stroke.color(), null);
        }
        n = 0;
      }
    }
  }

  /**
   * The largest pre-activation of a neuron over the records: below 0 no input fires it.
   *
   * @param course the training at its step
   * @param neuron which neuron
   */
  public record LargestZPicture(TraceCourse course, Selection neuron) {}
}
