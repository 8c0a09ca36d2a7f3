package relulab.view.trial.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.view.trial.Backdrop;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;

/**
 * All that pictures of a trial show.
 *
 * @param frame the trial
 * @param backdrops of the lanes, in order; none in the first instant of a run
 * @param axis the steps
 * @param selection the chosen neuron
 * @param options how lanes are shown
 */
public record TrainingPicture(
    Frame frame,
    List<Backdrop> backdrops,
    TimeAxis axis,
    @Nullable Selection selection,
    LaneOptions options) {

  /** What a lane's network makes of the plane; null in the first instant of a run. */
  public @Nullable Backdrop backdrop(int lane) {
    return lane < backdrops.size() ? backdrops.get(lane) : null;
  }

  /** A picture of a frame, for which the backdrops are made now. */
  public static TrainingPicture of(Frame frame, TimeAxis axis, @Nullable Selection selection) {
    LaneOptions still = new LaneOptions(false, true, null, null);
    return new TrainingPicture(frame, Backdrop.of(frame), axis, selection, still);
  }
}
