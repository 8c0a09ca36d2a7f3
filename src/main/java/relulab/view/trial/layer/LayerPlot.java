package relulab.view.trial.layer;

import java.util.List;
import relulab.view.chart.Area;
import relulab.view.chart.Axes;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Look;
import relulab.view.chart.Scale;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;

/** The rectangle of a chart by layer: a slot for each layer, from left to right. */
record LayerPlot(ChartPanel panel, int layers) {
  private static final double SMALL = 0.92;

  static LayerPlot of(LayerChart chart, double width, double height, Look look) {
    double font = look.label().size();
    Scale scale = chart.scale();
    double top = 1.6 * look.title().size();
    double plotHeight = Math.max(1, height - top - 1.9 * font);
    double left = Axes.roomBeside(scale, plotHeight, look.scaled(SMALL));
    Area area = new Area(left, top, Math.max(1, width - left - 0.4 * font), plotHeight);
    List<String> names = chart.layers() == 0 ? List.of("") : chart.layerNames(look.messages());
    return new LayerPlot(
        new ChartPanel(area, new Scale.Named(names), scale), Math.max(1, chart.layers()));
  }

  static TextStyle small(Look look) {
    return look.scaled(SMALL).label();
  }

  Scale scale() {
    return panel.y();
  }

  double left() {
    return panel.area().left();
  }

  double top() {
    return panel.area().top();
  }

  double height() {
    return panel.area().height();
  }

  double right() {
    return panel.area().right();
  }

  double bottom() {
    return panel.area().bottom();
  }

  double slot() {
    return panel.area().width() / layers;
  }

  /** Middle of a layer's slot, the first layer being 1. */
  double px(int layer) {
    return panel.px(layer);
  }

  /** A value beyond the scale stands at its end. */
  double py(double value) {
    return bottom() - Math.clamp(scale().share(value), 0, 1) * height();
  }

  /** Grid lines with numbers, a line at 0 for bars, and the names of the layers where they fit. */
  void paintAxes(Surface surface, LayerChart chart, Look look) {
    Look small = look.scaled(SMALL);
    Axes.paintY(surface, panel, small);
    Axes.paintNumbers(surface, panel, 0, right() + 0.4 * look.label().size(), small);
    if (!chart.quantity().isLogarithmic()) {
      double y = Math.floor(py(0)) + 0.5;
      surface.line(left(), y, right(), y, new Stroke(look.palette().axis(), look.line(1)));
    }
  }
}
