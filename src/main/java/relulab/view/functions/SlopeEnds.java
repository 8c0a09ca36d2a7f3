package relulab.view.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Spread;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * The ends of the half-lines of f' at x = 0: filled, in the function's colour, where the value at 0
 * is taken, and hollow, with the colour of the text around it, where it is not. A convention may
 * take a value at which neither half-line ends: that is a filled point by itself.
 *
 * <p>Ends that would cover each other become rings of different size around each other, so that
 * each is seen; hollow ends at one point are one.
 */
final class SlopeEnds {
  private static final double RADIUS = 4.6;
  private static final double INNER = 3.4;
  private static final double RING = 3;
  private static final double HOLLOW = 1.1;

  /** An end at a value of f'; of a hollow one nobody asks whose it is. */
  private record End(double value, @Nullable Activation taker) {
    boolean isHollow() {
      return taker == null;
    }
  }

  private SlopeEnds() {}

  static void paint(Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    if (!area.x().contains(0)) {
      return;
    }
    for (List<End> near : clusters(ends(plot), area, look)) {
      double ring = look.line(RING);
      double radius = look.line(near.size() == 1 ? RADIUS : INNER) + (near.size() - 1) * ring;
      for (End end : near) {
        end(surface, area.px(0), area.py(end.value), radius, end, look);
        radius -= ring;
      }
    }
    words(surface, plot, area, look, taken);
  }

  private static void end(Surface surface, double x, double y, double radius, End end, Look look) {
    if (end.taker == null) {
      Stroke edge = new Stroke(look.palette().text(), look.line(1.8));
      surface.circle(x, y, HOLLOW * radius, FunctionCurves.paper(look), edge);
    } else {
      Stroke edge = new Stroke(FunctionCurves.paper(look), look.line(1));
      surface.circle(x, y, radius, look.palette().color(end.taker.kind()), edge);
    }
  }

  /** All ends, hollow ones first. */
  private static List<End> ends(FunctionPlot plot) {
    List<End> hollow = new ArrayList<>();
    List<End> filled = new ArrayList<>();
    for (Activation f : plot.family()) {
      double atZero = plot.slope(f, 0);
      filled.add(new End(atZero, f));
      for (double value : new double[] {f.negativeSlope(), 1}) {
        if (value != atZero && hollow.stream().noneMatch(end -> end.value == value)) {
          hollow.add(new End(value, null));
        }
      }
    }
    hollow.addAll(filled);
    return hollow;
  }

  /** Ends that would cover each other, those of hollow ends first. */
  private static List<List<End>> clusters(List<End> ends, PlotArea area, Look look) {
    List<End> sorted = new ArrayList<>(ends);
    sorted.sort((a, b) -> Double.compare(a.value, b.value));
    List<List<End>> clusters = new ArrayList<>();
    double last = Double.NaN;
    for (End end : sorted) {
      double y = area.py(end.value);
      if (Double.isNaN(last) || last - y > look.line(2 * RADIUS)) {
        clusters.add(new ArrayList<>());
      }
      clusters.getLast().add(end);
      last = y;
    }
    clusters.forEach(c -> c.sort((a, b) -> Boolean.compare(b.isHollow(), a.isHollow())));
    return clusters;
  }

  private record Words(double value, String text) {}

  /** What the ends mean, right of 0. */
  private static void words(
      Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    List<Words> all = words(plot, look);
    double[] wanted = new double[all.size()];
    for (int i = 0; i < wanted.length; i++) {
      wanted[i] = area.py(all.get(i).value) + aside(all.get(i).value, area, style);
    }
    double[] places = Spread.apart(wanted, 1.2 * style.size(), area.top(), area.bottom());
    double left = area.px(0) + 1.1 * style.size();
    for (int i = 0; i < wanted.length; i++) {
      String text = all.get(i).text;
      double right = left + surface.textWidth(text, style);
      double half = 0.6 * style.size();
      if (right < area.right()
          && taken.isFree(left, places[i] - 0.5 * half, right, places[i] + 0.5 * half)) {
        surface.text(text, left, places[i], style);
        taken.add(left, places[i] - half, right, places[i] + half);
      }
    }
  }

  /** There are lines at 1 and at 0; words stand under the one and above the other. */
  private static double aside(double value, PlotArea area, TextStyle style) {
    if (value == 1) {
      return 1.3 * style.size();
    }
    boolean onAxis = Math.abs(area.py(value) - area.py(0)) < 0.7 * style.size();
    return onAxis ? area.py(0) - area.py(value) - 0.75 * style.size() : 0;
  }

  private static List<Words> words(FunctionPlot plot, Look look) {
    List<Words> all = new ArrayList<>();
    List<Activation> family = plot.family();
    String framework = look.messages().get("functions.convention." + plot.convention().id());
    List<Activation> right = family.stream().filter(f -> plot.slope(f, 0) == 1).toList();
    if (!family.isEmpty()) {
      String text =
          right.isEmpty()
              ? look.messages().get("functions.end.notTaken")
              : look.messages().get("functions.end.takenBy", names(right, look), framework);
      all.add(new Words(1, text));
    }
    List<Activation> left =
        family.stream()
            .filter(f -> plot.slope(f, 0) != 1)
            .sorted((f, g) -> Double.compare(plot.slope(f, 0), plot.slope(g, 0)))
            .toList();
    boolean all3 = left.size() == family.size() && left.stream().allMatch(f -> isLeft(plot, f));
    if (all3 && !left.isEmpty()) {
      double value = plot.slope(left.get(left.size() / 2), 0);
      all.add(new Words(value, look.messages().get("functions.end.taken", framework)));
    } else {
      left.stream()
          .collect(Collectors.groupingBy(f -> plot.slope(f, 0)))
          .forEach(
              (value, takers) ->
                  all.add(
                      new Words(
                          value,
                          look.messages()
                              .get("functions.end.takenBy", names(takers, look), framework))));
    }
    return all;
  }

  private static boolean isLeft(FunctionPlot plot, Activation f) {
    return plot.slope(f, 0) == f.negativeSlope();
  }

  private static String names(List<Activation> functions, Look look) {
    return functions.stream()
        .map(f -> FunctionNames.name(f.kind(), look.messages()))
        .collect(Collectors.joining(look.messages().get("functions.separator")));
  }
}
