package relulab.cli.experiment;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Experiment;

/** How many networks are dead at birth, by width and depth. */
@Command(name = BornDead.ID)
final class BornDeadCommand extends ExperimentRunCommand {
  @Option(
      names = "--widths",
      paramLabel = "N,…",
      converter = ExperimentConverters.WholeNumbers.class)
  private ExperimentConverters.Whole widths = upTo(10);

  @Option(
      names = "--hidden",
      paramLabel = "H,…",
      converter = ExperimentConverters.WholeNumbers.class)
  private ExperimentConverters.Whole hidden = upTo(20);

  @Option(names = "--fixed-input")
  private boolean fixedInput;

  @Override
  Experiment experiment(RunnerOptions options) {
    return new BornDead(
        options.seed(),
        widths.values(),
        hidden.values(),
        fixedInput,
        options.confidence(BornDead.USUAL_CONFIDENCE));
  }

  @Override
  long usualNetworks() {
    return 10_000;
  }

  private static ExperimentConverters.Whole upTo(int last) {
    List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
    return new ExperimentConverters.Whole(all);
  }
}
