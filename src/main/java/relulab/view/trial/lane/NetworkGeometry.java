package relulab.view.trial.lane;

import java.util.Optional;
import relulab.model.network.Layout;

/**
 * Where the nodes of a network are: inputs at the left, a column for each hidden layer, and the map
 * of the output, which is the last node. A hidden neuron is a tile; where there is no room for
 * that, a cell; where there is hardly any, a piece of a strip. All sizes change gradually with the
 * number of layers and neurons, so that nothing jumps while layers are added.
 */
public final class NetworkGeometry {
  /** Ports on the map, into which the last layer's edges lead. */
  static final int PORTS = 8;

  private static final double LARGEST = 29;
  private static final double SMALLEST_TILE = 16;
  private static final double SMALLEST_PITCH = 5;
  private static final double BETWEEN_TILES = 4;
  private static final double WIDEST_BETWEEN = 20;
  private static final double OF_COLUMN = 0.55;
  private static final double OF_SHORT_COLUMN = 0.64;

  /** The gaps after the inputs and before the map, as shares of that between two layers. */
  private static final double FIRST_GAP = 0.7;

  private static final double LAST_GAP = 0.74;
  private static final double SHORT_GAP = 0.8;
  private static final double PORT_RANGE = 0.72;
  private static final double INPUT = 18;
  private static final double INPUT_PITCH = 2.15;

  /** A unit of the network: layer 0 are the inputs, H + 1 the output. */
  public record Unit(int layer, int unit) {}

  /** How a hidden neuron is drawn. */
  public enum Form {
    /** A square with its map. */
    TILE,
    /** A rectangle filled to the share of inputs for which it fires. */
    CELL,
    /** A piece of one strip a layer. */
    STRIP
  }

  private final Layout layout;
  private final Box map;
  private final boolean mapBelow;
  private final Form form;
  private final double firstX;
  private final double inputX;
  private final double column;
  private final double centerY;
  private final double pitch;
  private final double width;
  private final double height;
  private final double input;

  /**
   * Places the nodes.
   *
   * @param layout the layers
   * @param area where inputs and hidden layers go
   * @param map where the output's map is: at the right of the area or below it
   * @param mapBelow whether it is below
   * @param scale a factor on the largest tile
   * @param unit pixels that count as one: more in a room
   */
  NetworkGeometry(Layout layout, Box area, Box map, boolean mapBelow, double scale, double unit) {
    this.layout = layout;
    this.map = map;
    this.mapBelow = mapBelow;
    int layers = layout.hiddenLayers();
    double largest = LARGEST * scale;
    double room = area.height() / widest(layout);
    boolean isStrip = room < SMALLEST_PITCH * unit;
    double ofColumn = isStrip || mapBelow ? OF_SHORT_COLUMN : OF_COLUMN;
    double gaps = mapBelow ? layers - 1 + SHORT_GAP : layers - 1 + FIRST_GAP + LAST_GAP;
    double nodes = layers + 1.0;
    double tight = area.width() / (ofColumn * nodes + (1 - ofColumn) * gaps);
    double wide = Math.min(largest, ofColumn * tight);
    pitch = Math.min(room, wide + WIDEST_BETWEEN * scale);
    double size = Math.min(wide, pitch - Math.min(BETWEEN_TILES * unit, 0.2 * pitch));
    boolean isTile = !isStrip && size > SMALLEST_TILE * unit - 1e-9;
    form = isStrip ? Form.STRIP : isTile ? Form.TILE : Form.CELL;
    width = isTile ? size : wide;
    height = isStrip ? pitch : size;
    double gap = layers == 0 ? 0 : (area.width() - nodes * width) / gaps;
    column = width + gap;
    input = isTile ? size : Math.min(wide, INPUT * unit);
    centerY = area.centerY();
    inputX = area.x() + input / 2;
    firstX = area.x() + 1.5 * width + (mapBelow ? SHORT_GAP : FIRST_GAP) * gap;
  }

