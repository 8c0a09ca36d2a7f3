package relulab.cli.experiment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import relulab.model.experiment.Variant;

/** Which activations an experiment compares. */
final class ActivationsOption {
  @Option(
      names = "--activations",
      paramLabel = "NAME[:ALPHA],…",
      descriptionKey = "experiment.activations",
      converter = ExperimentConverters.Activations.class)
  private ExperimentConverters.@Nullable Variants activations;

  /** Those that are asked for, or the usual ones. */
  List<Variant> orElse(List<Variant> usual) {
    return activations == null ? usual : activations.values();
  }
}
