package relulab.cli.experiment;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.UsageException;
import relulab.export.SafeFile;
import relulab.export.experiment.CsvException;
import relulab.export.experiment.ResultsMerge;
import relulab.model.experiment.Results;
import relulab.text.Messages;

/** Joins slices of an experiment. */
@Command(name = "merge")
final class MergeCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(
      arity = "0..*",
      paramLabel = "SLICE.csv",
      descriptionKey = "slices",
      converter = Converters.File.class)
  private List<Path> slices = new ArrayList<>();

  @Option(
      names = "--csv",
      paramLabel = "FILE",
      descriptionKey = "experiment.csv",
      converter = Converters.File.class)
  private @Nullable Path csv;

  @Mixin private ResultPictures pictures = new ResultPictures();

  @Override
  public Integer call() {
    if (slices.isEmpty()) {
      throw new UsageException("cli.missing", "SLICE.csv");
    }
    Messages messages = Messages.of(common.language);
    Results results = merged();
    ResultPictures.Plan plan = pictures.plan(results.experiment(), common.language);
    SameFile files = new SameFile();
    slices.forEach(slice -> files.reads("SLICE.csv", slice));
    plan.requireDifferent(files.writes("--csv", csv));
    if (csv != null) {
      SafeFile.requireWritable(csv);
    }
    new ExperimentOutput(
            messages,
            csv,
            plan,
            quiet.isQuiet(),
            spec.commandLine().getOut(),
            spec.commandLine().getErr())
        .finish(results);
    return 0;
  }

  private Results merged() {
    try {
      return ResultsMerge.merge(slices);
    } catch (CsvException e) {
      throw new UsageException(e.key(), e.arguments());
    }
  }
}
