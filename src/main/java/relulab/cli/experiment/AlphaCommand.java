package relulab.cli.experiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import relulab.cli.shared.Converters;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Experiment;

/** What the negative slope does, and which one PReLU learns. */
@Command(name = AlphaExperiment.ID)
final class AlphaCommand extends ExperimentRunCommand {
  @Mixin private PlanOptions plan = new PlanOptions();

  @Option(
      names = "--alphas",
      paramLabel = "ALPHA,…",
      converter = ExperimentConverters.RealNumbers.class)
  private ExperimentConverters.Real alphas =
      new ExperimentConverters.Real(AlphaExperiment.USUAL_ALPHAS);

  @Option(names = "--prelu-alpha", paramLabel = "ALPHA", converter = Converters.Slope.class)
  private double preluAlpha = AlphaExperiment.USUAL_PRELU_ALPHA;

  @Override
  Experiment experiment(RunnerOptions options) {
    return new AlphaExperiment(
        options.seed(),
        plan.plan(AlphaExperiment.usualPlan()),
        alphas.values(),
        preluAlpha,
        options.confidence(RunnerOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return AlphaExperiment.USUAL_NETWORKS;
  }
}
