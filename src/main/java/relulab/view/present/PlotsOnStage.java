package relulab.view.present;

import java.util.List;
import java.util.function.ToDoubleFunction;
import javafx.scene.paint.Color;
import relulab.model.activation.Activation;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Spread;
import relulab.view.chart.Ticks;
import relulab.view.functions.FunctionNames;
import relulab.view.functions.FunctionPlot;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * f above f′ for a room: thick lines, their names at the left ends, the axis of x, and nothing else
 * but a probe where there is one.
 */
final class PlotsOnStage {
  private static final double TOP = 40;
  private static final double VALUE_BOTTOM = 520;
  private static final double SLOPE_TOP = 562;
  private static final double BOTTOM = 824;
  private static final double NUMBERS = 838;
  private static final double LINE = 7;
  private static final double THIN = 4.5;
  private static final double SHIFT = 8;
  private static final double NAME = 33;
  private static final double TITLE = 46;
  private static final double PROBED = 32;
  private static final int SAMPLES = 300;

  private final Surface surface;
  private final FunctionPlot plot;
  private final Look look;
  private final PlotArea value;
  private final PlotArea slope;

  /**
   * Plots.
   *
   * @param left their left edge in units; names stand left of it
   */
  PlotsOnStage(Surface surface, FunctionPlot plot, double left, double right, Look look) {
    this.surface = surface;
    this.plot = plot;
    this.look = look;
    double wide = right - left;
    double tall = VALUE_BOTTOM - TOP;
    value = new PlotArea(left, TOP, wide, tall, plot.x(), plot.valueRange(wide, tall));
    slope = new PlotArea(left, SLOPE_TOP, wide, BOTTOM - SLOPE_TOP, plot.x(), plot.slopeRange());
  }

  void paint() {
    ground(value);
    ground(slope);
    curves(value, true);
    curves(slope, false);
    ends();
    names(value, f -> f.value(plot.x().min()), false);
    names(slope, f -> plot.slope(f, plot.x().min()), true);
    titles();
    equal();
    if (plot.hasProbe()) {
      probe(value, f -> f.value(plot.probe()));
      probe(slope, f -> plot.slope(f, plot.probe()));
    }
    numbers();
  }

  private void ground(PlotArea area) {
    double zero = Math.clamp(area.px(0), area.left(), area.right());
    Color shade = look.palette().track().deriveColor(0, 1, 1, 0.55);
    surface.rectangle(area.left(), area.top(), zero - area.left(), area.height(), 0, shade, null);
    Stroke grid = new Stroke(look.palette().track(), 2);
    Ticks xs = ticks();
    for (int i = 0; i < xs.count(); i++) {
      double x = area.px(xs.at(i));
      surface.line(x, area.top(), x, area.bottom(), grid);
    }
    if (area.y().contains(0)) {
      Stroke axis = new Stroke(look.palette().noGradient(), 2.5);
      surface.line(area.left(), area.py(0), area.right(), area.py(0), axis);
    }
    if (plot.x().contains(0)) {
      Stroke axis = new Stroke(look.palette().text(), 3);
      surface.line(zero, area.top(), zero, area.bottom(), axis);
    }
  }

  private Ticks ticks() {
    return Ticks.of(plot.x(), 9);
  }

  private void curves(PlotArea area, boolean isValue) {
    surface.clip(
        area.left(),
        area.top() - (isValue ? 0 : LINE),
        area.width(),
        area.height() + (isValue ? 0 : 2 * LINE),
        () -> {
          plot.references().forEach(f -> smooth(area, f, isValue));
          plot.family().forEach(f -> halves(area, f, isValue));
        });
  }

  private void smooth(PlotArea area, Activation f, boolean isValue) {
    double[] xs = new double[SAMPLES];
    double[] ys = new double[SAMPLES];
    for (int i = 0; i < SAMPLES; i++) {
      xs[i] = area.left() + area.width() * i / (SAMPLES - 1);
      double x = area.dataX(xs[i]);
      ys[i] = area.py(isValue ? f.value(x) : f.slope(x));
    }
    surface.polyline(xs, ys, SAMPLES, look.palette().series(f.kind()).stroke(THIN));
  }

