package relulab.controller.trial;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial.StepDetail;
import relulab.view.trial.Phase;

/**
 * What the training thread shows at one moment: immutable by convention, for any thread.
 *
 * @param order number of the last command that was carried out before
 * @param frame the trial
 * @param maps of the lanes; they may be some steps older than the frame while it runs fast
 * @param chosen the chosen neuron's pre-activations, if there is one
 * @param slow the step that is shown in slow motion, if it is
 * @param playing whether it goes on by itself
 * @param rate steps a second, measured; 0 while it stands
 * @param onItsWay whether it goes to a step that it has not reached yet
 * @param canUndo whether something was done that can be taken back
 * @param canRedo whether something was taken back that can be done again
 */
public record Moment(
    long order,
    Frame frame,
    List<ActivationMaps> maps,
    @Nullable Chosen chosen,
    @Nullable Slow slow,
    boolean playing,
    double rate,
    boolean onItsWay,
    boolean canUndo,
    boolean canRedo) {

  /** The step that is shown, and the furthest step that is known. */
  public Place place() {
    return new Place(frame.step(), frame.end());
  }

  /**
   * A step in slow motion: the frame is the one before it until {@link Phase#UPDATE}.
   *
   * @param phase what is shown of the step
   * @param details its numbers by lane, null for a lane that has stopped
   */
  public record Slow(Phase phase, List<@Nullable StepDetail> details) {}
}
