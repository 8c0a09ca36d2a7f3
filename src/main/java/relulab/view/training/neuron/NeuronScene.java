package relulab.view.training.neuron;

import relulab.model.experiment.Frame;
import relulab.model.experiment.LaneFrame;
import relulab.model.experiment.NeuronFrame;
import relulab.view.training.Selection;
import relulab.view.training.TimeAxis;

/**
 * What the inspector's charts show of a neuron.
 *
 * @param frame the trial
 * @param selection the neuron; it is in the frame
 * @param axis the steps
 * @param z its pre-activations over the training set, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record NeuronScene(Frame frame, Selection selection, TimeAxis axis, double[] z) {

  /** With the pre-activations of the frame's network. */
  public static NeuronScene of(Frame frame, Selection selection, TimeAxis axis) {
    LaneFrame lane = frame.lanes().get(selection.lane());
    double[] z =
        lane.network()
            .preActivations(frame.data().train().inputs(), selection.layer(), selection.unit());
    return new NeuronScene(frame, selection, axis, z);
  }

  /** The lane. */
  public LaneFrame lane() {
    return frame.lanes().get(selection.lane());
  }

  /** The neuron. */
  public NeuronFrame neuron() {
    return lane().neuron(selection.layer(), selection.unit());
  }
}
