package relulab.cli;

import java.nio.file.Path;
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
import relulab.export.ScenarioFiles;
import relulab.export.SpecialFiles;
import relulab.scenario.Scenarios;

/** Prints a scenario as JSON, as {@link TrainCommand} and the window take it, or writes it. */
@Command(name = "scenario")
final class ScenarioCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(names = "--out", paramLabel = "FILE", converter = Converters.File.class)
  private @Nullable Path out;

  @Override
  public Integer call() {
    source.reads(new SameFile()).writes("--out", out);
    String json = Scenarios.write(source.scenario(common.language));
    source.tell(quiet, spec.commandLine().getErr(), common.language);
    if (out == null) {
      spec.commandLine().getOut().print(json);
      spec.commandLine().getOut().flush();
    } else {
      ScenarioFiles.write(json, out);
      if (!SpecialFiles.isStandardOutput(out)) {
        quiet.say(spec.commandLine().getOut(), out.toString());
      }
    }
    return 0;
  }
}
