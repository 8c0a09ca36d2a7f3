package relulab.model.network;

/**
 * The neurons of hidden layers 1 … H: of a network of the app, or of a model that was recorded.
 * Units are counted from 0 within a layer, neurons from 0 over all hidden layers.
 */
public interface HiddenLayers {

  /** Number of hidden layers H. */
  int hiddenLayers();

  /** Number of units of a hidden layer, 1 … H. */
  int width(int layer);

  /** Number of hidden units. */
  int neurons();

  /** A hidden unit's number among all hidden units. */
  int neuron(int layer, int unit);

  /** The layer, 1 … H, of a hidden unit with this number. */
  int layerOf(int neuron);

  /** The index within its layer of a hidden unit with this number. */
  default int unitOf(int neuron) {
    return neuron - neuron(layerOf(neuron), 0);
  }

  /** Whether {@code layer} is a hidden layer and has this unit. */
  default boolean isHidden(int layer, int unit) {
    return layer >= 1 && layer <= hiddenLayers() && unit >= 0 && unit < width(layer);
  }
}
