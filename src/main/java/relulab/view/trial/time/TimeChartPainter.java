package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Quantity;

/** Draws a quantity of all lanes over time. */
public final class TimeChartPainter {
  /** Room for the names of layers behind the curves, in font sizes. */
  static final double NAMES = 2.6;

  private TimeChartPainter() {}

  /** The rectangle of the curves within a picture. */
  static TimePlot plot(TimeChart chart, double width, double height, Look look) {
    double font = look.label().size();
    double left = 3.6 * font;
    double top = 1.6 * look.title().size();
    return new TimePlot(
        left,
        top,
        Math.max(1, width - left - (chart.quantity() == Quantity.ALPHA ? NAMES : 0.8) * font),
        Math.max(1, height - top - 1.9 * font),
        chart.axis());
  }

  /** Draws it over the rectangle from (0, 0) to (width, height), without what is behind it. */
  public static void paint(
      Surface surface, TimeChart chart, double width, double height, Look look) {
    TimePlot plot = plot(chart, width, height, look);
    List<TimeChart.Curve> curves = chart.curves(plot);
    List<TimeChart.Curve> ghosts = chart.ghosts(plot);
    List<TimeChart.Curve> all = new ArrayList<>(curves);
    all.addAll(ghosts);
    Scale scale = chart.scale(all);
    title(surface, chart, width, look);
    Bands.paint(surface, chart.frame(), -1, plot, look);
    plot.paintValues(surface, scale, look);
    plot.paintSteps(surface, look);
    surface.clip(
        plot.left(),
        plot.top(),
        plot.width(),
        plot.height() + 1,
        () -> {
          ghosts.forEach(curve -> ghost(surface, chart, curve, scale, plot, look));
          curves.forEach(curve -> curve(surface, chart, curve, scale, plot, look));
        });
    Bands.paintLabels(surface, chart.frame(), plot, look);
    LayerNames.paint(surface, chart, curves, scale, plot, look);
    for (int lane = 0; lane < chart.frame().lanes().size(); lane++) {
      plot.paintStop(surface, chart.frame().lanes().get(lane).overflowStep(), look);
    }
    plot.paintCursor(surface, chart.frame().step(), look);
    if (chart.probe() != null) {
      ReadOut.paint(surface, chart, chart.probe(), scale, plot, look);
    }
  }

  private static void title(Surface surface, TimeChart chart, double width, Look look) {
    TextStyle title =
        look.title().sized(1.05 * look.body().size()).at(Horizontal.LEFT, Vertical.MIDDLE);
    double y = 0.7 * look.title().size();
    String text = chart.quantity().title(look.messages());
    surface.text(text, 0, y, title);
    double end = surface.textWidth(text, title) + 0.6 * title.size();
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    String hint = hint(chart, look);
    double legend = TimeLegend.width(surface, chart, look);
    double hintEnd = end + surface.textWidth(hint, small) + small.size();
    if (!hint.isEmpty() && hintEnd <= width - legend) {
      surface.text(hint, end, y, small);
      end = hintEnd;
    }
    if (end <= width - legend) {
      TimeLegend.paint(surface, chart, width - legend, y, look);
    }
  }

  private static String hint(TimeChart chart, Look look) {
    if (chart.quantity().isLogarithmic()) {
      return look.messages().get("training.chart.logScale");
    }
    boolean none = IntStream.range(0, chart.frame().lanes().size()).noneMatch(chart::has);
    return none ? look.messages().get("training.chart.noAlpha") : "";
  }

  private static void curve(
      Surface surface,
      TimeChart chart,
      TimeChart.Curve curve,
      Scale scale,
      TimePlot plot,
      Look look) {
    LaneSpans lane = LaneSpans.of(chart.frame(), curve.lane());
    for (int i = 0; i < lane.spans().size(); i++) {
      LaneSpans.Span span = lane.spans().get(i);
      double end = i + 1 < lane.spans().size() ? lane.spans().get(i + 1).from() : Double.MAX_VALUE;
      Series part = curve.series().between(span.from(), end);
      Stroke stroke = LaneLines.stroke(chart.frame(), curve.lane(), span.kind(), 1.7, look);
      spread(surface, part, scale, plot, stroke);
      line(surface, part, scale, plot, stroke);
    }
  }

  /** Behind the curve, from the least value to the greatest: no spike is lost in a mean. */
  private static void spread(
      Surface surface, Series series, Scale scale, TimePlot plot, Stroke stroke) {
    int n = series.n();
    boolean any = false;
    double[] xs = new double[2 * n];
    double[] ys = new double[2 * n];
    for (int i = 0; i < n; i++) {
      xs[i] = plot.px(series.steps()[i]);
      xs[2 * n - 1 - i] = xs[i];
      ys[i] = plot.py(scale.share(series.highs()[i]));
      ys[2 * n - 1 - i] = plot.py(scale.share(series.lows()[i]));
      any |= ys[2 * n - 1 - i] - ys[i] > 1;
    }
    if (any) {
      surface.polygon(xs, ys, 2 * n, stroke.color().deriveColor(0, 1, 1, 0.22));
    }
  }

  private static void ghost(
      Surface surface,
      TimeChart chart,
      TimeChart.Curve curve,
      Scale scale,
      TimePlot plot,
      Look look) {
    double before = curve.series().n() == 0 ? 0 : curve.series().steps()[0] - 1;
    ActivationKind kind = LaneSpans.of(chart.frame(), curve.lane()).kindAt(before);
    Stroke stroke = LaneLines.stroke(chart.frame(), curve.lane(), kind, 1.2, look);
    Stroke faint =
        new Stroke(
            stroke.color().deriveColor(0, 1, 1, 0.55), stroke.width(), look.line(3), look.line(3));
    line(surface, curve.series(), scale, plot, faint);
  }

  private static void line(
      Surface surface, Series series, Scale scale, TimePlot plot, Stroke stroke) {
    double[] xs = new double[series.n()];
    double[] ys = new double[series.n()];
    for (int i = 0; i < series.n(); i++) {
      xs[i] = plot.px(series.steps()[i]);
      ys[i] = plot.py(scale.share(series.means()[i]));
    }
    if (series.n() > 1) {
      surface.polyline(xs, ys, series.n(), stroke);
    } else if (series.n() == 1) {
      surface.circle(xs[0], ys[0], stroke.width(), stroke.color(), null);
    }
  }
}
