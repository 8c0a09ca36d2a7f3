package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import relulab.model.sweep.Collapse;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.Plan;

/** How many narrow, deep networks collapse in training, by activation. */
@Command(name = Collapse.ID)
final class CollapseCommand extends SweepCommand {
  @Mixin private PlanOptions plan = new PlanOptions();
  @Mixin private ActivationsOption activations = new ActivationsOption();

  @Override
  Experiment experiment(SweepOptions options) {
    return new Collapse(
        options.seed(),
        plan.plan(Plan.narrow()),
        activations.orElse(plan.activations(Collapse.protocol())),
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return Collapse.USUAL_NETWORKS;
  }
}
