package relulab.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.EndSignals;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.SourceOptions;
import relulab.export.SafeFile;
import relulab.export.SpecialFiles;
import relulab.export.trial.TrialCsv;
import relulab.export.trial.TrialTable;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.text.Messages;

/**
 * Trains a scenario and says how it goes. Files that it writes appear at the end, all at once;
 * where the process is asked to end before (Ctrl+C, a job scheduler), with what is done by then.
 */
@Command(name = "train")
final class TrainCommand implements Callable<Integer> {
  /** Without a choice, this many reports are made. */
  private static final int REPORTS = 20;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(names = "--steps", paramLabel = "N", converter = Converters.Steps.class)
  private @Nullable Long steps;

  @Option(names = "--every", paramLabel = "K", converter = Converters.Steps.class)
  private @Nullable Long every;

  @Option(names = "--csv", paramLabel = "FILE", converter = Converters.File.class)
  private @Nullable Path csv;

  @Option(names = "--weights", paramLabel = "FILE", converter = Converters.File.class)
  private @Nullable Path weights;

  private volatile boolean isAskedToEnd;

  @Override
  public Integer call() {
    source.reads(new SameFile()).writes("--csv", csv).writes("--weights", weights);
    Scenario scenario = source.scenario(common.language);
    source.tell(quiet, spec.commandLine().getErr(), common.language);
    Stream.of(csv, weights).filter(Objects::nonNull).forEach(SafeFile::requireWritable);
    Trial trial = new Trial(scenario.setup());
    long end = steps != null ? steps : scenario.steps();
    try (EndSignals signals = new EndSignals(() -> isAskedToEnd = true)) {
      if (csv == null) {
        train(trial, end, Writer.nullWriter());
      } else {
        SafeFile.replace(csv, temporary -> trainInto(temporary, trial, end));
      }
      if (weights != null) {
        String json = WeightsJson.of(trial.frame());
        SafeFile.replace(weights, json);
      }
      return signals.exitCode();
    }
  }

  private void trainInto(Path target, Trial trial, long end) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(target, StandardCharsets.UTF_8)) {
      train(trial, end, out);
      out.flush();
    }
  }

  private void train(Trial trial, long end, Writer table) {
    PrintWriter out = reports();
    Messages messages = Messages.of(common.language);
    TrainReport report = new TrainReport(messages, out, new TrialTable(table));
    long interval = every != null ? every : Math.max(1, end / REPORTS);
    report.begin(trial.frame());
    boolean isOver = false;
    while (trial.stepIndex() < end && !isOver) {
      trial.step();
      long step = trial.stepIndex();
      isOver = trial.isStopped() || isAskedToEnd;
      if (TrialCsv.isDue(step, end, interval) || isOver) {
        report.report(trial.frame());
        isOver |= isForNobody(out);
      }
    }
    if (isAskedToEnd && trial.stepIndex() < end) {
      String line = messages.get("cli.train.endedEarly", "" + trial.stepIndex(), "" + end);
      Failure.print(spec.commandLine(), line);
    }
  }

  /** Standard output belongs to the table or the weights where these go there. */
  private PrintWriter reports() {
    if (quiet.isQuiet()) {
      return new PrintWriter(Writer.nullWriter());
    }
    boolean isTaken = SpecialFiles.isStandardOutput(csv) || SpecialFiles.isStandardOutput(weights);
    return isTaken ? spec.commandLine().getErr() : spec.commandLine().getOut();
  }

  /**
   * Where nobody reads on (as after {@code | head}) and no file is written, nothing is left to do.
   */
  private boolean isForNobody(PrintWriter out) {
    return csv == null && weights == null && out.checkError();
  }
}
