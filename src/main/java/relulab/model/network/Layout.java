package relulab.model.network;

import java.util.List;

/**
 * Where the parameters of a network lie in its one flat array.
 *
 * <p>Layers are counted from 0 (the inputs) over 1 … H (hidden) to H + 1 (the output, one unit);
 * units from 0. For each layer 1 … H + 1 in turn lie its weights, row by row (all weights into unit
 * 0, then into unit 1, …), then its biases; after the last layer come the negative slopes α, one a
 * hidden layer or one a hidden unit. The α of a function that does not learn it is stored, too:
 * what a step changes is decided by the trainer.
 */
public final class Layout implements HiddenLayers {
  private final int inputs;
  private final List<Integer> hidden;
  private final boolean alphaPerUnit;
  private final int[] weightStart;
  private final int[] neuronStart;
  private final int alphaStart;

  /** How a hidden layer is called: h1 is the first. */
  public static String name(int layer) {
    return "h" + layer;
  }

  /** How a hidden neuron is called: the second of the first hidden layer is h1·2. */
  public static String name(int layer, int unit) {
    return within(name(layer), unit);
  }

  /** How a neuron of a layer with this name is called. */
  public static String within(String layer, int unit) {
    return layer + "·" + (unit + 1);
  }

  /**
   * A layout.
   *
   * @param inputs number of inputs, at least 1
   * @param hidden width of each hidden layer, possibly none
   * @param alphaPerUnit whether each hidden unit has its own α, or each hidden layer
   */
  public Layout(int inputs, List<Integer> hidden, boolean alphaPerUnit) {
    this.inputs = inputs;
    this.hidden = List.copyOf(hidden);
    this.alphaPerUnit = alphaPerUnit;
    weightStart = new int[hidden.size() + 2];
    neuronStart = new int[hidden.size() + 2];
    int next = 0;
    for (int layer = 1; layer <= outputLayer(); layer++) {
      weightStart[layer] = next;
      next += width(layer) * (width(layer - 1) + 1);
      neuronStart[layer] = layer == 1 ? 0 : neuronStart[layer - 1] + width(layer - 1);
    }
    alphaStart = next;
  }

  /** Number of inputs. */
  public int inputs() {
    return inputs;
  }

  /** Widths of the hidden layers. */
  public List<Integer> hidden() {
    return hidden;
  }

  /** Whether each hidden unit has its own α. */
  public boolean alphaPerUnit() {
    return alphaPerUnit;
  }

  @Override
  public int hiddenLayers() {
    return hidden.size();
  }

  /** Index of the output layer, H + 1. */
  public int outputLayer() {
    return hidden.size() + 1;
  }

  /** Number of units of a layer, 0 … H + 1. */
  @Override
  public int width(int layer) {
    if (layer == 0) {
      return inputs;
    }
    return layer == outputLayer() ? 1 : hidden.get(layer - 1);
  }

  /** Index of the weight from a unit of the layer before into a unit of {@code layer}. */
  public int weight(int layer, int unit, int from) {
    return weightStart[layer] + unit * width(layer - 1) + from;
  }

  /** Index of a unit's bias. */
  public int bias(int layer, int unit) {
    return weightStart[layer] + width(layer) * width(layer - 1) + unit;
  }

  /** Index of the α of a hidden unit, which it may share with its layer. */
  public int alpha(int layer, int unit) {
    return alphaStart + (alphaPerUnit ? neuron(layer, unit) : layer - 1);
  }

  /** Index of the first α: the weights and biases lie before it. */
  public int alphaStart() {
    return alphaStart;
  }

  /** Number of slopes α. */
  public int alphas() {
    return alphaPerUnit ? neurons() : hiddenLayers();
  }

  /** Number of parameters, slopes included. */
  public int size() {
    return alphaStart + alphas();
  }

  @Override
  public int neurons() {
    return neuronStart[outputLayer()];
  }

  @Override
  public int neuron(int layer, int unit) {
    return neuronStart[layer] + unit;
  }

  @Override
  public int layerOf(int neuron) {
    int layer = 1;
    while (neuron >= neuronStart[layer + 1]) {
      layer++;
    }
    return layer;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Layout that
        && inputs == that.inputs
        && hidden.equals(that.hidden)
        && alphaPerUnit == that.alphaPerUnit;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * inputs + hidden.hashCode()) + Boolean.hashCode(alphaPerUnit);
  }
}
