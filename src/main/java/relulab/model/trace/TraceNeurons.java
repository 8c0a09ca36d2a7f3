package relulab.model.trace;

import java.util.Arrays;
import java.util.List;
import relulab.model.network.HiddenLayers;
import relulab.model.trace.TraceHeader.TraceLayer;

/** The neurons of a recorded model, layer by layer. */
final class TraceNeurons implements HiddenLayers {
  /** Number of the first neuron of each layer, and at the end the number of all. */
  private final int[] starts;

  TraceNeurons(List<TraceLayer> layers) {
    starts = new int[layers.size() + 1];
    for (int i = 0; i < layers.size(); i++) {
      starts[i + 1] = starts[i] + layers.get(i).neurons();
    }
  }

  @Override
  public int hiddenLayers() {
    return starts.length - 1;
  }

  @Override
  public int width(int layer) {
    return starts[layer] - starts[layer - 1];
  }

  @Override
  public int neurons() {
    return starts[starts.length - 1];
  }

  @Override
  public int neuron(int layer, int unit) {
    return starts[layer - 1] + unit;
  }

  @Override
  public int layerOf(int neuron) {
    int found = Arrays.binarySearch(starts, neuron);
    return found >= 0 ? found + 1 : -found - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TraceNeurons that && Arrays.equals(starts, that.starts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(starts);
  }
}
