package relulab.model.trial;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.data.Split;
import relulab.model.training.NeuronState;
import relulab.model.training.Planned;

/**
 * A trial at one step: immutable, for any thread.
 *
 * @param step the step shown
 * @param end the furthest step that was reached; greater than {@code step} after going back
 * @param setup with all interventions, those made since the start included
 * @param data training and test samples
 * @param lanes in order
 * @param tracks of the lanes, up to {@code end}
 * @param ghost the tracks before the last intervention that followed a rewind
 */
public record Frame(
    long step,
    long end,
    Setup setup,
    Split data,
    List<LaneFrame> lanes,
    List<TrackView> tracks,
    @Nullable Ghost ghost)
    implements Course {

  @Override
  public List<LaneSetup> laneSetups() {
    return setup.lanes();
  }

  @Override
  public List<Planned> interventions() {
    return setup.interventions();
  }

  @Override
  public double startingRate() {
    return setup.training().learningRate();
  }

  @Override
  public NeuronState state(int lane, int neuron) {
    return lanes.get(lane).neurons().get(neuron).state();
  }

  @Override
  public OptionalLong overflowStep(int lane) {
    return lanes.get(lane).overflowStep();
  }

  @Override
  public boolean hasAlpha(int lane) {
    return lanes.get(lane).network().kind().hasAlpha() || kind(lane, 1).hasAlpha();
  }

  @Override
  public boolean hasAlphaGradient(int lane) {
    return lanes.get(lane).network().kind() == ActivationKind.PRELU;
  }

  /**
   * A past that was left.
   *
   * @param from the step at which the present run took another way
   * @param tracks of the lanes
   */
  public record Ghost(long from, List<TrackView> tracks) {}
}
