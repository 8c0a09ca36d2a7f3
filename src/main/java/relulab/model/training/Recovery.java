package relulab.model.training;

/** Whether and why a neuron that no training input activates can be activated again. */
public enum Recovery {
  /** It is alive. */
  NOT_NEEDED,
  /** Dormant: its own weights still receive gradient. */
  STILL_LEARNS,
  /** Dead, but its negative slope is a parameter, which still receives gradient. */
  SLOPE_LEARNS,
  /** Dead, but layers before it still move, and with them its inputs. */
  INPUTS_MOVE,
  /** Dead, but weight decay shrinks the layers before it, and with them its inputs. */
  DECAY_MOVES,
  /** Dead, but momentum or Adam still moves it or the layers before it. */
  OPTIMIZER_MOVES,
  /** Dead, and nothing that would change its pre-activations moves. */
  IMPOSSIBLE;

  /** Whether a silent neuron may come back by itself; true for one that is alive. */
  public boolean isPossible() {
    return this != IMPOSSIBLE;
  }
}
