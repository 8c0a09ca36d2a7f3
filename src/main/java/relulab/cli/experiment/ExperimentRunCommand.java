package relulab.cli.experiment;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.UsageException;
import relulab.export.SafeFile;
import relulab.model.Invalid;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.SeedRange;
import relulab.text.Messages;

/** Runs an experiment and writes what comes out. */
abstract class ExperimentRunCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private RunnerOptions options = new RunnerOptions();
  @Mixin private ResultPictures pictures = new ResultPictures();

  /** The experiment that the options describe. */
  abstract Experiment experiment(RunnerOptions runnerOptions);

  /** How many networks a cell has if nothing is said. */
  abstract long usualNetworks();

  @Override
  public final Integer call() {
    Messages messages = Messages.of(common.language);
    SeedRange range = options.range(usualNetworks());
    Experiment experiment = checked();
    requirePossible(experiment, range);
    if (options.csv() != null) {
      requireNotScenario(options.csv());
      SafeFile.requireWritable(options.csv());
    }
    ResultPictures.Plan plan = pictures.plan(experiment, common.language);
    ExperimentRunner runner = new ExperimentRunner(experiment, range, options.threads());
    ExperimentOutput output =
        new ExperimentOutput(
            messages,
            options.csv(),
            plan,
            spec.commandLine().getOut(),
            spec.commandLine().getErr());
    return new InterruptibleRunner(runner, output).run();
  }

  private static void requirePossible(Experiment experiment, SeedRange range) {
    long most = ExperimentRunner.mostNetworks(experiment);
    if (range.size() > most) {
      throw new UsageException(
          "experiment.tooManyNetworks", Long.toString(range.size()), Long.toString(most));
    }
  }

  private void requireNotScenario(Path csv) {
    OptionSpec option = spec.findOption("--scenario");
    Path scenario = option == null ? null : option.getValue();
    if (scenario != null && SameFile.isSame(csv, scenario)) {
      throw new UsageException("cli.sameFile", "--csv", "--scenario", csv);
    }
  }

  private Experiment checked() {
    try {
      return experiment(options);
    } catch (Invalid e) {
      throw new UsageException(InvalidText.key(e), InvalidText.arguments(e));
    }
  }
}
