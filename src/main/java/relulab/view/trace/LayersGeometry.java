package relulab.view.trace;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.HiddenLayers;
import relulab.view.trial.Selection;

/**
 * Where the layers of a recorded model are, in pixels: side by side in the order in which they are
 * called, in several rows where there are many, each with a grid of its neurons. Where even that
 * has no room, each layer is a bar.
 *
 * @param layers of the model
 * @param grids of the layers; none where they are bars
 * @param width of all
 * @param height of all
 * @param font factor of all sizes
 */
record LayersGeometry(
    HiddenLayers layers, List<Grid> grids, double width, double height, double font) {
  private static final double LEAST_WIDTH = 96;
  private static final double LEAST_HEIGHT = 84;
  private static final double GAP = 14;
  private static final double ROW_GAP = 8;

  /** Above the neurons stand the layer's name, its function and its counts. */
  private static final double HEAD = 52;

  private static final double LARGEST = 26;

  /**
   * The neurons of a layer, row by row.
   *
   * @param left of the layer
   * @param top of the layer's name
   * @param neurons top of the neurons, below what is said of the layer
   * @param width of the layer
   * @param columns neurons in a row
   * @param rows of neurons
   * @param cell edge of a neuron's square; below 1 where neurons share a pixel
   */
  record Grid(
      double left, double top, double neurons, double width, int columns, int rows, double cell) {
    double x(int unit) {
      return left + unit % columns * cell;
    }

    double y(int unit) {
      int row = unit / columns;
      return neurons + row * cell;
    }
  }

  static LayersGeometry of(HiddenLayers layers, double width, double height, double font) {
    int all = layers.hiddenLayers();
    int most = (int) Math.max(1, (width + GAP * font) / ((LEAST_WIDTH + GAP) * font));
    int rows = Math.ceilDiv(all, most);
    double tall = (height - (rows - 1) * ROW_GAP * font) / rows;
    List<Grid> grids = new ArrayList<>();
    if (tall >= LEAST_HEIGHT * font || rows == 1) {
      int inRow = Math.ceilDiv(all, rows);
      double wide = (width - (inRow - 1) * GAP * font) / inRow;
      for (int layer = 1; layer <= all; layer++) {
        double left = (layer - 1) % inRow * (wide + GAP * font);
        int row = (layer - 1) / inRow;
        double top = row * (tall + ROW_GAP * font);
        double room = Math.max(1, tall - HEAD * font);
        grids.add(grid(layers.width(layer), left, top, Math.max(1, wide), room, font));
      }
    }
    return new LayersGeometry(layers, List.copyOf(grids), width, height, font);
  }

  /** The largest squares that fit; whole pixels, unless there is less than one for a neuron. */
  private static Grid grid(
      int neurons, double left, double top, double width, double room, double font) {
    double cell = Math.min(LARGEST * font, Math.floor(Math.sqrt(width * room / neurons)) + 1);
    while (cell > 1 && Math.floor(width / cell) * Math.floor(room / cell) < neurons) {
      cell--;
    }
    if (Math.floor(width / cell) * Math.floor(room / cell) < neurons) {
      cell = Math.sqrt(width * room / neurons);
    }
    int columns = (int) Math.clamp(width / cell, 1, neurons);
    return new Grid(
        left, top, top + HEAD * font, width, columns, Math.ceilDiv(neurons, columns), cell);
  }

  boolean areBars() {
    return grids.isEmpty();
  }

  /** Left edge of a layer's bar. */
  double bar(int layer) {
    return (layer - 1) * width / layers.hiddenLayers();
  }

  /** The neuron under a point; of a bar the first one of its layer. */
  @Nullable Selection at(double x, double y) {
    if (areBars()) {
      int layer = 1 + (int) (x / width * layers.hiddenLayers());
      return x >= 0 && layers.isHidden(layer, 0) ? new Selection(0, layer, 0) : null;
    }
    for (int layer = 1; layer <= grids.size(); layer++) {
      Grid grid = grids.get(layer - 1);
      int column = (int) Math.floor((x - grid.left) / grid.cell);
      int row = (int) Math.floor((y - grid.neurons) / grid.cell);
      int unit = row * grid.columns + column;
      boolean inside = column >= 0 && column < grid.columns && row >= 0;
      if (inside && layers.isHidden(layer, unit)) {
        return new Selection(0, layer, unit);
      }
    }
    return null;
  }
}
