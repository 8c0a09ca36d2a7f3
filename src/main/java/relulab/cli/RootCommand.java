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
import relulab.export.ProgressListener;
import relulab.export.present.LecturePack;
import relulab.scenario.Spelling;
import relulab.text.Messages;

/** The program without a command: the window or, where none can be shown, the lecture pack. */
@Command(name = RootCommand.NAME, versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  static final String NAME = "relulab";

  private final Window window;
  private final Supplier<Display> display;
  private final Path pack;
  private final Supplier<LecturePack> usualPack;
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(arity = "0..1", paramLabel = "FILE", descriptionKey = "file")
  private @Nullable Path file;

  @Option(
      names = {"-V", "--version"},
      versionHelp = true,
      descriptionKey = "version")
  @SuppressWarnings("UnusedVariable") // set by picocli
  private boolean version;

  /**
   * The program.
   *
   * @param pack the folder for pictures where no window can be shown
   * @param usualPack what they are of where no file is named
   */
  RootCommand(
      Window window, Supplier<Display> display, Path pack, Supplier<LecturePack> usualPack) {
    this.window = window;
    this.display = display;
    this.pack = pack;
    this.usualPack = usualPack;
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
    return file == null || (Files.exists(file) && !Files.isDirectory(file))
        ? null
        : unknown(file.toString());
  }

  private UsageException unknown(String word) {
    List<String> commands = Commands.NAMES;
    return Spelling.closest(word, commands)
        .map(close -> new UsageException("cli.unknownCommandClose", word, close))
        .orElseGet(
            () -> new UsageException("cli.noCommandOrFile", word, String.join(", ", commands)));
  }

  private void writePack(String reason) {
    PrintWriter out = spec.commandLine().getOut();
    Messages messages = Messages.of(common.language);
    quiet.say(out, messages.get(reason));
    LecturePack pictures = file == null ? usualPack.get() : Packs.of(file.toString());
    Path folder = file == null ? pack : pack.resolveSibling(Packs.folder(file));
    int files =
        pictures.write(
            folder,
            LecturePack.Form.usual(common.language),
            each -> quiet.say(out, each.toString()),
            ProgressListener.NONE);
    quiet.say(out, messages.get("cli.packWritten", files, folder.toAbsolutePath()));
  }
}
