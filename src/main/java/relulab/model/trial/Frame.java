package relulab.model.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.data.Split;

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
    @Nullable Ghost ghost) {

  /**
   * A past that was left.
   *
   * @param from the step at which the present run took another way
   * @param tracks of the lanes
   */
  public record Ghost(long from, List<TrackView> tracks) {}
}
