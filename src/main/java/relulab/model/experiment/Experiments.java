package relulab.model.experiment;

import java.util.List;
import java.util.Optional;

/** The experiments that there are. */
public final class Experiments {
  /** Their names, in the order in which the app shows them. */
  public static final List<String> IDS =
      List.of(
          BornDead.ID,
          Collapse.ID,
          RateExperiment.ID,
          AlphaExperiment.ID,
          GradientFlow.ID,
          Cost.ID);

  private Experiments() {}

  /**
   * The experiment with this name and these parameters, or nothing if there is no such name.
   *
   * @throws IllegalArgumentException if a parameter is missing or not allowed
   */
  public static Optional<Experiment> of(String id, Parameters parameters) {
    return switch (id) {
      case BornDead.ID -> Optional.of(BornDead.of(parameters));
      case Collapse.ID -> Optional.of(Collapse.of(parameters));
      case RateExperiment.ID -> Optional.of(RateExperiment.of(parameters));
      case AlphaExperiment.ID -> Optional.of(AlphaExperiment.of(parameters));
      case GradientFlow.ID -> Optional.of(GradientFlow.of(parameters));
      case Cost.ID -> Optional.of(Cost.of(parameters));
      default -> Optional.empty();
    };
  }
}
