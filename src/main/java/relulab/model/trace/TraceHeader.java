package relulab.model.trace;

import java.util.List;
import relulab.model.activation.ActivationKind;

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

  /**
   * One call of an activation module of a recorded model.
   *
   * @param name the module's, with the number of the call behind it where there are several
   * @param kind its function
   * @param neurons how many, at least 1: the channels of a convolution are neurons
   * @param positions at how many places each of them is for one input; 1 but for convolutions
   */
  public record TraceLayer(String name, ActivationKind kind, int neurons, long positions) {}
}
