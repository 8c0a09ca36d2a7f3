package relulab.view.trial.neuron;

import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.NeuronFrame;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/**
 * What the inspector's charts show of a neuron.
 *
 * @param frame the trial
 * @param selection the neuron; it is in the frame
 * @param axis the steps
 * @param z its pre-activations over the training set, never changed
 */
@SuppressWarnings("ArrayRecordComponent")
public record NeuronPicture(Frame frame, Selection selection, TimeAxis axis, double[] z) {

  /** With the pre-activations of the frame's network. */
  public static NeuronPicture of(Frame frame, Selection selection, TimeAxis axis) {
    LaneFrame lane = frame.lanes().get(selection.lane());
    double[] z =
        lane.network()
            .preActivations(frame.data().train().inputs(), selection.layer(), selection.unit());
    return new NeuronPicture(frame, selection, axis, z);
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
