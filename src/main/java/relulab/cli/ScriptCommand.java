package relulab.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.SourceOptions;
import relulab.cli.shared.UsageException;
import relulab.export.ProgressListener;
import relulab.export.SpecialFiles;
import relulab.export.script.PyTorchScript;
import relulab.scenario.Scenario;

/** Writes a scenario as a PyTorch program that comes to the same losses. */
@Command(name = "script")
final class ScriptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(names = "--steps", paramLabel = "N", converter = Converters.Steps.class)
  private @Nullable Long steps;

  @Option(
      names = "--out",
      paramLabel = "FILE.py",
      required = true,
      converter = Converters.File.class)
  private Path out = Path.of("");

  @Override
  public Integer call() {
    boolean isOutput = SpecialFiles.isStandardOutput(out);
    boolean isPython = out.toString().toLowerCase(Locale.ROOT).endsWith(".py");
    if (!isPython && !SpecialFiles.isSpecial(out)) {
      throw new UsageException("cli.script.badEnding", out);
    }
    source.reads(new SameFile()).writes("--out", out);
    Scenario scenario = source.scenario(common.language);
    source.tell(quiet, spec.commandLine().getErr(), common.language);
    long end = steps != null ? steps : scenario.steps();
    PyTorchScript.write(scenario, end, common.language, out, ProgressListener.NONE);
    if (!isOutput) {
      quiet.say(spec.commandLine().getOut(), out.toString());
    }
    return 0;
  }
}
