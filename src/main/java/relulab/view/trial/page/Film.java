package relulab.view.trial.page;

import java.util.List;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;

/**
 * What one picture of a run's animation shows.
 *
 * @param title of the run; may be empty
 * @param frame the trial
 * @param maps of the lanes, in order; none where they are not known yet
 * @param axis the steps, the same in all pictures, so that nothing moves but what happens
 * @param lifeLines whether the life lines are shown
 * @param quantities what is shown over time beside them
 * @param caption what is said now; may be empty
 * @param captions all that is said in the animation: the longest of them decides how much room
 *     there is
 */
public record Film(
    String title,
    Frame frame,
    List<ActivationMaps> maps,
    TimeAxis axis,
    boolean lifeLines,
    List<Quantity> quantities,
    String caption,
    List<String> captions) {

  public Film {
    maps = List.copyOf(maps);
    quantities = List.copyOf(quantities);
    captions = List.copyOf(captions);
  }
}
