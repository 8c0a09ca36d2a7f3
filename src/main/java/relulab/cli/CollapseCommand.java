package relulab.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.sweep.Collapse;
import relulab.model.sweep.Experiment;
import relulab.model.sweep.Plan;

/** How many narrow, deep networks collapse in training, by activation. */
@Command(name = Collapse.ID)
final class CollapseCommand extends SweepCommand {
  @Option(
      names = "--steps",
      paramLabel = "NUMBER",
      descriptionKey = "experiment.steps",
      converter = SweepConverters.Count.class)
  private long steps = Plan.narrow().steps();


  @Override
  Experiment experiment(SweepOptions options) {
    return new Collapse(
        options.seed(),
        Plan.narrow().withSteps(steps),
        Collapse.protocol(),
        options.confidence(SweepOptions.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return 1000;
  }
}
