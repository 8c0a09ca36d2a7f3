package relulab.view.trial.time;

import relulab.model.network.Layout;

/**
 * Where the rows of a lane's neurons are, layer by layer, with gaps between the layers.
 *
 * @param layout of the lane
 * @param top upper edge of the first row, in pixels
 * @param row height of a row; below 1 where there are more neurons than pixels
 * @param gap between two layers
 */
record LifeRows(Layout layout, double top, double row, double gap) {

  static LifeRows of(Layout layout, TimePlot plot) {
    int layers = Math.max(1, layout.hiddenLayers());
    double gap = Math.min(6, 0.25 * plot.height() / layers);
    double free = plot.height() - (layers - 1) * gap;
    return new LifeRows(layout, plot.top(), free / Math.max(1, layout.neurons()), gap);
  }

  /** Upper edge of a neuron's row. */
  double y(int neuron) {
    return top + neuron * row + (layout.layerOf(neuron) - 1) * gap;
  }

  /** The first neuron of a layer. */
  int first(int layer) {
    return layout.neuron(layer, 0);
  }

  /** The neuron at a height, the nearest one in a gap. */
  int neuronAt(double y) {
    for (int layer = layout.hiddenLayers(); layer > 1; layer--) {
      if (y >= y(first(layer)) - gap / 2) {
        return within(layer, y);
      }
    }
    return within(1, y);
  }

  private int within(int layer, double y) {
    int unit = (int) Math.floor((y - y(first(layer))) / row);
    return layout.neuron(layer, Math.clamp(unit, 0, layout.width(layer) - 1));
  }
}
