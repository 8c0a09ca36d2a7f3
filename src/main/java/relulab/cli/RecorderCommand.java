package relulab.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.UsageException;
import relulab.export.SpecialFiles;
import relulab.export.script.Recorder;

/** Writes the recorder that a person's own PyTorch training imports. */
@Command(name = "recorder")
final class RecorderCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // set by picocli
  @Mixin
  private CommonOptions common = new CommonOptions();

  @Mixin private QuietOption quiet = new QuietOption();

  @Option(names = "--out", paramLabel = "FILE.py", converter = Converters.File.class)
  private Path out = Path.of(Recorder.FILE);

  @Override
  public Integer call() {
    boolean isPython = out.toString().toLowerCase(Locale.ROOT).endsWith(".py");
    if (!isPython && !SpecialFiles.isSpecial(out)) {
      throw new UsageException("cli.script.badEnding", out);
    }
    Recorder.write(out);
    if (!SpecialFiles.isStandardOutput(out)) {
      quiet.say(spec.commandLine().getOut(), out.toString());
    }
    return 0;
  }
}
