package relulab.cli.experiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.RateExperiment;

/** What the learning rate does, by activation. */
@Command(name = RateExperiment.ID)
final class RateCommand extends ExperimentRunCommand {
  @Mixin private PlanOptions plan = new PlanOptions();
  @Mixin private ActivationsOption activations = new ActivationsOption();

  @Option(
      names = "--rates",
      paramLabel = "RATE,…",
      converter = ExperimentConverters.RealNumbers.class)
  private ExperimentConverters.Real rates =
      new ExperimentConverters.Real(RateExperiment.USUAL_RATES);

  @Override
  Experiment experiment(RunnerOptions options) {
    return new RateExperiment(
        options.seed(),
        plan.plan(RateExperiment.usualPlan()),
        activations.orElse(plan.activations(RateExperiment.usualActivations())),
        rates.values(),
        options.confidence(RunnerOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return RateExperiment.USUAL_NETWORKS;
  }
}
