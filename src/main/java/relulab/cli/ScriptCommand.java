package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
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
import relulab.export.ProgressListener;
import relulab.export.script.PyTorchScript;
import relulab.scenario.Scenario;

/** Writes a scenario as a PyTorch program that comes to the same losses. */
@Command(name = "script")
final class ScriptCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(paramLabel = "SCENARIO|SCENE", descriptionKey = "source")
  private String source = "";

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
    Scenario scenario = Sources.read(source).scenario();
    long end = steps != null ? steps : scenario.steps();
    PyTorchScript.write(scenario, end, common.language, out, ProgressListener.NONE);
    PrintWriter writer = spec.commandLine().getOut();
    writer.println(out);
    writer.flush();
    return 0;
  }
}
