package relulab.model.trial;

import relulab.model.training.NeuronState;

/**
 * A neuron's change of state.
 *
 * @param step the first step at which it has the new state
 * @param neuron its number among the hidden neurons, see {@link relulab.model.network.Layout}
 * @param from state before
 * @param to state from this step on
 */
public record StateChange(long step, int neuron, NeuronState from, NeuronState to) {

  /** Whether a dead or dormant neuron became alive. */
  public boolean isRecovery() {
    return to == NeuronState.ALIVE;
  }
}
