package relulab.cli.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.UsageException;
import relulab.export.SafeFile;
import relulab.model.Invalid;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.ExperimentKind;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.Parameter;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.Values;
import relulab.text.Messages;

/** Runs an experiment and writes what comes out; its parameters are options. */
@Command
final class ExperimentRunCommand implements Callable<Integer> {
  private final ExperimentKind kind;
  private final List<ParameterOption<?>> parameters = new ArrayList<>();
  private final PlanOptions training = new PlanOptions();
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();
  @Mixin private RunnerOptions options = new RunnerOptions();
  @Mixin private ResultPictures pictures = new ResultPictures();

  private ExperimentRunCommand(ExperimentKind kind) {
    this.kind = kind;
  }

  /** The command of an experiment. */
  static CommandLine of(ExperimentKind kind, Messages messages) {
    ExperimentRunCommand command = new ExperimentRunCommand(kind);
    CommandLine line = new CommandLine(command);
    CommandSpec spec = line.getCommandSpec().name(kind.id());
    for (Parameter<?> parameter : kind.parameters()) {
      if (parameter instanceof Parameter.Training) {
        spec.addMixin("training", CommandSpec.forAnnotatedObject(command.training));
      }
      ParameterOption<?> option = ParameterOption.of(parameter, messages);
      if (option != null) {
        spec.addOption(option.spec());
        command.parameters.add(option);
      }
    }
    return line;
  }

  @Override
  public Integer call() {
    Messages messages = Messages.of(common.language);
    SeedRange range = options.range(kind.usualNetworks());
    Experiment experiment = checked();
    requirePossible(experiment, range);
    ResultPictures.Plan plan = pictures.plan(experiment, common.language);
    plan.requireDifferent(
        new SameFile().reads("--scenario", training.file()).writes("--csv", options.csv()));
    if (options.csv() != null) {
      SafeFile.requireWritable(options.csv());
    }
    ExperimentRunner runner = new ExperimentRunner(experiment, range, options.threads());
    ExperimentOutput output =
        new ExperimentOutput(
            messages,
            options.csv(),
            plan,
            quiet.isQuiet(),
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

  private Experiment checked() {
    try {
      return kind.maker().apply(values());
    } catch (Invalid e) {
      throw new UsageException(InvalidOption.key(e), InvalidOption.arguments(e));
    }
  }

  /** Options go before what a scenario says, and that before what is usual. */
  private Values values() {
    Values values = new Values().with(ExperimentKind.SEED, options.seed());
    for (Parameter<?> parameter : kind.parameters()) {
      switch (parameter) {
        case Parameter.Training plan -> values.with(plan, training.plan(plan));
        case Parameter.Variants variants ->
            training.activations().ifPresent(lanes -> values.with(variants, lanes));
        default -> {} // a scenario says nothing of it
      }
    }
    parameters.forEach(option -> option.putInto(values));
    return values;
  }
}
