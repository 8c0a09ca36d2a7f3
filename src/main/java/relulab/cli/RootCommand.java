package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.UsageException;
import relulab.export.LecturePack;
import relulab.scenario.Spelling;
import relulab.text.Messages;

/** The program without a command: the window or, where none can be shown, the lecture pack. */
@Command(
    name = RootCommand.NAME,
    subcommands = {
      ExportCommand.class,
      EvaluateCommand.class,
      TrainCommand.class,
      AnimateCommand.class,
      FilmCommand.class,
      BeatsCommand.class,
      ScriptCommand.class,
      RecorderCommand.class,
      DiagnoseCommand.class,
      ScenesCommand.class,
      ScenarioCommand.class,
      ValidateCommand.class,
      HelpCommand.class
    },
    versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  static final String NAME = "relulab";

  private final Window window;
  private final Supplier<Display> display;
  private final Path pack;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable Path file;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  private boolean version;

  RootCommand(Window window, Supplier<Display> display, Path pack) {
    this.window = window;
    this.display = display;
    this.pack = pack;
  }

  @Override
  public Integer call() {
    UsageException unknown = unknown();
    if (unknown != null) {
      throw unknown;
    }
    switch (display.get()) {
      case AVAILABLE -> window.open(file);
      case NONE -> writePack("cli.noDisplay");
      case NO_GTK -> writePack("cli.noGtk");
    }
    return 0;
  }

  /** That the first word is neither a command nor a file; null where it is one or there is none. */
  @Nullable UsageException unknown() {
    return file == null || Files.exists(file) && !Files.isDirectory(file)
        ? null
        : unknown(file.toString());
  }

  private UsageException unknown(String word) {
    List<String> commands = List.copyOf(spec.subcommands().keySet());
    return Spelling.closest(word, commands)
        .map(close -> new UsageException("cli.unknownCommandClose", word, close))
        .orElseGet(
            () -> new UsageException("cli.noCommandOrFile", word, String.join(", ", commands)));
  }

  private void writePack(String reason) {
    PrintWriter out = spec.commandLine().getOut();
    LecturePack charts = file == null ? LecturePack.usual() : FilePictures.of(file);
    Path folder = file == null ? pack : pack.resolveSibling(FilePictures.folder(file));
    Messages messages = Messages.of(common.language);
    quiet.say(out, messages.get(reason));
    int pictures =
        charts.write(
            folder,
            (number, all, each) ->
                quiet.say(out, messages.get("cli.packProgress", number, all, each)));
    quiet.say(out, messages.get("cli.packWritten", pictures, folder.toAbsolutePath()));
  }
}
