package relulab.cli.experiment;

import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.UsageException;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentKind;
import relulab.text.Messages;

/** Experiments with many networks; each is a command of its own. */
@Command(name = "experiment")
public final class ExperimentCommand implements Callable<Integer> {
  @SuppressWarnings("UnusedVariable") // set by picocli
  @Mixin
  private CommonOptions common = new CommonOptions();

  /** This command with one for each experiment, and the one that joins slices. */
  public static CommandLine of(Messages messages) {
    CommandLine all = new CommandLine(new ExperimentCommand());
    for (ExperimentKind kind : Experiment.kinds()) {
      all.addSubcommand(kind.id(), ExperimentRunCommand.of(kind, messages));
    }
    return all.addSubcommand(new MergeCommand());
  }

  @Override
  public Integer call() {
    throw new UsageException(
        "experiment.noName",
        Experiment.kinds().stream().map(ExperimentKind::id).collect(Collectors.joining(", ")));
  }
}
