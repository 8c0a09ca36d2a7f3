package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Quantity;

/**
 * Says at the end of each curve of α of which layer it is, where names do not lie on each other.
 */
final class LayerNames {
  private LayerNames() {}

  static void paint(
      Surface surface,
      TimeChart chart,
      List<TimeChart.Curve> curves,
      Scale scale,
      TimePlot plot,
      Look look) {
    if (chart.quantity() != Quantity.ALPHA) {
      return;
    }
    TextStyle style = look.label().sized(0.92 * look.label().size());
    List<Double> taken = new ArrayList<>();
    for (TimeChart.Curve curve : curves) {
      int n = curve.series().n();
      if (n == 0) {
        continue;
      }
      String text = look.messages().get("training.chart.layer", curve.number() + 1);
      double end = plot.px(curve.series().steps()[n - 1]) + 3;
      double limit = plot.right() + TimeChartPainter.NAMES * look.label().size();
      double x = Math.min(end, limit - surface.textWidth(text, style));
      double above = plot.py(scale.share(curve.series().means()[n - 1])) - 0.5 * style.size();
      double y = Math.max(above, plot.top() + 0.5 * style.size());
      if (taken.stream().allMatch(other -> Math.abs(other - y) > style.size())) {
        taken.add(y);
        TextStyle colored =
            style.colored(LaneLines.stroke(chart.frame(), curve.lane(), 1, look).color());
        surface.text(text, x, y, colored.at(Horizontal.LEFT, Vertical.MIDDLE));
      }
    }
  }
}
