package relulab.model.trace;

import java.util.List;

/**
 * What a trace says of its model before the first record.
 *
 * @param probes how many inputs the model was shown at each record, at least 1
 * @param layers in the order in which they are called, at least one
 */
public record TraceHeader(int probes, List<TraceLayer> layers) {
  /** More inputs than any probe needs. */
  public static final int MOST_PROBES = 10_000_000;

  /** More neurons than are shown one by one. */
  public static final int MOST_NEURONS = 2_000_000;

  public static final int MOST_LAYERS = 10_000;

  public TraceHeader {
    layers = List.copyOf(layers);
  }

  /** Neurons of all layers, layer by layer. */
  public int neurons() {
    return layers.stream().mapToInt(TraceLayer::neurons).sum();
  }

  /** Number of the first neuron of a layer, which is counted from 0. */
  public int first(int layer) {
    return layers.subList(0, layer).stream().mapToInt(TraceLayer::neurons).sum();
  }
}
