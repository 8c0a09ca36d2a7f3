package relulab.view.functions;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToDoubleFunction;
import relulab.model.activation.Activation;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.chart.Spread;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Names the curves at their left ends; none of the names covers another. */
final class FunctionEndNames {
  private static final double SIZE = 1.08;

  /** In units of the size of the names: 14.5 px at 13 px. */
  private static final double LEAST_GAP = 1.12;

  private static final double NEAR = 2.5;
  private static final int DIGITS = 3;

  private FunctionEndNames() {}

  static TextStyle style(Look look) {
    return look.body().sized(SIZE * look.body().size()).bolded();
  }

  /** At a curve of f', its value at the left end as well. */
  static String slopeName(Activation f, FunctionPlot plot, Look look) {
    String name = FunctionNames.name(f.kind(), look.messages());
    return f.kind().isReluFamily()
        ? name + "  " + Numbers.significant(plot.slope(f, plot.x().min()), DIGITS)
        : name;
  }

  static void paintValues(
      Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    paint(
        surface,
        plot.functions(),
        area,
        f -> f.value(plot.x().min()),
        (f, messages) -> FunctionNames.name(f.kind(), look.messages()),
        look,
        taken);
  }

  static void paintSlopes(
      Surface surface, FunctionPlot plot, PlotArea area, Look look, Boxes taken) {
    paint(
        surface,
        plot.functions(),
        area,
        f -> plot.slope(f, plot.x().min()),
        (f, messages) -> slopeName(f, plot, look),
        look,
        taken);
  }

  private static void paint(
      Surface surface,
      List<Activation> functions,
      PlotArea area,
      ToDoubleFunction<Activation> value,
      BiFunction<Activation, Look, String> name,
      Look look,
      Boxes taken) {
    TextStyle style = style(look).at(Horizontal.RIGHT, Vertical.MIDDLE);
    double half = 0.5 * style.size();
    double[] ends =
        functions.stream()
            .mapToDouble(value)
            .map(y -> Math.max(area.top() + half, Math.min(area.bottom() - half, area.py(y))))
            .toArray();
    double gap = LEAST_GAP * style.size();
    double[] places = Spread.apart(ends, gap, area.top() - half, area.bottom() + 3 * half);
    for (int i = 0; i < functions.size(); i++) {
      Activation f = functions.get(i);
      if (Math.abs(places[i] - ends[i]) > NEAR) {
        surface.line(
            area.left() - 1,
            ends[i],
            area.left() - 0.75 * style.size(),
            places[i],
            new Stroke(FunctionCurves.ink(f.kind(), look), look.line(1)));
      }
      String text = name.apply(f, look);
      double right = area.left() - 0.9 * style.size();
      taken.add(
          right - surface.textWidth(text, style), places[i] - half, area.left(), places[i] + half);
      surface.text(text, right, places[i], style.colored(FunctionCurves.ink(f.kind(), look)));
    }
  }
}
