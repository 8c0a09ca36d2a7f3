package relulab.model.sweep;

import java.util.List;
import java.util.Optional;

/** The experiments that there are. */
public final class Experiments {
  /** Their names, in the order in which the app shows them. */
  public static final List<String> IDS = List.of(BornDead.ID);

  private Experiments() {}

  /**
   * The experiment with this name and these parameters, or nothing if there is no such name.
   *
   * @throws IllegalArgumentException if a parameter is missing or not allowed
   */
  public static Optional<Experiment> of(String id, Parameters parameters) {
    return switch (id) {
      case BornDead.ID -> Optional.of(BornDead.of(parameters));
      default -> Optional.empty();
    };
  }
}
