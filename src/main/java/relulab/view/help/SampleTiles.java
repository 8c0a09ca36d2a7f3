package relulab.view.help;

import java.util.List;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Dataset;
import relulab.model.network.ActivationMaps;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.NeuronState;
import relulab.view.trial.lane.NeuronTile;

/** Tiles of a neuron in each of its states, for a legend and for the program's icon. */
public final class SampleTiles {
  private static final int SAMPLES = 121;

  /** z = 0.9 x₁ + 0.6 x₂ + 0.2, and ŷ is what it gives; a slope α that ReLU does not use. */
  private static final double[] PARAMETERS = {0.9, 0.6, 0.2, 1, 0, 0};

  private SampleTiles() {}

  /** A neuron that some inputs activate, with its hinge. */
  public static NeuronTile alive() {
    return tile(NeuronState.ALIVE, false);
  }

  /** A neuron in a state. */
  public static NeuronTile tile(NeuronState state, boolean recovered) {
    Dataset corners = new Dataset(new double[][] {{-1, 1, -1, 1}, {-1, -1, 1, 1}}, new double[4]);
    Network network =
        new Network(new Layout(2, List.of(1), false), ActivationKind.RELU, PARAMETERS);
    ActivationMaps maps = ActivationMaps.of(network, corners, SAMPLES);
    return new NeuronTile(maps, ActivationKind.RELU, 1, 0, state, recovered);
  }
}
