package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.RateSweep;

/** What the learning rate does, by activation. */
@Command(name = RateSweep.ID)
final class RateCommand extends SweepCommand {
  @Mixin private PlanOptions plan = new PlanOptions();
  @Mixin private ActivationsOption activations = new ActivationsOption();

  @Option(names = "--rates", paramLabel = "RATE,…", converter = SweepConverters.RealNumbers.class)
  private SweepConverters.Real rates = new SweepConverters.Real(RateSweep.USUAL_RATES);

  @Override
  Experiment experiment(SweepOptions options) {
    return new RateSweep(
        options.seed(),
        plan.plan(RateSweep.usualPlan()),
        activations.orElse(plan.activations(RateSweep.usualActivations())),
        rates.values(),
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return RateSweep.USUAL_NETWORKS;
  }
}
