package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Area;
import relulab.view.chart.Axes;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.TextRuler;

/**
 * Where the parts of panels of curves lie.
 *
 * @param all with axes and names
 * @param panels the rectangles of the curves
 * @param strips above each panel the rows of overflowed runs, possibly without height
 * @param spacing the least distance of two neighbouring points, in pixels
 * @param isNamed whether the curves are named at their ends, so that no legend has to
 */
record CurveLayout(
    CurvePlot plot,
    Area all,
    List<ChartPanel> panels,
    List<Area> strips,
    double spacing,
    boolean isNamed,
    Look look) {
  private static final double ROW = 1.3;
  private static final double NAME_ROW = 1.12;
  private static final double FIRST = 0.62;
  private static final double WIDEST_NAMES = 0.25;
  private static final double BETWEEN = 0.6;
  private static final double HEADED = 0.45;
  private static final double DODGE = 3.5;
  private static final double REACH = 26;

  static CurveLayout of(CurvePlot plot, Area all, Look look) {
    int n = plot.panels().size();
    double above = Axes.roomAbove(look);
    double between = BETWEEN * look.label().size();
    double room = Math.max(1, all.height() - Axes.roomBelow(look) - n * above - (n - 1) * between);
    List<Double> heights = stripHeights(plot, room / n, look);
    double taken = heights.stream().mapToDouble(h -> h).sum();
    double each = Math.max(1, (room - taken) / n);
    double beside = 0;
    for (CurvePlot.Content content : plot.panels()) {
      beside = Math.max(beside, Axes.roomBeside(content.y(), each, look));
    }
    double left = all.left() + Math.min(beside, 0.3 * all.width());
    boolean named = canName(plot, all, look);
    double margin = (taken > 0 ? 2 : 0.7) * look.label().size();
    margin = named ? Math.max(margin, names(plot, look)) : margin;
    double width = Math.max(1, all.right() - margin - left);
    List<ChartPanel> panels = new ArrayList<>();
    List<Area> strips = new ArrayList<>();
    double top = all.top();
    for (int i = 0; i < n; i++) {
      double high = n * each * share(i, n);
      top += above + (i == 0 ? 0 : between);
      strips.add(new Area(left, top, width, heights.get(i)));
      top += heights.get(i);
      panels.add(
          new ChartPanel(new Area(left, top, width, high), plot.x(), plot.panels().get(i).y()));
      top += high;
    }
    return new CurveLayout(plot, all, panels, strips, spacing(plot, width), named, look);
  }

  /** The first of two panels is the one that is judged by: it is the higher one. */
  private static double share(int panel, int panels) {
    return panels == 2 ? panel == 0 ? FIRST : 1 - FIRST : 1.0 / panels;
  }

  /** Whether all names find room one under the other at the right. */
  static boolean canName(CurvePlot plot, Area all, Look look) {
    int most = plot.panels().stream().mapToInt(c -> c.curves().size()).max().orElse(0);
    double each = 0.3 * all.height();
    return most * NAME_ROW * look.body().size() <= each
        && names(plot, look) <= WIDEST_NAMES * all.width();
  }

  /** The width of the widest name of a curve; one of a single point stands beside it. */
  private static double names(CurvePlot plot, Look look) {
    return plot.panels().stream()
            .flatMap(content -> content.curves().stream())
            .filter(curve -> curve.spots().size() > 1)
            .mapToDouble(curve -> TextRuler.ESTIMATE.textWidth(name(curve), look.body().bolded()))
            .max()
            .orElse(0)
        + look.body().size();
  }

  /** The name of a curve with points. */
  static String name(Curve curve) {
    return curve.spots().getLast().lines().getFirst();
  }

  /** The last point that did not overflow. */
  static Curve.@Nullable Spot lastFinite(Curve curve) {
    return curve.spots().reversed().stream().filter(Curve.Spot::isFinite).findFirst().orElse(null);
  }

  /** A heading, if there is room, and a row for each curve with overflowed runs: half at most. */
  private static List<Double> stripHeights(CurvePlot plot, double room, Look look) {
    double row = ROW * look.label().size();
    return plot.panels().stream()
        .map(content -> content.overflowing().size())
        .map(
            rows ->
                rows == 0
                    ? 0.0
                    : (rows + 1) * row <= HEADED * room
                        ? (rows + 1) * row
                        : Math.min(rows * row, room / 2))
        .toList();
  }

  /** Whether the rows of overflowed runs have a heading above them. */
  boolean hasHeading(int panel) {
    int rows = plot.panels().get(panel).overflowing().size();
    return strips.get(panel).height() > (rows + 0.5) * ROW * look.label().size();
  }

  /** The size of the font in the rows of overflowed runs. */
  double overflowFont(int panel) {
    int rows = plot.panels().get(panel).overflowing().size();
    int all = rows + (hasHeading(panel) ? 1 : 0);
    return Math.min(
        0.95 * look.label().size(), 0.9 * strips.get(panel).height() / Math.max(1, all));
  }

  private static double spacing(CurvePlot plot, double width) {
    double least = width;
    for (CurvePlot.Content content : plot.panels()) {
      for (Curve curve : content.curves()) {
        for (int i = 1; i < curve.spots().size(); i++) {
          double step =
              plot.x().share(curve.spots().get(i).x())
                  - plot.x().share(curve.spots().get(i - 1).x());
          least = Math.min(least, Math.abs(step) * width);
        }
      }
    }
    return least;
  }

  /** Pixel of a point along x: where curves may lie on each other, points stand side by side. */
  double spotX(int panel, int curve, Curve.Spot spot) {
    int curves = plot.panels().get(panel).curves().size();
    double dodge = plot.isDodged() ? Math.min(look.line(DODGE), 0.5 * spacing / curves) : 0;
    return panels.get(panel).px(spot.x()) + (curve - (curves - 1) / 2.0) * dodge;
  }

  /** The height of a row of overflowed runs, the i-th of them. */
  double rowY(int panel, int i) {
    Area strip = strips.get(panel);
    int heading = hasHeading(panel) ? 1 : 0;
    int rows = plot.panels().get(panel).overflowing().size() + heading;
    return strip.top() + strip.height() * (i + heading + 0.5) / rows;
  }

  /** The nearest point that is not too far away. */
  @Nullable Reading reading(double x, double y) {
    Nearest nearest = new Nearest(x, y, look.line(REACH));
    for (int p = 0; p < panels.size(); p++) {
      CurvePlot.Content content = plot.panels().get(p);
      List<Integer> overflowing = content.overflowing();
      for (int c = 0; c < content.curves().size(); c++) {
        for (Curve.Spot spot : content.curves().get(c).spots()) {
          double at = spotX(p, c, spot);
          if (spot.isFinite()) {
            nearest.offer(at, panels.get(p).py(spot.value()), spot.lines());
          }
          if (spot.overflowed() > 0 && overflowing.contains(c)) {
            nearest.offer(
                panels.get(p).px(spot.x()), rowY(p, overflowing.indexOf(c)), spot.lines());
          }
        }
      }
    }
    return nearest.best();
  }

  /** The first spot that has a value. */
  Optional<Reading> showing(double value) {
    for (int p = 0; p < panels.size(); p++) {
      List<Curve> curves = plot.panels().get(p).curves();
      for (int c = 0; c < curves.size(); c++) {
        for (Curve.Spot spot : curves.get(c).spots()) {
          if (spot.isFinite() && BarLayout.isSame(spot.value(), value)) {
            double y = panels.get(p).py(spot.value());
            return Optional.of(new Reading(spotX(p, c, spot), y, spot.lines()));
          }
        }
      }
    }
    return Optional.empty();
  }

  private static final class Nearest {
    private final double x;
    private final double y;
    private double distance;
    private @Nullable Reading best;

    Nearest(double x, double y, double reach) {
      this.x = x;
      this.y = y;
      distance = reach;
    }

    void offer(double px, double py, List<String> lines) {
      double away = Math.hypot(px - x, py - y);
      if (away < distance) {
        distance = away;
        best = new Reading(px, py, lines);
      }
    }

    @Nullable Reading best() {
      return best;
    }
  }
}
