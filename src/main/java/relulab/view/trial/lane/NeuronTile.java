package relulab.view.trial.lane;

import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.network.ActivationMaps;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.NeuronFrame;

/**
 * What the tile of a neuron shows.
 *
 * @param maps of its network; null until there are some
 * @param kind its activation function, which gives the colour
 * @param layer hidden layer, 1 … H
 * @param unit within the layer, from 0
 * @param state alive, dead or dormant
 * @param recovered whether it is alive and was silent before
 */
public record NeuronTile(
    @Nullable ActivationMaps maps,
    ActivationKind kind,
    int layer,
    int unit,
    NeuronState state,
    boolean recovered) {

  /** A neuron of a lane. */
  public static NeuronTile of(LaneFrame lane, @Nullable ActivationMaps maps, int layer, int unit) {
    NeuronFrame neuron = lane.neuron(layer, unit);
    return new NeuronTile(
        maps, lane.network().kind(), layer, unit, neuron.state(), neuron.isRecovered());
  }

  /** Whether there is something to show of what it makes of the inputs. */
  boolean hasMap() {
    return maps != null && maps.has(layer, unit);
  }
}