  /** Two half-lines; where several functions have the same one, they lie beside each other. */
  private void halves(PlotArea area, Activation f, boolean isValue) {
    Stroke stroke = new Stroke(look.palette().color(f.kind()), LINE);
    if (plot.x().min() < 0) {
      half(area, Math.min(0, plot.x().max()), plot.x().min(), f, isValue, stroke);
    }
    if (plot.x().max() > 0) {
      half(area, Math.max(0, plot.x().min()), plot.x().max(), f, isValue, stroke);
    }
  }

  private void half(
      PlotArea area, double from, double end, Activation f, boolean isValue, Stroke stroke) {
    boolean isLeft = end < from;
    double steep = isLeft ? f.negativeSlope() : 1;
    double shift = SHIFT * shift(f, isLeft);
    if (isValue) {
      double length = Math.hypot(1, steep);
      double x1 = area.px(from);
      double y1 = area.py(from * steep);
      double x2 = area.px(end);
      double y2 = area.py(end * steep);
      double dx = shift * steep / length;
      double dy = shift / length;
      double soon = 0.04;
      surface.polyline(
          new double[] {x1, x1 + soon * (x2 - x1) + dx, x2 + dx},
          new double[] {y1, y1 + soon * (y2 - y1) + dy, y2 + dy},
          3,
          stroke);
    } else {
      double y = area.py(steep) + shift;
      surface.line(area.px(from), y, area.px(end), y, stroke);
    }
  }

  /** How far a half-line lies beside where it is: 0 where it is alone. */
  private double shift(Activation f, boolean isLeft) {
    List<Activation> same =
        plot.family().stream()
            .filter(o -> !isLeft || Math.abs(o.negativeSlope() - f.negativeSlope()) < 1e-9)
            .toList();
    return same.indexOf(f) - (same.size() - 1) / 2.0;
  }

  /** Filled where the value at 0 is taken, hollow where it is not. */
  private void ends() {
    if (!plot.x().contains(0)) {
      return;
    }
    for (Activation f : plot.family()) {
      double taken = plot.slope(f, 0);
      for (double at : new double[] {1, f.negativeSlope()}) {
        if (at != taken && plot.slopeRange().contains(at)) {
          Stroke ring = new Stroke(look.palette().text(), 4);
          surface.circle(slope.px(0), slope.py(at), 12, look.palette().page(), ring);
        }
      }
    }
    for (Activation f : plot.family()) {
      if (!plot.slopeRange().contains(plot.slope(f, 0))) {
        continue;
      }
      Stroke ring = new Stroke(look.palette().page(), 2);
      Color color = look.palette().color(f.kind());
      surface.circle(slope.px(0), slope.py(plot.slope(f, 0)), 11, color, ring);
    }
  }

  private void names(PlotArea area, ToDoubleFunction<Activation> end, boolean withValue) {
    List<Activation> all = plot.functions();
    double half = NAME / 2;
    double[] ends = inside(area, all, end, half);
    double[] places = Spread.apart(ends, 1.15 * NAME, area.top() - half, area.bottom() + half);
    for (int i = 0; i < all.size(); i++) {
      Activation f = all.get(i);
      Color color = ink(f);
      TextStyle style = TextStyle.of(color, NAME).bolded().at(Horizontal.RIGHT, Vertical.MIDDLE);
      boolean isValued = withValue && f.kind().isReluFamily();
      String name = FunctionNames.name(f.kind(), look.messages());
      String text = isValued ? name + "  " + Numbers.significant(end.applyAsDouble(f), 3) : name;
      surface.text(text, area.left() - 24, places[i], style);
      if (Math.abs(places[i] - ends[i]) > 4) {
        Stroke thin = new Stroke(color, 2);
        surface.line(area.left() - 3, ends[i], area.left() - 18, places[i], thin);
      }
    }
  }

  /** How high each value lies, away from the edges. */
  private static double[] inside(
      PlotArea area, List<Activation> all, ToDoubleFunction<Activation> value, double margin) {
    return all.stream()
        .mapToDouble(value)
        .map(y -> Math.clamp(area.py(y), area.top() + margin, area.bottom() - margin))
        .toArray();
  }

  private Color ink(Activation f) {
    return look.palette().color(f.kind()).interpolate(look.palette().text(), 0.25);
  }

