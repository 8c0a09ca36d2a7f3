package relulab.scenario;

import java.util.List;
import relulab.model.Invalid;
import relulab.model.experiment.Setup;
import relulab.model.training.Planned;

/**
 * A run that can be saved, opened and played again.
 *
 * @param title in both languages
 * @param steps number of steps to run, 1 or more
 * @param setup everything that defines the run
 * @param captions at their steps, at most {@link #MAX_CAPTIONS}
 */
public record Scenario(Text title, long steps, Setup setup, List<Caption> captions) {
  /** Version of the file format. */
  public static final int VERSION = 1;

  /** The greatest number of captions. */
  public static final int MAX_CAPTIONS = 1000;

  public Scenario {
    Invalid.unlessWithin("steps", steps, 1, Planned.MAX_STEP);
    Invalid.unlessCount("captions", captions, 0, MAX_CAPTIONS);
    captions = List.copyOf(captions);
  }
}
