package relulab.view.trial.time;

import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** The curves of a measure on their scale. */
final class CurveRow {
  private static final double TICK = 27;
  private static final int DENSE = 60;

  /** A point whose values differ by less, in pixels, is drawn at their mean. */
  private static final double EVEN = 1;

  private static final double FAINTEST = 0.4;

  private CurveRow() {}

  /** Grid lines at round values, at least three, with numbers to the left that do not touch. */
  static void values(
      Surface surface, Timeline timeline, Curves curves, TimelineLayout at, Look look) {
    TimePlot plot = at.curve();
    TextStyle style =
        look.label().sized(0.96 * look.label().size()).at(Horizontal.RIGHT, Vertical.MIDDLE);
    Stroke grid = new Stroke(look.palette().grid(), look.line(1));
    for (Scale.Tick tick : ticks(curves.scale(), plot.height(), style.size(), look)) {
      double share = curves.scale().share(tick.value());
      if (share < -1e-9 || share > 1 + 1e-9) {
        continue;
      }
      double y = Math.floor(plot.py(share)) + 0.5;
      boolean foot = y > plot.bottom() - 1;
      surface.line(
          plot.left(), y, plot.right(), y, foot ? grid : new Stroke(grid.color(), grid.width()));
      if (!LivesRow.isTagged(timeline, at, y, style.size(), look)) {
        surface.text(tick.label(), plot.left() - 8 * look.fontScale(), y, style);
      }
    }
  }

  /** The densest ticks whose numbers do not touch; of a low chart the three that stand apart. */
  static List<Scale.Tick> ticks(Scale scale, double height, double font, Look look) {
    int most = (int) Math.max(3, height / (TICK * look.fontScale()));
    for (int n = most; n >= 3; n--) {
      List<Scale.Tick> ticks = scale.ticks(n, look.messages().language());
      if (ticks.size() >= 3 && areApart(ticks, scale, height, 1.15 * font)) {
        return ticks;
      }
    }
    return outer(scale.ticks(DENSE, look.messages().language()), scale);
  }

  /** The first and the last of many ticks, and the one nearest to the middle between them. */
  private static List<Scale.Tick> outer(List<Scale.Tick> ticks, Scale scale) {
    if (ticks.size() < 3) {
      return ticks;
    }
    Scale.Tick first = ticks.getFirst();
    Scale.Tick last = ticks.getLast();
    double middle = (scale.share(first.value()) + scale.share(last.value())) / 2;
    Scale.Tick between =
        ticks.subList(1, ticks.size() - 1).stream()
            .min(Comparator.comparingDouble(t -> Math.abs(scale.share(t.value()) - middle)))
            .orElseThrow();
    return List.of(first, between, last);
  }

  private static boolean areApart(
      List<Scale.Tick> ticks, Scale scale, double height, double distance) {
    for (int i = 1; i < ticks.size(); i++) {
      double a = scale.share(ticks.get(i - 1).value());
      double b = scale.share(ticks.get(i).value());
      if (Math.abs(b - a) * height < distance) {
        return false;
      }
    }
    return true;
  }

  /** The curves, cut off at the edges of the plot; what lies beyond is marked. */
  static void paint(
      Surface surface, Timeline timeline, Curves curves, TimelineLayout at, Look look) {
    TimePlot plot = at.curve();
    double end = timeline.future() ? plot.right() : plot.inside(timeline.frame().step());
    surface.clip(
        plot.left(),
        plot.top() - 2,
        Math.max(0, end - plot.left()),
        plot.height() + 4,
        () -> {
          for (Curves.Curve ghost : curves.ghosts()) {
            ghost(surface, timeline, curves, ghost, plot, look);
          }
          for (Curves.Curve curve : curves.all()) {
            curve(surface, timeline, curves, curve, plot, look);
          }
        });
    stops(surface, timeline, plot, end, look);
  }

