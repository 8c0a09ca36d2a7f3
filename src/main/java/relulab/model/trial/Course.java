package relulab.model.trial;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.training.Planned;

/**
 * The course of a training as a timeline shows it, at one of its steps: immutable, for any thread.
 * A trial's {@link Frame} is one, a training that was recorded elsewhere is another. Lanes are
 * counted from 0, hidden layers from 1.
 */
public interface Course {

  /** The step shown. */
  long step();

  /** The furthest step that is known. */
  long end();

  /** What is known of the lanes over time, up to {@link #end}; at least one lane. */
  List<? extends CourseTrack> tracks();

  /** The lanes as they began, in the order of the tracks. */
  List<LaneSetup> laneSetups();

  /** What was changed on the way; nothing where nobody can tell. */
  default List<Planned> interventions() {
    return List.of();
  }

  /** The learning rate that it began with; NaN where nobody can tell. */
  default double startingRate() {
    return Double.NaN;
  }

  /** The tracks of a past that was left, if there is one. */
  default Frame.@Nullable Ghost ghost() {
    return null;
  }

  /** What a neuron is at the step shown. */
  NeuronState state(int lane, int neuron);

  /** The first step at which the lane's numbers overflowed, where it has stopped for that. */
  default OptionalLong overflowStep(int lane) {
    return OptionalLong.empty();
  }

  /** The function that a layer of a lane began with. */
  default ActivationKind kind(int lane, int layer) {
    return laneSetups().get(lane).kind();
  }

  /** Whether some layer of a lane has, or had, a negative slope α. */
  boolean hasAlpha(int lane);

  /** Whether ∂L/∂α of a lane is known. */
  boolean hasAlphaGradient(int lane);

  /** Whether its layers have names of their own, as those of a recorded model have. */
  default boolean hasNamedLayers() {
    return false;
  }

  /** The short name of a hidden layer; of one more, that of the output. */
  default String layerName(int layer) {
    return layer > tracks().getFirst().layout().hiddenLayers() ? "ŷ" : Layout.name(layer);
  }

  /** The short name of a hidden neuron. */
  default String neuronName(int layer, int unit) {
    return Layout.within(layerName(layer), unit);
  }
}
