package relulab.view.trial.layer;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.trial.LayerQuantity;

/** All quantities that the lanes have of their layers, side by side. */
public final class LayerPanels {
  private LayerPanels() {}

  /** The quantities that at least one lane has. */
  public static List<LayerQuantity> quantities(Frame frame) {
    List<LayerQuantity> quantities = new ArrayList<>();
    for (LayerQuantity quantity : LayerQuantity.values()) {
      if (frame.lanes().stream().anyMatch(quantity::isOf)) {
        quantities.add(quantity);
      }
    }
    return quantities;
  }

  /**
   * Draws them over the rectangle from (0, 0) to (width, height), without what is behind them.
   *
   * @param probe a layer, from 1, whose values are told; or none
   */
  public static void paint(
      Surface surface,
      Frame frame,
      @Nullable Integer probe,
      double width,
      double height,
      Look look) {
    List<LayerQuantity> quantities = quantities(frame);
    double each = width(quantities.size(), width, look);
    for (int i = 0; i < quantities.size(); i++) {
      LayerChart chart = new LayerChart(frame, quantities.get(i), probe);
      Surface at = new MovedSurface(surface, i * (each + gap(look)), 0);
      TextStyle style = LayerChartPainter.titleStyle(look);
      String title = quantities.get(i).shortTitle(look.messages());
      at.text(TextLines.cut(surface, title, each, style), 0, 0.7 * look.title().size(), style);
      LayerChartPainter.plot(at, chart, each, height, look);
    }
  }

  private static double width(int panels, double width, Look look) {
    return (width - (panels - 1) * gap(look)) / panels;
  }

  private static double gap(Look look) {
    return 1.2 * look.body().size();
  }
}
