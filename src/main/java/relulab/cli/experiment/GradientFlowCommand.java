package relulab.cli.experiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.GradientFlow;

/** How much gradient reaches each layer of a deep network. */
@Command(name = GradientFlow.ID)
final class GradientFlowCommand extends ExperimentRunCommand {
  @Mixin private ActivationsOption activations = new ActivationsOption();

  @Option(names = "--depth", paramLabel = "NUMBER", converter = ExperimentConverters.Count.class)
  private long depth = GradientFlow.USUAL_DEPTH;

  @Option(names = "--width", paramLabel = "NUMBER", converter = ExperimentConverters.Count.class)
  private long width = GradientFlow.USUAL_WIDTH;

  @Override
  Experiment experiment(RunnerOptions options) {
    return new GradientFlow(
        options.seed(),
        activations.orElse(GradientFlow.usual()),
        (int) depth,
        (int) width,
        options.confidence(RunnerOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return GradientFlow.USUAL_NETWORKS;
  }
}
