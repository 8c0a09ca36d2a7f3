package relulab.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.export.SafeFile;
import relulab.model.experiment.Frame;
import relulab.model.experiment.Trial;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.text.Messages;

/** Trains a scenario and says how it goes; what it writes appears only once it is complete. */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
  /** Without a choice, this many reports are made. */
  private static final int REPORTS = 20;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SCENARIO", descriptionKey = "scenario", converter = Converters.File.class)
  private Path file = Path.of("");

  @Option(names = "--steps", paramLabel = "N", converter = Converters.Steps.class)
  private @Nullable Long steps;

  @Option(names = "--every", paramLabel = "K", converter = Converters.Steps.class)
  private @Nullable Long every;

  @Option(names = "--csv", paramLabel = "FILE", converter = Converters.File.class)
  private @Nullable Path csv;

  @Option(names = "--weights", paramLabel = "FILE", converter = Converters.File.class)
  private @Nullable Path weights;

  @Override
  public Integer call() {
    if (csv != null && csv.equals(weights)) {
      throw new UsageException("cli.train.sameFile", csv);
    }
    Scenario scenario = Scenarios.read(file);
    Trial trial = new Trial(scenario.setup());
    long end = steps != null ? steps : scenario.steps();
    if (csv == null) {
      train(trial, end, Writer.nullWriter());
    } else {
      SafeFile.replace(csv, temporary -> trainInto(temporary, trial, end));
    }
    if (weights != null) {
      String json = WeightsJson.of(trial.frame());
      SafeFile.replace(weights, temporary -> Files.writeString(temporary, json));
    }
    return 0;
  }

  private void trainInto(Path target, Trial trial, long end) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      train(trial, end, out);
      out.flush();
    }
  }

  private void train(Trial trial, long end, Writer table) {
    PrintWriter out = spec.commandLine().getOut();
    TrainReport report = new TrainReport(Messages.of(common.language), out, table);
    long interval = every != null ? every : Math.max(1, end / REPORTS);
    report.begin(trial.frame());
    while (trial.stepIndex() < end && !trial.isStopped()) {
      trial.step();
      if (trial.stepIndex() % interval == 0 || trial.stepIndex() == end || trial.isStopped()) {
        Frame frame = trial.frame();
        report.report(frame);
      }
    }
  }
}