  private static int widest(Layout layout) {
    int widest = Math.max(2, layout.inputs());
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      widest = Math.max(widest, layout.width(layer));
    }
    return widest;
  }

  /** Whether neurons would be pieces of strips in a column of this height. */
  static boolean isStrip(Layout layout, double columnHeight, double unit) {
    return columnHeight / widest(layout) < SMALLEST_PITCH * unit;
  }

  /** How hidden neurons are drawn. */
  public Form form() {
    return form;
  }

  /** Middle of a layer's column; of the output, of its map. */
  public double x(int layer) {
    return layer == layout.outputLayer()
        ? map.centerX()
        : layer == 0 ? inputX : firstX + (layer - 1) * column;
  }

  /** Middle of a unit. */
  public double y(int layer, int unit) {
    if (layer == layout.outputLayer()) {
      return map.centerY();
    }
    double step = layer == 0 ? Math.max(INPUT_PITCH * input, Math.min(pitch, 40)) : pitch;
    return centerY + (unit - (layout.width(layer) - 1) / 2.0) * step;
  }

  /** The distance between the middles of two columns. */
  double column() {
    return column;
  }

  /** The distance between the middles of two neurons of a layer. */
  double pitch() {
    return pitch;
  }

  /** The rectangle of an input's or a hidden neuron's node; of the output, its map. */
  public Box node(int layer, int unit) {
    if (layer == layout.outputLayer()) {
      return map;
    }
    double w = layer == 0 ? input : width;
    double h = layer == 0 ? input : height;
    return new Box(x(layer) - w / 2, y(layer, unit) - h / 2, w, h);
  }

  /** Half the width of a node of a layer: where its edges begin. */
  public double halfWidth(int layer) {
    return layer == layout.outputLayer() ? map.width() / 2 : (layer == 0 ? input : width) / 2;
  }

  /** Room for edges between the nodes of two layers, the second one given. */
  public double gap(int layer) {
    if (layer == layout.outputLayer()) {
      double right = x(layer - 1) + halfWidth(layer - 1);
      return mapBelow ? Math.max(1, map.right() - right) : map.x() - right;
    }
    return x(layer) - x(layer - 1) - halfWidth(layer) - halfWidth(layer - 1);
  }

  /** The height of the highest column. */
  public double height() {
    return (widest(layout) - 1) * pitch;
  }

  /** The upper edge of the highest column. */
  double top() {
    return centerY - widest(layout) * pitch / 2;
  }

  /** The lower edge of the highest column. */
  double bottom() {
    return centerY + widest(layout) * pitch / 2;
  }

  /** Whether the output's map is below the network. */
  boolean mapIsBelow() {
    return mapBelow;
  }

  /**
   * An edge as a Bézier curve from port to port.
   *
   * @return x and y of its beginning, of its two handles, and of its end
   */
  double[] curve(int layer, int unit, int from) {
    double x1 = x(layer - 1) + halfWidth(layer - 1);
    double y1 = y(layer - 1, from);
    if (layer < layout.outputLayer()) {
      double x2 = x(layer) - halfWidth(layer);
      double y2 = y(layer, unit);
      double handle = 0.5 * (x2 - x1);
      return new double[] {x1, y1, x1 + handle, y1, x2 - handle, y2, x2, y2};
    }
    int width = layout.width(layer - 1);
    double port = width == 1 ? 0.5 : from / (width - 1.0);
    port = width <= PORTS ? 0.5 + (port - 0.5) * (width - 1) / (PORTS - 1) : ported(port);
    if (mapBelow) {
      double x2 = map.right() - 3 - (1 - port) * Math.min(12, gap(layer) / 2);
      return new double[] {x1, y1, x2, y1, x2, y1, x2, map.y()};
    }
    double y2 = map.centerY() + (port - 0.5) * PORT_RANGE * map.height();
    double handle = 0.5 * (map.x() - x1);
    return new double[] {x1, y1, x1 + handle, y1, map.x() - handle, y2, map.x(), y2};
  }

  /** Many neurons share the ports. */
  private static double ported(double share) {
    return Math.min(PORTS - 1, Math.floor(share * PORTS)) / (PORTS - 1.0);
  }

  /** The unit at a point. */
  public Optional<Unit> unitAt(double px, double py) {
    if (map.width() > 0 && map.contains(px, py)) {
      return Optional.of(new Unit(layout.outputLayer(), 0));
    }
    for (int layer = 0; layer <= layout.hiddenLayers(); layer++) {
      if (Math.abs(px - x(layer)) <= halfWidth(layer) + 2) {
        return unitOfColumn(layer, py);
      }
    }
    return Optional.empty();
  }

  private Optional<Unit> unitOfColumn(int layer, double py) {
    double reach = Math.max(1, node(layer, 0).height() / 2 + (layer == 0 ? 2 : 0.2 * pitch));
    int nearest = 0;
    for (int unit = 1; unit < layout.width(layer); unit++) {
      if (Math.abs(py - y(layer, unit)) < Math.abs(py - y(layer, nearest))) {
        nearest = unit;
      }
    }
    return Math.abs(py - y(layer, nearest)) <= reach
        ? Optional.of(new Unit(layer, nearest))
        : Optional.empty();
  }
}
