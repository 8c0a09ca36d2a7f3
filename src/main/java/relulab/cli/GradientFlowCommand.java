package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.sweep.GradientFlow;
import relulab.model.sweep.Experiment;

/** How much gradient reaches each layer of a deep network. */
@Command(name = GradientFlow.ID)
final class GradientFlowCommand extends SweepCommand {
  @Option(names = "--depth", paramLabel = "NUMBER", converter = SweepConverters.Count.class)
  private long depth = 20;

  @Option(names = "--width", paramLabel = "NUMBER", converter = SweepConverters.Count.class)
  private long width = 16;


  @Override
  Experiment experiment(SweepOptions options) {
    return new GradientFlow(
        options.seed(),
        GradientFlow.usual(),
        (int) depth,
        (int) width,
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return 100;
  }
}
