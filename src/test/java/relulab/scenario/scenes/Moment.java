package relulab.scenario.scenes;

import relulab.model.network.Layout;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.LayerFrame;
import relulab.model.trial.NeuronFrame;

/**
 * What is on the screen when a caption appears.
 *
 * @param start the beginning of the run
 * @param now the step of the caption
 */
record Moment(Frame start, Frame now) {

  LaneFrame lane(int lane) {
    return now.lanes().get(lane - 1);
  }

  LayerFrame layer(int lane, int layer) {
    return lane(lane).layers().get(layer - 1);
  }

  NeuronFrame neuron(int lane, int layer, int unit) {
    return lane(lane).neuron(layer, unit - 1);
  }

  /**
   * Whether the incoming weights and the bias of a neuron are those of the start, to the last bit.
   */
  boolean unmoved(int lane, int layer, int unit) {
    LaneFrame first = start.lanes().get(lane - 1);
    Layout layout = first.network().layout();
    boolean same =
        first.network().bias(layer, unit - 1) == lane(lane).network().bias(layer, unit - 1);
    for (int from = 0; from < layout.width(layer - 1); from++) {
      same &=
          first.network().weight(layer, unit - 1, from)
              == lane(lane).network().weight(layer, unit - 1, from);
    }
    return same;
  }
}
