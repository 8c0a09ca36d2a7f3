package relulab.view.trial.layer;

import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.time.LaneLines;

/** Names the lanes of a chart by layer, each beside a piece of its line, right-aligned. */
final class LayerLegend {
  private static final double SAMPLE = 20;

  private LayerLegend() {}

  /** Draws it if it fits into the free width left of the right edge. */
  static void paint(
      Surface surface, LayerChart chart, double right, double free, double y, Look look) {
    TextStyle style = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    double gap = 1.1 * look.label().size();
    double sample = look.line(SAMPLE);
    double width =
        chart.lanes().stream()
            .mapToDouble(
                lane -> gap + sample + 0.4 * style.size() + text(surface, chart, lane, style))
            .sum();
    if (width > free) {
      return;
    }
    double x = right - width;
    for (int lane : chart.lanes()) {
      x += gap;
      surface.line(x, y, x + sample, y, LayerChartPainter.stroke(chart, lane, 2, look));
      x += sample + 0.4 * style.size();
      surface.text(LaneLines.shortName(chart.frame(), lane), x, y, style);
      x += text(surface, chart, lane, style);
    }
  }

  private static double text(Surface surface, LayerChart chart, int lane, TextStyle style) {
    return surface.textWidth(LaneLines.shortName(chart.frame(), lane), style);
  }
}
