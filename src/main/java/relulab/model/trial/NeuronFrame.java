package relulab.model.trial;

import relulab.model.training.NeuronState;
import relulab.model.training.Recovery;

/**
 * A hidden neuron at one step, over the whole training set.
 *
 * @param layer hidden layer, 1 … H
 * @param unit within the layer, from 0
 * @param active fraction of training inputs with z > 0
 * @param state alive, dead or dormant
 * @param recovery whether and why a silent neuron can come back
 * @param since step at which the state began, 0 for birth
 * @param recoveredAt step at which it last came back, or −1
 * @param largestZ the largest pre-activation
 * @param gradientNorm norm of ∂L/∂(incoming weights, bias)
 * @param meanActivation mean of a
 * @param zeroShare share of inputs with a exactly 0
 */
public record NeuronFrame(
    int layer,
    int unit,
    double active,
    NeuronState state,
    Recovery recovery,
    long since,
    long recoveredAt,
    double largestZ,
    double gradientNorm,
    double meanActivation,
    double zeroShare) {

  /** Whether it is alive now and was dead or dormant before. */
  public boolean isRecovered() {
    return state == NeuronState.ALIVE && recoveredAt >= 0;
  }
}
