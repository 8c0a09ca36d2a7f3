package relulab.view.trial.lane;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Task;
import relulab.model.network.ActivationMaps;
import relulab.model.network.Layout;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Selection;

/**
 * All that the picture of a lane shows.
 *
 * @param frame the trial
 * @param lane index of the lane
 * @param maps what its neurons and its output make of the inputs; missing until they are made
 * @param selection the chosen neuron, of any lane
 * @param options how it is shown
 * @param flashes events that are just happening
 */
public record LanePicture(
    Frame frame,
    int lane,
    @Nullable ActivationMaps maps,
    @Nullable Selection selection,
    LaneOptions options,
    Flashes flashes) {

  /** The lane at the frame's step. */
  public LaneFrame now() {
    return frame.lanes().get(lane);
  }

  /** Where the network's parameters lie. */
  public Layout layout() {
    return now().network().layout();
  }

  /** The activation function now. */
  public ActivationKind kind() {
    return now().network().kind();
  }

  /** Whether it learns classes. */
  public boolean isClassification() {
    return frame.setup().data().task() == Task.CLASSIFICATION;
  }

  /** Whether this neuron is the chosen one. */
  public boolean isSelected(int layer, int unit) {
    return selection != null
        && selection.lane() == lane
        && selection.layer() == layer
        && selection.unit() == unit;
  }

  /**
   * Whether this is the same as another scene but for steps made since: nothing was chosen anew.
   */
  boolean goesOnFrom(LanePicture other) {
    return lane == other.lane
        && frame.step() > other.frame.step()
        && layout().equals(other.layout())
        && kind() == other.kind()
        && now().collapsed() == other.now().collapsed()
        && now().overflowStep().isPresent() == other.now().overflowStep().isPresent()
        && Objects.equals(selection, other.selection)
        && options.detail() == null
        && other.options.detail() == null;
  }
}
