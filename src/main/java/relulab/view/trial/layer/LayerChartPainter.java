package relulab.view.trial.layer;

import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.time.LaneLines;

/**
 * Draws a quantity of each layer: gradient norms as one curve a lane on a logarithmic scale, all
 * else as bars from 0, beside each other in the order of the lanes.
 */
public final class LayerChartPainter {
  private static final double GROUP = 0.74;

  /** The greatest distance from bar to bar, as a share of the height. */
  private static final double BROADEST = 0.8;

  private LayerChartPainter() {}

  /** Draws it over the rectangle from (0, 0) to (width, height), without what is behind it. */
  public static void paint(
      Surface surface, LayerChart chart, double width, double height, Look look) {
    String title = chart.quantity().title(look.messages());
    TextStyle style = titleStyle(look);
    double y = 0.7 * look.title().size();
    double free = width - surface.textWidth(title, style);
    surface.text(TextLines.cut(surface, title, width, style), 0, y, style);
    if (Legend.paintRow(surface, legend(chart), width, free, y, look)) {
      plot(surface, chart, width, height, look);
      return;
    }
    Legend rows = new Legend(legend(chart), width, look);
    rows.paint(surface, 0, 2 * y);
    Surface below = new MovedSurface(surface, 0, rows.height());
    plot(below, chart, width, Math.max(1, height - rows.height()), look);
  }

  private static List<Legend.Entry> legend(LayerChart chart) {
    return chart.lanes().stream()
        .map(
            lane ->
                new Legend.Entry(
                    (surface, x, y, width, look) ->
                        surface.line(x, y, x + width, y, stroke(chart, lane, 2, look)),
                    LaneLines.shortName(chart.frame(), lane)))
        .toList();
  }

  static TextStyle titleStyle(Look look) {
    return look.title().sized(1.05 * look.body().size()).at(Horizontal.LEFT, Vertical.MIDDLE);
  }

  /** The chart without its title. */
  static void plot(Surface surface, LayerChart chart, double width, double height, Look look) {
    LayerPlot plot = LayerPlot.of(chart, width, height, look);
    List<Integer> lanes = chart.lanes();
    if (chart.layers() == 0 || lanes.isEmpty()) {
      String key = chart.layers() == 0 ? "training.chart.noLives" : "training.chart.noValue";
      TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      String text = TextLines.cut(surface, look.messages().get(key), width, style);
      surface.text(text, 0, plot.top() + plot.height() / 2, style);
      return;
    }
    if (chart.probe() != null && chart.probe() <= chart.layers()) {
      double left = plot.px(chart.probe()) - plot.slot() / 2;
      surface.rectangle(
          left, plot.top(), plot.slot(), plot.height(), 3, look.palette().track(), null);
    }
    plot.paintAxes(surface, chart, look);
    for (int i = 0; i < lanes.size(); i++) {
      if (chart.quantity().isLogarithmic()) {
        curve(surface, chart, lanes.get(i), plot, look);
      } else {
        bars(surface, chart, i, plot, look);
      }
    }
    LayerNumbers.paint(surface, chart, plot, look);
  }

  private static void curve(
      Surface surface, LayerChart chart, int lane, LayerPlot plot, Look look) {
    int layers = chart.quantity().layers(chart.frame().lanes().get(lane));
    double[] xs = new double[layers];
    double[] ys = new double[layers];
    for (int layer = 1; layer <= layers; layer++) {
      xs[layer - 1] = plot.px(layer);
      ys[layer - 1] = plot.py(chart.value(lane, layer).orElse(0));
    }
    Stroke stroke = stroke(chart, lane, 1.9, look);
    surface.polyline(xs, ys, layers, stroke);
    for (int i = 0; i < layers; i++) {
      surface.circle(xs[i], ys[i], look.line(3.2), stroke.color(), null);
    }
  }

  private static void bars(Surface surface, LayerChart chart, int at, LayerPlot plot, Look look) {
    int lane = chart.lanes().get(at);
    Stroke stroke = stroke(chart, lane, 1.4, look);
    Color paper = look.paper();
    boolean dashed = stroke.dashes().length > 0;
    Color fill = dashed ? paper.interpolate(stroke.color(), 0.35) : stroke.color();
    double wide = barWidth(chart, plot);
    for (int layer = 1; layer <= chart.layers(); layer++) {
      double value = chart.value(lane, layer).orElse(0);
      double x = barMiddle(chart, at, layer, plot) - wide / 2;
      double zero = plot.py(0);
      double y = plot.py(value);
      double top = Math.min(y, zero);
      double tall = Math.max(1.5, Math.abs(y - zero));
      surface.rectangle(
          x, top, wide, tall, 0, value == 0 ? stroke.color() : fill, dashed ? stroke : null);
    }
  }

  static double barWidth(LayerChart chart, LayerPlot plot) {
    double step = step(chart, plot);
    return Math.max(1, step - Math.min(3, 0.2 * step));
  }

  /** Middle of the bar of the i-th of the lanes that have the quantity. */
  static double barMiddle(LayerChart chart, int i, int layer, LayerPlot plot) {
    return plot.px(layer) + (i - (chart.lanes().size() - 1) / 2.0) * step(chart, plot);
  }

  /** From bar to bar; few layers do not make broad ones. */
  private static double step(LayerChart chart, LayerPlot plot) {
    return Math.min(GROUP * plot.slot() / chart.lanes().size(), BROADEST * plot.height());
  }

  static Stroke stroke(LayerChart chart, int lane, double width, Look look) {
    ActivationKind now = chart.frame().lanes().get(lane).network().kind();
    return LaneLines.stroke(chart.frame(), lane, now, width, look);
  }
}
