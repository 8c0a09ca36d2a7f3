package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.GradientFlow;

/** How much gradient reaches each layer of a deep network. */
@Command(name = GradientFlow.ID)
final class GradientFlowCommand extends SweepCommand {
  @Mixin private ActivationsOption activations = new ActivationsOption();

  @Option(names = "--depth", paramLabel = "NUMBER", converter = SweepConverters.Count.class)
  private long depth = GradientFlow.USUAL_DEPTH;

  @Option(names = "--width", paramLabel = "NUMBER", converter = SweepConverters.Count.class)
  private long width = GradientFlow.USUAL_WIDTH;

  @Override
  Experiment experiment(SweepOptions options) {
    return new GradientFlow(
        options.seed(),
        activations.orElse(GradientFlow.usual()),
        (int) depth,
        (int) width,
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return GradientFlow.USUAL_NETWORKS;
  }
}
