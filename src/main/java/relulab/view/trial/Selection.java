package relulab.view.trial;

import relulab.model.trial.Course;

/**
 * The neuron that a person chose.
 *
 * @param lane index of the lane
 * @param layer hidden layer, 1 … H
 * @param unit within the layer, from 0
 */
public record Selection(int lane, int layer, int unit) {

  /** Whether a frame has this neuron. */
  public boolean isIn(Course frame) {
    return lane >= 0
        && lane < frame.tracks().size()
        && frame.tracks().get(lane).layout().isHidden(layer, unit);
  }

  /** The same neuron in another lane. */
  public Selection in(int otherLane) {
    return new Selection(otherLane, layer, unit);
  }
}
