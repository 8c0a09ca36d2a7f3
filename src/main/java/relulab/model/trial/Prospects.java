package relulab.model.trial;

import org.jspecify.annotations.Nullable;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.training.OptimizerSettings;
import relulab.model.training.Recovery;

/** Whether the silent neurons of a lane can come back, and why. */
final class Prospects {
  /** A movement that changes no z that a person could see. */
  private static final double TRACE = 1e-12;

  private final Lane lane;
  private final Layout layout;
  private final int deepestDeadLayer;
  private final @Nullable Recovery[] found;

  Prospects(Lane lane) {
    this.lane = lane;
    layout = lane.layout();
    deepestDeadLayer = deepestDeadLayer(lane);
    found = new @Nullable Recovery[layout.neurons()];
  }

  /** The last hidden layer all of whose neurons are dead, or 0: nothing before it gets gradient. */
  static int deepestDeadLayer(Lane lane) {
    Layout layout = lane.layout();
    for (int layer = layout.hiddenLayers(); layer >= 1; layer--) {
      int dead = 0;
      for (int unit = 0; unit < layout.width(layer); unit++) {
        boolean isDead = lane.lives().state(layout.neuron(layer, unit)) == NeuronState.DEAD;
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
    int neuron = layout.neuron(layer, unit);
    Recovery known = found[neuron];
    if (known == null) {
      known =
          switch (lane.lives().state(neuron)) {
            case ALIVE -> Recovery.NOT_NEEDED;
            case DORMANT -> Recovery.STILL_LEARNS;
            case DEAD -> ofDead(layer, unit);
          };
      found[neuron] = known;
    }
    return known;
  }

  private Recovery ofDead(int layer, int unit) {
    if (lane.kind().learnsAlpha()) {
      return Recovery.SLOPE_LEARNS;
    }
    if (layer >= 2 && !canTurnPositive(layer, unit)) {
      return Recovery.IMPOSSIBLE;
    }
    if (layer >= deepestDeadLayer + 2) {
      return Recovery.INPUTS_MOVE;
    }
    if (layer >= 2 && lane.setup().training().weightDecay() > 0) {
      return Recovery.DECAY_MOVES;
    }
    boolean moves = layer == 1 ? canBeCarried(unit) : anythingMoves(layer);
    return moves ? Recovery.OPTIMIZER_MOVES : Recovery.IMPOSSIBLE;
  }

  /**
   * Whether the z of a dead neuron behind ReLU can be positive for any inputs that it may come to
   * get: these are never below 0, and of a neuron that cannot recover always 0. So it takes a bias,
   * or a weight from another neuron, above 0. Nothing but the optimizer's memory and weight decay
   * moves these; plain weight decay leaves their signs.
   */
  private boolean canTurnPositive(int layer, int unit) {
    boolean isPlain = lane.setup().training().optimizer().kind() == OptimizerSettings.Kind.SGD;
    if (lane.setup().training().weightDecay() > 0 && !isPlain) {
      return true;
    }
    if (canExceedZero(layout.bias(layer, unit))) {
      return true;
    }
    for (int from = 0; from < layout.width(layer - 1); from++) {
      if (canExceedZero(layout.weight(layer, unit, from)) && of(layer - 1, from).isPossible()) {
        return true;
      }
    }
    return false;
  }

  private boolean canExceedZero(int parameter) {
    return lane.trainer().parameters()[parameter] + reach(parameter) > 0;
  }

  /**
   * Whether the optimizer's memory may lift the largest z of a first-layer unit above 0. Decay goes
   * on feeding it; Adam then moves small and large weights alike, which can change the sign of z.
   */
  private boolean canBeCarried(int unit) {
    if (lane.setup().training().weightDecay() > 0) {
      boolean isAdam = lane.setup().training().optimizer().kind() == OptimizerSettings.Kind.ADAM;
      return isAdam || anythingMoves(1);
    }
    double reach = reach(layout.bias(1, unit));
    for (int from = 0; from < layout.inputs(); from++) {
      reach += reach(layout.weight(1, unit, from)) * largestInput(from);
    }
    return reach > -lane.evaluation().largest(layout.neuron(1, unit));
  }

  private double largestInput(int feature) {
    double largest = 0;
    for (double x : lane.data().train().inputs()[feature]) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  /** Whether the optimizer's memory moves a layer, or one before it, by more than a trace. */
  private boolean anythingMoves(int layer) {
    int end = layout.bias(layer, 0) + layout.width(layer);
    for (int i = 0; i < end; i++) {
      if (reach(i) > TRACE) {
        return true;
      }
    }
    return false;
  }

  private double reach(int parameter) {
    return lane.trainer().optimizerReach(parameter, lane.learningRate());
  }
}