  /** The stroke of a curve while its lane has this function; later layers are fuller. */
  static Stroke stroke(
      Timeline timeline, Curves curves, Curves.Curve curve, ActivationKind kind, Look look) {
    Stroke stroke = LaneLines.stroke(timeline.frame(), curve.lane(), kind, 1.6, look);
    int all = curves.measure().curves(timeline.frame().tracks().get(curve.lane()));
    if (!curves.measure().isByLayer() || all < 2) {
      return stroke;
    }
    double share = curve.number() / (all - 1.0);
    Color faint = stroke.color().deriveColor(0, 1, 1, FAINTEST + (1 - FAINTEST) * share);
    return new Stroke(faint, stroke.width(), stroke.dashes());
  }

  private static void curve(
      Surface surface,
      Timeline timeline,
      Curves curves,
      Curves.Curve curve,
      TimePlot plot,
      Look look) {
    LaneSpans lane = curves.spans(timeline.frame(), curve);
    for (int i = 0; i < lane.spans().size(); i++) {
      LaneSpans.Span span = lane.spans().get(i);
      double end = i + 1 < lane.spans().size() ? lane.spans().get(i + 1).from() : Double.MAX_VALUE;
      if (span.from() > plot.axis().to() || end < plot.axis().from()) {
        continue;
      }
      Series part = curve.series().between((double) span.from(), end);
      Stroke stroke = stroke(timeline, curves, curve, span.kind(), look);
      line(surface, part, curves.scale(), plot, stroke);
    }
  }

  private static void ghost(
      Surface surface,
      Timeline timeline,
      Curves curves,
      Curves.Curve curve,
      TimePlot plot,
      Look look) {
    double before = curve.series().n() == 0 ? 0 : curve.series().steps()[0] - 1;
    ActivationKind kind = curves.spans(timeline.frame(), curve).kindAt(before);
    Stroke stroke = stroke(timeline, curves, curve, kind, look);
    Stroke faint =
        new Stroke(
            stroke.color().deriveColor(0, 1, 1, 0.5), look.line(1.1), look.line(3), look.line(3));
    line(surface, curve.series(), curves.scale(), plot, faint);
  }

  /** Through the least and the greatest value of each point: no spike is lost in a mean. */
  private static void line(
      Surface surface, Series series, Scale scale, TimePlot plot, Stroke stroke) {
    double[] xs = new double[2 * series.n()];
    double[] ys = new double[2 * series.n()];
    int n = 0;
    for (int i = 0; i < series.n(); i++) {
      double x = plot.px(series.steps()[i]);
      double high = y(plot, scale, series.highs()[i]);
      double low = y(plot, scale, series.lows()[i]);
      if (low - high < EVEN) {
        xs[n] = x;
        ys[n++] = y(plot, scale, series.means()[i]);
      } else {
        xs[n] = x - 0.25;
        ys[n++] = series.falls()[i] ? high : low;
        xs[n] = x + 0.25;
        ys[n++] = series.falls()[i] ? low : high;
      }
    }
    if (n > 1) {
      surface.polyline(xs, ys, n, stroke);
    } else if (n == 1) {
      surface.circle(xs[0], ys[0], stroke.width(), stroke.color(), null);
    }
  }

  /** The height of a value; far beyond the plot all are alike, so that no pixel overflows. */
  static double y(TimePlot plot, Scale scale, double value) {
    return plot.py(Math.clamp(scale.share(value), -0.5, 1.5));
  }

  /** Where a lane stopped because its numbers overflowed. */
  private static void stops(
      Surface surface, Timeline timeline, TimePlot plot, double end, Look look) {
    for (int lane = 0; lane < timeline.frame().tracks().size(); lane++) {
      long step = timeline.frame().overflowStep(lane).orElse(-1);
      if (step >= 0 && plot.axis().contains(step) && plot.px(step) <= end + 1) {
        Color color = LaneLines.stroke(timeline.frame(), lane, 1, look).color();
        double x = plot.px(step);
        surface.line(x, plot.top(), x, plot.bottom(), new Stroke(color, look.line(1), 2, 3));
      }
    }
  }
}
