package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.sweep.Cost;
import relulab.model.sweep.Experiment;

/** How long each activation takes on this machine. */
@Command(name = Cost.ID)
final class CostCommand extends SweepCommand {
  @Option(
      names = "--activations",
      paramLabel = "NAME,…",
      converter = SweepConverters.KindNames.class)
  private SweepConverters.Kinds activations = new SweepConverters.Kinds(Cost.usual());

  @Override
  Experiment experiment(SweepOptions options) {
    return Cost.here(activations.values(), options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return Cost.USUAL_REPETITIONS;
  }
}
