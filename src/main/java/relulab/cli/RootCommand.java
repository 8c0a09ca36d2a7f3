package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.UsageException;
import relulab.export.LecturePack;
import relulab.text.Messages;

/** The program without a command: the window or, where none can be shown, the lecture pack. */
@Command(
    name = RootCommand.NAME,
    subcommands = {
      ExportCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      AnimateCommand.class,
      ScriptCommand.class,
      ScenesCommand.class,
      ScenarioCommand.class
    },
    versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  static final String NAME = "relulab";

  private final Window window;
  private final Supplier<Display> display;
  private final Path pack;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable Path file;

  @Option(names = "--version", versionHelp = true, descriptionKey = "version")
  private boolean version;

  RootCommand(Window window, Supplier<Display> display, Path pack) {
    this.window = window;
    this.display = display;
    this.pack = pack;
  }

  @Override
  public Integer call() {
    if (file != null && !Files.isRegularFile(file)) {
      throw new UsageException("cli.noCommandOrFile", file, String.join(", ", commands()));
    }
    switch (display.get()) {
      case AVAILABLE -> window.open(file);
      case NONE -> writePack("cli.noDisplay");
      case NO_GTK -> writePack("cli.noGtk");
    }
    return 0;
  }

  private Set<String> commands() {
    return spec.subcommands().keySet();
  }

  private void writePack(String reason) {
    Messages messages = Messages.of(common.language);
    PrintWriter out = spec.commandLine().getOut();
    out.println(messages.get(reason));
    int pictures =
        LecturePack.write(
            pack,
            (number, all, file) -> {
              out.println(messages.get("cli.packProgress", number, all, file));
              out.flush();
            });
    out.println(messages.get("cli.packWritten", pictures, pack.toAbsolutePath()));
    out.flush();
  }
}
