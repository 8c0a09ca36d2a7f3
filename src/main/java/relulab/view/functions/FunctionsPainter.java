package relulab.view.functions;

import java.util.function.ToDoubleFunction;
import relulab.model.activation.Activation;
import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws f above f' on one axis along x, or one of them: the whole picture of the functions. */
public final class FunctionsPainter {
  private static final double TITLE = 1.15;
  private static final double HANDLE = 20;

  private FunctionsPainter() {}

  /**
   * Draws the plots.
   *
   * @param handle whether the probe's handle is drawn; on the page it is a field that can be typed
   *     into
   */
  public static void paint(
      Surface surface, FunctionPlot plot, FunctionsLayout layout, boolean handle, Look look) {
    PlotArea slope = layout.slope();
    PlotArea value = layout.value();
    Boxes inValue = new Boxes();
    Boxes inSlope = new Boxes();
    if (value != null) {
      double bottom = slope == null ? layout.axis() : value.bottom();
      FunctionAxes.paint(surface, value, bottom, false, look, inValue);
      title(surface, "f(x)", "", value, look);
    }
    if (slope != null) {
      FunctionAxes.paint(surface, slope, layout.axis(), true, look, inSlope);
      String subtitle = look.messages().get("functions.gradientTitle");
      title(surface, look.messages().get("functions.slopeTitle"), subtitle, slope, look);
    }
    if (value != null) {
      ValuePainter.paint(surface, plot, value, look, inValue);
    }
    if (slope != null) {
      SlopePainter.paint(surface, plot, slope, look, inSlope);
    }
    below(surface, plot, layout, look);
    if (plot.hasProbe()) {
      double x = layout.first().px(plot.probe());
      layout.areas().forEach(a -> ProbePainter.line(surface, x, a.top(), a.bottom(), look));
      ProbePainter.line(surface, x, layout.lowest(), layout.axis(), look);
    }
    if (value != null) {
      probe(surface, plot, value, f -> f.value(plot.probe()), look);
    }
    if (slope != null) {
      if (plot.probe() != 0) {
        probe(surface, plot, slope, f -> plot.slope(f, plot.probe()), look);
      }
      SlopeEnds.paint(surface, plot, slope, look, inSlope);
    }
    numbers(surface, plot, layout, inValue, inSlope, look);
    if (handle && plot.hasProbe()) {
      handle(surface, plot, layout, look);
    }
  }

  private static void probe(
      Surface surface,
      FunctionPlot plot,
      PlotArea area,
      ToDoubleFunction<Activation> value,
      Look look) {
    if (plot.hasProbe()) {
      ProbePainter.rings(surface, plot, area, value, look);
    }
  }

  private static void numbers(
      Surface surface,
      FunctionPlot plot,
      FunctionsLayout layout,
      Boxes inValue,
      Boxes inSlope,
      Look look) {
    if (!plot.hasProbe()) {
      return;
    }
    PlotArea value = layout.value();
    if (value != null) {
      ProbePainter.values(surface, plot, value, layout.column(), look, inValue);
    }
    PlotArea slope = layout.slope();
    if (slope != null) {
      ProbePainter.slopes(surface, plot, slope, layout.column(), look, inSlope);
    }
  }

  /** The neuron's ticks, and the axis. */
  private static void below(Surface surface, FunctionPlot plot, FunctionsLayout layout, Look look) {
    MarkedNeuron marked = plot.marked();
    PlotArea area = layout.first();
    if (marked != null) {
      MarksPainter.paint(surface, marked, area, layout.lowest(), layout.axis(), look);
    }
    FunctionAxes.paintBelow(surface, area, layout.axis(), look);
  }

  private static void title(
      Surface surface, String title, String subtitle, PlotArea area, Look look) {
    TextStyle style = look.title().sized(TITLE * look.title().size());
    double y = area.top() - 0.55 * style.size();
    surface.text(title, area.left(), y, style);
    TextStyle small = look.label().sized(1.04 * look.label().size());
    double left = area.left() + surface.textWidth(title, style) + small.size();
    if (!subtitle.isEmpty() && left + surface.textWidth(subtitle, small) <= area.right()) {
      surface.text(subtitle, left, y, small);
    }
  }

  private static void handle(
      Surface surface, FunctionPlot plot, FunctionsLayout layout, Look look) {
    TextStyle style = look.body().bolded().colored(look.palette().onAccent());
    String text = "x = " + ProbeWords.place(plot);
    double width = surface.textWidth(text, style) + 1.8 * style.size();
    double height = HANDLE * look.fontScale();
    double x = layout.first().px(plot.probe());
    double top = layout.axis() + 0.6 * style.size();
    double tip = 0.45 * style.size();
    surface.polygon(
        new double[] {x - tip, x, x + tip},
        new double[] {top + 1, top - tip, top + 1},
        3,
        look.palette().accent());
    surface.rectangle(x - width / 2, top, width, height, height / 2, look.palette().accent(), null);
    surface.text(text, x, top + height / 2, style.at(Horizontal.CENTER, Vertical.MIDDLE));
  }
}
