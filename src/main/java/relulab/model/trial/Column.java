package relulab.model.trial;

import relulab.model.network.Layout;
import relulab.model.training.Evaluation;
import relulab.model.training.NeuronState;

/**
 * A column of a track: what happened during a span of steps, as means, and as extremes where a mean
 * would hide a spike. Immutable once it is closed.
 */
@SuppressWarnings("ArrayRecordComponent")
record Column(int steps, double[] scalars, float[] neurons) {
  static final int LOSS = 0;
  static final int LOSS_MIN = 1;
  static final int LOSS_MAX = 2;
  static final int GRADIENT = 3;
  static final int GRADIENT_MIN = 4;
  static final int GRADIENT_MAX = 5;
  static final int ALIVE = 6;
  static final int ACCURACY = 7;

  /** Where the α of the hidden layers begin; after them come the other values by layer. */
  static final int ALPHAS = 8;

  /** Kinds of values that each hidden layer has, α first; the output layer has a gradient, too. */
  private static final int BY_LAYER = 5;

  static final int ACTIVE = 0;
  static final int DEAD = 1;
  static final int DORMANT = 2;
  static final int NEURON_GRADIENT = 3;

  /** Values kept of each neuron. */
  static final int PER_NEURON = 4;

  /** Rough size in memory. */
  static long bytes(Layout layout) {
    return 80 + 8L * scalars(layout) + 4L * PER_NEURON * layout.neurons();
  }

  private static int scalars(Layout layout) {
    return ALPHAS + BY_LAYER * layout.hiddenLayers() + 1;
  }

  /** Where the shares of exact zeros by layer begin. */
  static int zeros(int hiddenLayers) {
    return ALPHAS + hiddenLayers;
  }

  /** Where the mean activations by layer begin. */
  static int means(int hiddenLayers) {
    return ALPHAS + 2 * hiddenLayers;
  }

  /** Where ∂L/∂α by layer begin. */
  static int alphaGradients(int hiddenLayers) {
    return ALPHAS + 3 * hiddenLayers;
  }

  /** Where the gradient norms by layer begin; of the output layer, too. */
  static int gradients(int hiddenLayers) {
    return ALPHAS + 4 * hiddenLayers;
  }

  /** The column of one step. */
  static Column of(Lane lane) {
    Layout layout = lane.layout();
    Column column =
        new Column(1, new double[scalars(layout)], new float[PER_NEURON * layout.neurons()]);
    column.readNeurons(lane);
    column.readScalars(lane);
    return column;
  }

  private void readScalars(Lane lane) {
    Evaluation seen = lane.evaluation();
    Layout layout = lane.layout();
    scalars[LOSS] = scalars[LOSS_MIN] = scalars[LOSS_MAX] = seen.loss();
    scalars[GRADIENT] = scalars[GRADIENT_MIN] = scalars[GRADIENT_MAX] = seen.gradientNorm();
    scalars[ACCURACY] = seen.accuracy();
    int alive = 0;
    for (int n = 0; n < layout.neurons(); n++) {
      alive += lane.lives().state(n) == NeuronState.ALIVE ? 1 : 0;
    }
    scalars[ALIVE] = layout.neurons() == 0 ? 1 : alive / (double) layout.neurons();
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      readLayer(lane, layer);
    }
    int hidden = layout.hiddenLayers();
    scalars[gradients(hidden) + hidden] = seen.gradientNorm(layout.outputLayer());
  }

  private void readLayer(Lane lane, int layer) {
    Evaluation seen = lane.evaluation();
    Layout layout = lane.layout();
    int hidden = layout.hiddenLayers();
    int width = layout.width(layer);
    double zeros = 0;
    double mean = 0;
    double alphaGradient = 0;
    double squares = 0;
    for (int unit = 0; unit < width; unit++) {
      int n = layout.neuron(layer, unit);
      zeros += seen.zeros(n);
      mean += seen.meanActivation(n);
      alphaGradient += Evaluation.shown(seen.gradient()[layout.alpha(layer, unit)]);
      double norm = neurons[PER_NEURON * n + NEURON_GRADIENT];
      squares += norm * norm;
    }
    scalars[ALPHAS + layer - 1] = lane.meanAlpha(layer);
    scalars[zeros(hidden) + layer - 1] = zeros / width / lane.data().train().size();
    scalars[means(hidden) + layer - 1] = mean / width;
    scalars[alphaGradients(hidden) + layer - 1] = alphaGradient / width;
    scalars[gradients(hidden) + layer - 1] = Math.sqrt(squares);
  }

  private void readNeurons(Lane lane) {
    Layout layout = lane.layout();
    double samples = lane.data().train().size();
    for (int layer = 1, n = 0; layer <= layout.hiddenLayers(); layer++) {
      for (int unit = 0; unit < layout.width(layer); unit++, n++) {
        NeuronState state = lane.lives().state(n);
        int at = PER_NEURON * n;
        neurons[at + ACTIVE] = (float) (lane.evaluation().active(n) / samples);
        neurons[at + DEAD] = state == NeuronState.DEAD ? 1 : 0;
        neurons[at + DORMANT] = state == NeuronState.DORMANT ? 1 : 0;
        neurons[at + NEURON_GRADIENT] = (float) lane.evaluation().gradientNorm(layer, unit);
      }
    }
  }

  /** This column and the one after it as one. */
  Column merge(Column next) {
    int total = steps + next.steps;
    double[] s = new double[scalars.length];
    for (int i = 0; i < s.length; i++) {
      s[i] = (scalars[i] * steps + next.scalars[i] * next.steps) / total;
    }
    for (int low : new int[] {LOSS_MIN, GRADIENT_MIN}) {
      s[low] = Math.min(scalars[low], next.scalars[low]);
      s[low + 1] = Math.max(scalars[low + 1], next.scalars[low + 1]);
    }
    float[] n = new float[neurons.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = (neurons[i] * steps + next.neurons[i] * next.steps) / total;
    }
    return new Column(total, s, n);
  }
}
