package relulab.view.trial.page;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneMaps;
import relulab.text.Messages;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.Selection;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.time.CoursePicture;

/**
 * All that pictures of a trial show.
 *
 * @param frame the trial
 * @param maps of the lanes, in order; none in the first instant of a run
 * @param axis the steps
 * @param selection the chosen neuron
 * @param options how lanes are shown
 */
public record TrainingPicture(
    Frame frame,
    List<ActivationMaps> maps,
    TimeAxis axis,
    @Nullable Selection selection,
    LaneOptions options)
    implements CoursePicture {

  @Override
  public Frame course() {
    return frame;
  }

  @Override
  public String settings(Messages messages) {
    return TrainingCharts.settings(frame, messages);
  }

  /** What a lane's network makes of the plane; null in the first instant of a run. */
  public @Nullable ActivationMaps maps(int lane) {
    return lane < maps.size() ? maps.get(lane) : null;
  }

  /** A picture of a frame, for which the maps are made now. */
  public static TrainingPicture of(Frame frame, TimeAxis axis, @Nullable Selection selection) {
    LaneOptions still = new LaneOptions(false, true, null, null);
    return new TrainingPicture(frame, LaneMaps.of(frame), axis, selection, still);
  }
}
