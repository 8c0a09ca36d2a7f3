package relulab.view.trace;

import relulab.model.network.HiddenLayers;
import relulab.model.trace.TraceCourse;

/** How many neurons a layer has, and how many of them are dead and dormant at a step. */
record LayerCounts(int neurons, int dead, int dormant) {

  static LayerCounts of(TraceCourse course, int layer) {
    HiddenLayers layers = course.trace().layout();
    int dead = 0;
    int dormant = 0;
    int first = layers.neuron(layer, 0);
    for (int n = first; n < first + layers.width(layer); n++) {
      switch (course.state(0, n)) {
        case DEAD -> dead++;
        case DORMANT -> dormant++;
        case ALIVE -> {}
      }
    }
    return new LayerCounts(layers.width(layer), dead, dormant);
  }

  /** The share that is alive. */
  double alive() {
    return (neurons - dead - dormant) / (double) neurons;
  }
}
