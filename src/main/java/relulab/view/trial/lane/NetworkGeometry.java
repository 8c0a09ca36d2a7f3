package relulab.view.trial.lane;

import java.util.Optional;
import relulab.model.network.Layout;

/**
 * Where the units of a network are drawn: a column for each layer, inputs left. Where there is no
 * room for circles, hidden units are cells, one above the other.
 */
public final class NetworkGeometry {
  private static final double LEAST_RADIUS = 4.5;
  private static final double LEAST_TERMINAL = 8;

  /** Units of a column are at most so many times as far apart as columns: edges stay readable. */
  private static final double STEEPEST = 1.8;

  /** A cell is at most so many times as high as wide. */
  private static final double TALLEST = 1.1;

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
  NetworkGeometry(
      Layout layout,
      Box hidden,
      double outputX,
      double outputY,
      double most,
      double leastTerminal) {
    this.layout = layout;
    int layers = layout.hiddenLayers();
    int widest = 1;
    for (int layer = 1; layer <= layers; layer++) {
      widest = Math.max(widest, layout.width(layer));
    }
    double guess = hidden.width() / (layers + 0.5);
    terminal =
        Math.max(leastTerminal, Math.min(0.95 * most, Math.max(LEAST_TERMINAL, 0.36 * guess)));
    double inputs = hidden.x() + terminal;
    double column = Math.max(2, (hidden.right() - inputs - terminal) / Math.max(1, layers));
    double even = (outputX - inputs) / (layers + 1);
    spacing =
        Math.min(Math.min(hidden.height() / widest, 4.2 * most), STEEPEST * Math.max(column, 8));
    radius = Math.min(most, Math.min(0.35 * spacing, 0.3 * column));
    terminalSpacing = Math.max(2.9 * terminal, Math.min(spacing, 3.4 * terminal));
    cellWidth = Math.min(0.6 * column, 1.5 * most);
    centerY = hidden.centerY();
    this.outputY = outputY;
    xs = new double[layers + 2];
    xs[0] = inputs;
    double last = hidden.right() - halfWidth();
    boolean roomy = inputs + layers * even <= last && even >= terminal + halfWidth() + 0.4 * column;
    for (int layer = 1; layer <= layers; layer++) {
      xs[layer] = roomy ? inputs + layer * even : last - (layers - layer) * column;
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
    double width = 2 * halfWidth();
    double free = Math.max(1, spacing - Math.min(2, 0.3 * spacing));
    double height = isCompact() ? Math.min(free, TALLEST * width) : 2 * radius;
    return new Box(x(layer) - width / 2, y(layer, unit) - height / 2, width, height);
  }

  /** Half the width of a unit of a layer: where its edges begin. */
  public double halfWidth(int layer) {
    return layer == 0 || layer == layout.outputLayer() ? terminal : halfWidth();
  }

  private double halfWidth() {
    return isCompact() ? cellWidth / 2 : radius;
  }

  /** Room for edges between the columns of two layers, the second one given. */
  public double gap(int layer) {
    return xs[layer] - xs[layer - 1] - halfWidth(layer) - halfWidth(layer - 1);
  }

  /** The height of the highest column. */
  public double height() {
    int widest = 1;
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      widest = Math.max(widest, layout.width(layer));
    }
    return (widest - 1) * spacing;
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
