package relulab.model.training;

/** What a hidden neuron does over the whole training set, with these weights. */
public enum NeuronState {
  /** z > 0 for at least one training input. Sigmoid and tanh, which have no dead side, always. */
  ALIVE,
  /** z ≤ 0 for every training input, but the slope there is not 0: it still learns. */
  DORMANT,
  /** z ≤ 0 for every training input, and the slope there is 0: its weights get no gradient. */
  DEAD;

  /** Whether no training input activates the neuron. */
  public boolean isSilent() {
    return this != ALIVE;
  }
}
