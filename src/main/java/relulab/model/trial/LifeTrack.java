package relulab.model.trial;

import relulab.model.training.NeuronState;

/**
 * What is known of the lives of neurons over the steps of a training, in columns of some steps
 * each: of a trial of the app, or of a recorded training.
 */
public interface LifeTrack {
  /** A state that lasted for so much of a column is seen in it. */
  double HALF = 0.5;

  /** The step after the last one that is known. */
  long end();

  /** The column that covers a step. */
  int columnOf(long step);

  /** Mean share of the inputs that activate a neuron. */
  double active(int column, int neuron);

  /** Share of the column's steps in which a neuron is dead. */
  double deadShare(int column, int neuron);

  /** Share of the column's steps in which a neuron is dormant. */
  double dormantShare(int column, int neuron);

  /** What a neuron is in at least half of a column's steps; alive where it is nothing so often. */
  default NeuronState state(int column, int neuron) {
    return deadShare(column, neuron) >= HALF
        ? NeuronState.DEAD
        : dormantShare(column, neuron) >= HALF ? NeuronState.DORMANT : NeuronState.ALIVE;
  }
}
