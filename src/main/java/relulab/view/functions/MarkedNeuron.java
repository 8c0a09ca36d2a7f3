package relulab.view.functions;

import relulab.model.activation.Activation;

/**
 * The neuron whose pre-activations are marked under the plots of f and f'.
 *
 * @param name how the neuron is called, such as h2·5
 * @param lane name of its lane
 * @param step at which they were taken
 * @param preActivations z over the training set; never changed
 * @param function the neuron's activation function at that step
 */
@SuppressWarnings("ArrayRecordComponent")
public record MarkedNeuron(
    String name, String lane, long step, double[] preActivations, Activation function) {

  /** Number of training inputs. */
  public int inputs() {
    return preActivations.length;
  }

  /** Number of training inputs with z ≤ 0. */
  public int notAbove() {
    int count = 0;
    for (double z : preActivations) {
      count += z > 0 ? 0 : 1;
    }
    return count;
  }
}
