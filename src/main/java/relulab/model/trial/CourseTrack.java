package relulab.model.trial;

import java.util.List;
import relulab.model.network.HiddenLayers;
import relulab.model.training.NeuronState;

/**
 * A lane's past in columns of some steps each. Column i covers the steps {@link #start start(i)} …
 * {@code start(i + 1) − 1}. A value of a column is the mean over its steps unless it says
 * otherwise; a trial knows all of them, of a recorded training those that were not recorded are
 * NaN. Hidden layers are counted from 1, neurons over all hidden layers.
 */
public interface CourseTrack extends LifeTrack {

  /** Number of columns. */
  int columns();

  /** Steps per column; where they differ, about so many, at least 1. */
  long span();

  /** First step of a column; of {@link #columns}, the end of the track. */
  long start(int column);

  /** Whether a column tells of its first step alone. */
  boolean isOneStep(int column);

  /** Where the neurons are. */
  HiddenLayers layout();

  /** All changes of state, in the order of their steps; flicker is left out of very long runs. */
  List<StateChange> changes();

  /** Whether the layer behind the hidden ones is known, too. */
  boolean hasOutput();

  /** Mean loss over the training set; of a recorded training, of the batches. */
  double loss(int column);

  /** The least loss within the column. */
  double lossMin(int column);

  /** The greatest loss within the column. */
  double lossMax(int column);

  /** Norm of the gradient; of a recorded training, of the layers before its neurons. */
  double gradientNorm(int column);

  /** The least gradient norm within the column. */
  double gradientNormMin(int column);

  /** The greatest gradient norm within the column. */
  double gradientNormMax(int column);

  /** Share of the hidden neurons that are alive. */
  double aliveShare(int column);

  /** Negative slope α of a hidden layer, 1 … H; with one α a unit, their mean. */
  double alpha(int column, int layer);

  /** Share of the activations of a hidden layer, 1 … H, that are exactly 0. */
  double zeroShare(int column, int layer);

  /** Mean activation of a hidden layer, 1 … H. */
  double meanActivation(int column, int layer);

  /** ∂L/∂α of a hidden layer, 1 … H, of PReLU; with one α a unit, their mean. */
  double alphaGradient(int column, int layer);

  /**
   * Norm of ∂L/∂(weights and biases) of a layer, 1 … H, and H + 1 where the output is known,
   * without its slopes.
   */
  double layerGradientNorm(int column, int layer);

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
}
