package relulab.cli.experiment;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.Plan;

/** How many narrow, deep networks collapse in training, by activation. */
@Command(name = Collapse.ID)
final class CollapseCommand extends ExperimentRunCommand {
  @Mixin private PlanOptions plan = new PlanOptions();
  @Mixin private ActivationsOption activations = new ActivationsOption();

  @Override
  Experiment experiment(RunnerOptions options) {
    return new Collapse(
        options.seed(),
        plan.plan(Plan.narrow()),
        activations.orElse(plan.activations(Collapse.protocol())),
        options.confidence(RunnerOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return Collapse.USUAL_NETWORKS;
  }
}
