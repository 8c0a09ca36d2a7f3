package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.sweep.AlphaSweep;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.Plan;

/** What the negative slope does, and which one PReLU learns. */
@Command(name = AlphaSweep.ID)
final class AlphaCommand extends SweepCommand {
  @Option(
      names = "--steps",
      paramLabel = "NUMBER",
      descriptionKey = "experiment.steps",
      converter = SweepConverters.Count.class)
  private long steps = Plan.circle().steps();


  @Override
  Experiment experiment(SweepOptions options) {
    return new AlphaSweep(
        options.seed(),
        Plan.circle().withSteps(steps),
        AlphaSweep.USUAL_ALPHAS,
        0.25,
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return 50;
  }
}
