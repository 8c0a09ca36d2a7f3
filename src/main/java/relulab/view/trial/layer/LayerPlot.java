package relulab.view.trial.layer;

import java.util.List;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.LayerQuantity;

/**
 * The rectangle of a chart by layer, in pixels: a slot for each layer, from left to right.
 *
 * @param layers number of slots
 */
record LayerPlot(double left, double top, double width, double height, int layers, Scale scale) {
  private static final double PIXELS_PER_TICK = 22;

  static LayerPlot of(Surface surface, LayerChart chart, double width, double height, Look look) {
    double font = look.label().size();
    Scale scale = chart.scale();
    double plotHeight = Math.max(1, height - 1.6 * look.title().size() - 1.9 * font);
    double numbers =
        ticks(scale, plotHeight, look).stream()
            .mapToDouble(tick -> surface.textWidth(tick.label(), small(look)))
            .max()
            .orElse(0);
    double left = numbers + 0.8 * font;
    return new LayerPlot(
        left,
        1.6 * look.title().size(),
        Math.max(1, width - left - 0.4 * font),
        plotHeight,
        Math.max(1, chart.layers()),
        scale);
  }

  static TextStyle small(Look look) {
    return look.label().sized(0.92 * look.label().size());
  }

  double right() {
    return left + width;
  }

  double bottom() {
    return top + height;
  }

  double slot() {
    return width / layers;
  }

  /** Middle of a layer's slot, the first layer being 1. */
  double px(int layer) {
    return left + (layer - 0.5) * slot();
  }

  double py(double value) {
    return bottom() - Math.clamp(scale.share(value), 0, 1) * height;
  }

  private static List<Scale.Tick> ticks(Scale scale, double height, Look look) {
    int most = (int) (height / (PIXELS_PER_TICK * look.fontScale()));
    return scale.ticks(Math.max(3, most));
  }

  /** Grid lines with numbers, a line at 0 for bars, and the names of the layers where they fit. */
  void paintAxes(Surface surface, LayerChart chart, Look look) {
    Stroke grid = new Stroke(look.palette().grid(), 1);
    TextStyle numbers = small(look).at(Horizontal.RIGHT, Vertical.MIDDLE);
    double free = Double.POSITIVE_INFINITY;
    for (Scale.Tick tick : ticks(scale, height, look)) {
      double y = Math.floor(py(tick.value())) + 0.5;
      surface.line(left, y, right(), y, grid);
      if (y <= free && y - 0.5 * numbers.size() >= 1.25 * look.title().size()) {
        surface.text(tick.label(), left - 0.5 * numbers.size(), y, numbers);
        free = y - 1.05 * numbers.size();
      }
    }
    double zero = chart.quantity().isLogarithmic() ? bottom() : py(0);
    double y = Math.floor(zero) + 0.5;
    surface.line(left, y, right(), y, new Stroke(look.palette().axis(), 1));
    names(surface, chart, look);
  }

  private void names(Surface surface, LayerChart chart, Look look) {
    Messages messages = look.messages();
    TextStyle style = small(look).at(Horizontal.CENTER, Vertical.TOP);
    double free = Double.NEGATIVE_INFINITY;
    int hidden = chart.frame().setup().hidden().size();
    for (int layer = 1; layer <= chart.layers(); layer++) {
      String name = LayerQuantity.layerName(layer, hidden, messages);
      double half = surface.textWidth(name, style) / 2;
      boolean inside = px(layer) + half <= right() + 0.4 * look.label().size();
      if (inside && px(layer) - half >= free) {
        surface.text(name, px(layer), bottom() + look.line(4), style);
        free = px(layer) + half + 0.4 * style.size();
      }
    }
  }
}
