package relulab.model.experiment;

import relulab.model.activation.ActivationKind;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.training.Recovery;

/** Whether the silent neurons of a run can come back, and why. */
final class Prospects {
  private final Run run;
  private final Layout layout;
  private final int deepestDeadLayer;

  Prospects(Run run) {
    this.run = run;
    layout = run.layout();
    deepestDeadLayer = deepestDeadLayer(run);
  }

  /** The last hidden layer all of whose neurons are dead, or 0: nothing before it gets gradient. */
  static int deepestDeadLayer(Run run) {
    Layout layout = run.layout();
    for (int layer = layout.hiddenLayers(); layer >= 1; layer--) {
      int dead = 0;
      for (int unit = 0; unit < layout.width(layer); unit++) {
        boolean isDead = run.lives().state(layout.neuron(layer, unit)) == NeuronState.DEAD;
        dead += isDead ? 1 : 0;
      }
      if (dead == layout.width(layer)) {
        return layer;
      }
    }
    return 0;
  }

  /**
   * The prospects of one neuron. Of a dead one the pre-activations change only if its inputs do,
   * and those only if a neuron before it gets gradient: one after the deepest layer that is all
   * dead. In the first layer, weight decay alone scales weights and bias alike, and with them z,
   * whose sign stays.
   */
  Recovery of(int layer, int unit) {
    return switch (run.lives().state(layout.neuron(layer, unit))) {
      case ALIVE -> Recovery.NOT_NEEDED;
      case DORMANT -> Recovery.STILL_LEARNS;
      case DEAD -> ofDead(layer);
    };
  }

  private Recovery ofDead(int layer) {
    if (run.kind() == ActivationKind.PRELU) {
      return Recovery.SLOPE_LEARNS;
    }
    if (layer >= deepestDeadLayer + 2) {
      return Recovery.INPUTS_MOVE;
    }
    if (layer >= 2 && run.setup().weightDecay() > 0) {
      return Recovery.DECAY_MOVES;
    }
    int end = layout.bias(layer, 0) + layout.width(layer);
    for (int i = 0; i < end; i++) {
      if (run.trainer().optimizerMoves(i)) {
        return Recovery.OPTIMIZER_MOVES;
      }
    }
    return Recovery.IMPOSSIBLE;
  }
}
