package relulab.view.training.lane;

import java.util.Optional;
import relulab.model.network.Layout;

/**
 * Where the units of a network are drawn: a column for each layer, inputs left. Where there is no
 * room for circles, hidden units are cells, one above the other.
 */
public final class NetworkGeometry {
  private static final double LEAST_RADIUS = 4.5;

  /** A unit of the network: layer 0 are the inputs, H + 1 the output. */
  public record Unit(int layer, int unit) {}

  private final Layout layout;
  private final double[] xs;
  private final double centerY;
  private final double outputY;
  private final double spacing;
  private final double terminalSpacing;
  private final double radius;
  private final double terminal;
  private final double cellWidth;

  /**
   * Places the units.
   *
   * @param layout the layers
   * @param hidden where inputs and hidden layers go
   * @param outputX the output's middle
   * @param outputY the output's middle
   * @param most the greatest radius of a neuron
   * @param leastTerminal the least of half the side of the box of an input or the output
   */
  NetworkGeometry(Layout layout, Box hidden, double outputX, double outputY, double most, double leastTerminal) {
    this.layout = layout;
    int layers = layout.hiddenLayers();
    int widest = 1;
    for (int layer = 1; layer <= layers; layer++) {
      widest = Math.max(widest, layout.width(layer));
    }
    spacing = Math.min(hidden.height() / widest, 4.2 * most);
    double column = hidden.width() / (layers + 0.5);
    radius = Math.min(most, Math.min(0.35 * spacing, 0.3 * column));
    terminal =
        Math.max(leastTerminal, Math.min(0.95 * most, Math.max(5, 0.36 * column)));
    terminalSpacing = Math.max(2.9 * terminal, Math.min(spacing, 3.4 * terminal));
    cellWidth = Math.min(0.6 * column, 1.5 * most);
    centerY = hidden.centerY();
    this.outputY = outputY;
    xs = new double[layers + 2];
    double first = hidden.x() + terminal;
    double last = hidden.right() - halfWidth();
    for (int layer = 0; layer <= layers; layer++) {
      xs[layer] = layers == 0 ? first : first + (last - first) * layer / layers;
    }
    xs[layers + 1] = outputX;
  }

  /** Whether hidden units are cells instead of circles. */
  public boolean isCompact() {
    return radius < LEAST_RADIUS;
  }

  /** Radius of a hidden unit's circle. */
  public double radius() {
    return radius;
  }

  /** Half the side of the box of an input or the output. */
  public double terminal() {
    return terminal;
  }

  /** Middle of a layer's column. */
  public double x(int layer) {
    return xs[layer];
  }

  /** Middle of a unit. */
  public double y(int layer, int unit) {
    if (layer == layout.outputLayer()) {
      return outputY;
    }
    boolean isHidden = layer >= 1 && layer <= layout.hiddenLayers();
    return centerY
        + (unit - (layout.width(layer) - 1) / 2.0) * (isHidden ? spacing : terminalSpacing);
  }

  /** The rectangle around a hidden unit. */
  public Box cell(int layer, int unit) {
    double height = isCompact() ? Math.max(1, spacing - Math.min(2, 0.3 * spacing)) : 2 * radius;
    double width = 2 * halfWidth();
    return new Box(x(layer) - width / 2, y(layer, unit) - height / 2, width, height);
  }

  /** Half the width of a unit of a layer: where its edges begin. */
  public double halfWidth(int layer) {
    return layer == 0 || layer == layout.outputLayer() ? terminal : halfWidth();
  }

  private double halfWidth() {
    return isCompact() ? cellWidth / 2 : radius;
  }

  /** Room for edges between two columns. */
  public double gap() {
    return layout.hiddenLayers() == 0
        ? xs[1] - xs[0] - 2 * terminal
        : xs[1] - xs[0] - halfWidth(0) - halfWidth(1);
  }

  /** The unit at a point. */
  public Optional<Unit> unitAt(double px, double py) {
    for (int layer = 0; layer <= layout.outputLayer(); layer++) {
      if (Math.abs(px - x(layer)) <= halfWidth(layer) + 2) {
        return unitOfColumn(layer, py);
      }
    }
    return Optional.empty();
  }

  private Optional<Unit> unitOfColumn(int layer, double py) {
    if (layer == layout.outputLayer()) {
      return Math.abs(py - outputY) <= terminal + 2
          ? Optional.of(new Unit(layer, 0))
          : Optional.empty();
    }
    boolean isHidden = layer >= 1 && layer <= layout.hiddenLayers();
    double step = isHidden ? spacing : terminalSpacing;
    int width = layout.width(layer);
    long unit = Math.round((py - centerY) / step + (width - 1) / 2.0);
    double reach = isHidden ? Math.max(radius + 2, spacing / 2.6) : terminal + 2;
    return unit >= 0 && unit < width && Math.abs(py - y(layer, (int) unit)) <= Math.max(reach, 1)
        ? Optional.of(new Unit(layer, (int) unit))
        : Optional.empty();
  }
}
