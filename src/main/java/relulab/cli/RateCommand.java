package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.sweep.RateSweep;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.Plan;
import relulab.model.sweep.Variant;

/** What the learning rate does, by activation. */
@Command(name = RateSweep.ID)
final class RateCommand extends SweepCommand {
  @Option(
      names = "--steps",
      paramLabel = "NUMBER",
      descriptionKey = "experiment.steps",
      converter = SweepConverters.Count.class)
  private long steps = Plan.circle().steps();


  @Override
  Experiment experiment(SweepOptions options) {
    return new RateSweep(
        options.seed(),
        Plan.circle().withSteps(steps),
        Variant.family(0.1, 0.25),
        RateSweep.USUAL_RATES,
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return 30;
  }
}
