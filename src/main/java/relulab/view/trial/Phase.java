package relulab.view.trial;

/**
 * The parts of one training step, in their order, for a display that is slow enough to tell them.
 */
public enum Phase {
  /** The batch goes through the network. */
  FORWARD,
  /** Outputs and targets give the loss. */
  LOSS,
  /** The gradient comes back. */
  BACKWARD,
  /** The weights change. */
  UPDATE
}
