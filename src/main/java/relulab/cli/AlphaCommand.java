package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import relulab.model.sweep.AlphaSweep;
import relulab.model.sweep.Experiment;

/** What the negative slope does, and which one PReLU learns. */
@Command(name = AlphaSweep.ID)
final class AlphaCommand extends SweepCommand {
  @Mixin private PlanOptions plan = new PlanOptions();

  @Option(names = "--alphas", paramLabel = "ALPHA,…", converter = SweepConverters.RealNumbers.class)
  private SweepConverters.Real alphas = new SweepConverters.Real(AlphaSweep.USUAL_ALPHAS);

  @Option(names = "--prelu-alpha", paramLabel = "ALPHA", converter = Converters.Slope.class)
  private double preluAlpha = AlphaSweep.USUAL_PRELU_ALPHA;

  @Override
  Experiment experiment(SweepOptions options) {
    return new AlphaSweep(
        options.seed(),
        plan.plan(AlphaSweep.usualPlan()),
        alphas.values(),
        preluAlpha,
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return AlphaSweep.USUAL_NETWORKS;
  }
}
