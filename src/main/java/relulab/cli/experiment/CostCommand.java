package relulab.cli.experiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Experiment;

/** How long each activation takes on this machine. */
@Command(name = Cost.ID)
final class CostCommand extends ExperimentRunCommand {
  @Option(
      names = "--activations",
      paramLabel = "NAME,…",
      converter = ExperimentConverters.KindNames.class)
  private ExperimentConverters.Kinds activations = new ExperimentConverters.Kinds(Cost.usual());

  @Override
  Experiment experiment(RunnerOptions options) {
    return Cost.here(activations.values(), options.confidence(RunnerOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return Cost.USUAL_REPETITIONS;
  }
}
