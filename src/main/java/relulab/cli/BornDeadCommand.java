package relulab.cli;

import java.util.List;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import relulab.model.sweep.BornDead;
import relulab.model.sweep.Experiment;

/** How many networks are dead at birth, by width and depth. */
@Command(name = BornDead.ID)
final class BornDeadCommand extends SweepCommand {
  @Option(names = "--widths", paramLabel = "N,…", converter = SweepConverters.WholeNumbers.class)
  private SweepConverters.Whole widths = upTo(10);

  @Option(names = "--hidden", paramLabel = "H,…", converter = SweepConverters.WholeNumbers.class)
  private SweepConverters.Whole hidden = upTo(20);

  @Option(names = "--fixed-input")
  private boolean fixedInput;

  @Override
  Experiment experiment(SweepOptions options) {
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

  private static SweepConverters.Whole upTo(int last) {
    List<Integer> all = IntStream.rangeClosed(1, last).boxed().toList();
    return new SweepConverters.Whole(all);
  }
}
