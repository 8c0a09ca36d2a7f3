package relulab.scenario;

import java.util.Comparator;
import java.util.List;
import relulab.model.Invalid;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;

/**
 * A run that can be saved, opened and played again.
 *
 * @param title in both languages
 * @param steps number of steps to run, 1 or more
 * @param setup everything that defines the run
 * @param show what a room is shown beside the networks, at most {@link #MAX_SHOWN}; what is named
 *     twice is shown once
 * @param captions at their steps, none after the end, at most {@link #MAX_CAPTIONS}; sorted by step
 *     here, those of one step keep their order
 */
public record Scenario(
    Text title, long steps, Setup setup, List<Show> show, List<Caption> captions) {
  /** Version of the file format. */
  public static final int VERSION = 1;

  /** The greatest number of things that are shown beside the networks. */
  public static final int MAX_SHOWN = 2;

  /** The greatest number of captions. */
  public static final int MAX_CAPTIONS = 1000;

  public Scenario {
    Invalid.unlessWithin("steps", steps, 1, Planned.MAX_STEP);
    Invalid.unlessCount("captions", captions, 0, MAX_CAPTIONS);
    Invalid.unlessCount("show", show, 0, MAX_SHOWN);
    for (int i = 0; i < captions.size(); i++) {
      Invalid.unlessWithin("captions[" + i + "].step", captions.get(i).step(), 0, steps);
    }
    show = show.stream().distinct().toList();
    captions = captions.stream().sorted(Comparator.comparingLong(Caption::step)).toList();
  }

  /** A scenario of which a room is shown the networks alone. */
  public Scenario(Text title, long steps, Setup setup, List<Caption> captions) {
    this(title, steps, setup, List.of(), captions);
  }

  /**
   * The captions that hold for another run: where it has gone another way, what they say of numbers
   * and neurons is no longer true.
   */
  public List<Caption> captionsFor(Setup run) {
    return captions.stream().filter(caption -> setup.agreesUntil(caption.step(), run)).toList();
  }

  /** The same with the captions that hold for another run. */
  public Scenario withCaptions(List<Caption> other) {
    return new Scenario(title, steps, setup, show, other);
  }
}
