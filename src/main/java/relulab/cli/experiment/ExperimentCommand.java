package relulab.cli.experiment;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.UsageException;

/** Experiments with many networks; each is a command of its own. */
@Command(
    name = "experiment",
    subcommands = {
      BornDeadCommand.class,
      CollapseCommand.class,
      RateCommand.class,
      AlphaCommand.class,
      GradientFlowCommand.class,
      CostCommand.class,
      MergeCommand.class
    })
public final class ExperimentCommand implements Callable<Integer> {
  @Mixin private CommonOptions common = new CommonOptions();

  @Override
  public Integer call() {
    throw new UsageException("experiment.noName");
  }
}
