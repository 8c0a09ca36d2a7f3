package relulab.model.training;

/** What a hidden neuron does over the whole training set, with these weights. */
public enum NeuronState {
  /** z > 0 for at least one training input; smooth functions always, they saturate at most. */
  ALIVE,
  /** z ≤ 0 for every training input, but the slope there is not 0: it still learns. */
  DORMANT,
  /** z ≤ 0 for every training input, and the slope there is 0: its weights get no gradient. */
  DEAD;

  /**
   * The state of a neuron.
   *
   * @param isReluFamily whether its function is of the ReLU family
   * @param fires whether z > 0 for at least one input
   * @param isBlocked whether the slope for z ≤ 0 is 0
   */
  public static NeuronState of(boolean isReluFamily, boolean fires, boolean isBlocked) {
    if (fires || !isReluFamily) {
      return ALIVE;
    }
    return isBlocked ? DEAD : DORMANT;
  }

  /** Whether no training input activates the neuron. */
  public boolean isSilent() {
    return this != ALIVE;
  }
}