  private void titles() {
    TextStyle style = TextStyle.of(look.palette().text(), TITLE).bolded();
    surface.text("f(x)", value.left() + 24, value.top() + 58, style);
    boolean isFree = plot.functions().stream().allMatch(f -> plot.slope(f, plot.x().min()) < 0.55);
    String title = look.messages().get("functions.slopeTitle");
    if (isFree) {
      surface.text(title, slope.left() + 24, slope.top() + 66, style);
    } else {
      TextStyle right = style.at(Horizontal.RIGHT, Vertical.BASELINE);
      surface.text(title, slope.right() - 24, slope.py(0.3), right);
    }
  }

  /** What the lines right of 0 are. */
  private void equal() {
    int lines = plot.family().size();
    double most = Math.min(plot.x().max(), value.y().max());
    if (lines == 0 || most <= 0 || (plot.hasProbe() && plot.probe() > 0)) {
      return;
    }
    TextStyle style =
        TextStyle.of(look.palette().text(), NAME).bolded().at(Horizontal.RIGHT, Vertical.BASELINE);
    String line = equal(lines, "f(x) = ", "x");
    double end = value.px(0.55 * most) + 46 + surface.textWidth(line, style);
    boolean isRoomy = end <= value.right();
    double y = isRoomy ? value.py(0.55 * most) + 24 : Math.min(value.py(0), value.bottom()) + 46;
    surface.text(line, isRoomy ? end : value.right() - 4, y, style);
    double below = isRoomy ? 52 : 112;
    surface.text(equal(lines, "f′(x) = ", "1"), slope.right() - 4, slope.py(1) + below, style);
  }

  private String equal(int lines, String one, String what) {
    return switch (lines) {
      case 1 -> one + what;
      case 2 -> look.messages().get("functions.both", what);
      default -> look.messages().get("functions.allThree", what);
    };
  }

  /** A dashed line, a ring on each curve, and its value beside it. */
  private void probe(PlotArea area, ToDoubleFunction<Activation> at) {
    double x = area.px(plot.probe());
    Stroke dashed = new Stroke(look.palette().text(), 3, 12, 8);
    surface.line(x, area.top(), x, area.bottom(), dashed);
    List<Activation> all = plot.functions();
    double half = PROBED / 2;
    double[] ends = inside(area, all, at, half);
    double[] places = Spread.apart(ends, 1.2 * PROBED, area.top() + half, area.bottom() - half);
    boolean isLeft = x - area.left() > 170;
    for (int i = 0; i < all.size(); i++) {
      Activation f = all.get(i);
      surface.circle(
          x, ends[i], 9, look.palette().page(), new Stroke(look.palette().color(f.kind()), 5));
      TextStyle style =
          TextStyle.of(ink(f), PROBED)
              .bolded()
              .at(isLeft ? Horizontal.RIGHT : Horizontal.LEFT, Vertical.MIDDLE);
      String text = Numbers.significant(at.applyAsDouble(f), 3);
      double wide = surface.textWidth(text, style) + 12;
      double edge = x + (isLeft ? -26 - wide + 6 : 20);
      Color paper = look.palette().page().deriveColor(0, 1, 1, 0.85);
      surface.rectangle(edge, places[i] - half - 2, wide, PROBED + 4, 5, paper, null);
      surface.text(text, x + (isLeft ? -26 : 26), places[i], style);
    }
  }

  private void numbers() {
    Ticks ticks = ticks();
    TextStyle style =
        TextStyle.of(look.palette().muted(), StagePicture.SMALL + 2)
            .at(Horizontal.CENTER, Vertical.TOP);
    double probed = plot.hasProbe() ? slope.px(plot.probe()) : Double.NEGATIVE_INFINITY;
    if (plot.hasProbe()) {
      TextStyle bold = style.bolded().colored(look.palette().text());
      double inside = Math.clamp(probed, slope.left() + 70, slope.right() - 70);
      surface.text("x = " + Numbers.significant(plot.probe(), 3), inside, NUMBERS, bold);
    }
    double last = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < ticks.count(); i++) {
      double x = slope.px(ticks.at(i));
      double half = surface.textWidth(ticks.label(i), style) / 2;
      boolean isFree = Math.abs(x - probed) > 110 + half && x - half > last + 20;
      if (isFree) {
        boolean isZero = ticks.at(i) == 0;
        TextStyle own = isZero ? style.bolded().colored(look.palette().text()) : style;
        surface.text(ticks.label(i), x, NUMBERS, own);
        last = x + half;
      }
    }
  }
}
