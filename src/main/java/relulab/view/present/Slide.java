package relulab.view.present;

import java.util.List;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Frame;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.lane.Flashes;

/**
 * What the room sees of a scene at one step.
 *
 * @param title of the scene
 * @param frame the trial
 * @param maps of the lanes, in order
 * @param flashes events that are just happening, of each lane
 * @param panels charts below the lanes, at most two
 * @param axis the steps of charts over time
 * @param caption what to look at; may be empty
 * @param question what the room is asked; may be empty
 * @param hint what the next key does
 * @param reached number of captions that have been shown
 * @param count number of captions
 */
public record Slide(
    String title,
    Frame frame,
    List<ActivationMaps> maps,
    List<Flashes> flashes,
    List<SlidePanel> panels,
    TimeAxis axis,
    String caption,
    String question,
    String hint,
    int reached,
    int count) {

  public Slide {
    maps = List.copyOf(maps);
    flashes = List.copyOf(flashes);
    panels = List.copyOf(panels);
  }

  /** The same while other events are just happening. */
  public Slide with(List<Flashes> now) {
    return new Slide(
        title, frame, maps, now, panels, axis, caption, question, hint, reached, count);
  }
}
