package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import relulab.cli.shared.Declared;
import relulab.cli.shared.UsageException;
import relulab.export.PictureRemarks;
import relulab.export.ProgressListener;
import relulab.export.present.LecturePack;
import relulab.scenario.Spelling;
import relulab.text.Language;
import relulab.text.Messages;

/** The program without a command: the window or, where none can be shown, the lecture pack. */
final class RootCommand implements Callable<Integer> {
  static final String NAME = "relulab";

  private static final String FILE = "FILE";

  private final Window window;
  private final Supplier<Display> display;
  private final Path pack;
  private final Supplier<LecturePack> usualPack;
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name(NAME);

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
    Declared.addCommon(spec);
    spec.versionProvider(new Version());
    spec.addOption(Declared.flag("quiet", "-q", "--quiet").build());
    spec.addOption(Declared.flag("version", "-V", "--version").versionHelp(true).build());
    spec.addPositional(
        PositionalParamSpec.builder()
            .arity("0..1")
            .paramLabel(FILE)
            .type(Path.class)
            .descriptionKey("file")
            .build());
  }

  /** The program as picocli has it. */
  CommandSpec spec() {
    return spec;
  }

  private @Nullable Path file() {
    return spec.positionalParameters().getFirst().getValue();
  }

  @Override
  public Integer call() {
    UsageException unknown = unknown();
    if (unknown != null) {
      throw unknown;
    }
    switch (display.get()) {
      case AVAILABLE -> window.open(file());
      case NONE -> writePack("cli.noDisplay");
      case NO_GTK -> writePack("cli.noGtk");
    }
    return 0;
  }

  /** That the first word is neither a command nor a file; null where it is one or there is none. */
  @Nullable UsageException unknown() {
    Path file = file();
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
    Language language = Declared.language(spec);
    Messages messages = Messages.of(language);
    Path file = file();
    say(out, messages.get(reason));
    LecturePack pictures = file == null ? usualPack.get() : Packs.of(file.toString());
    Path folder = file == null ? pack : pack.resolveSibling(Packs.folder(file));
    PictureRemarks.Collected remarks = new PictureRemarks.Collected(messages);
    int files =
        pictures.write(
            folder,
            LecturePack.Form.usual(language),
            each -> say(out, each.toString()),
            remarks,
            ProgressListener.NONE);
    remarks.lines().forEach(spec.commandLine().getErr()::println);
    say(out, messages.get("cli.packWritten", files, folder.toAbsolutePath()));
  }

  private void say(PrintWriter out, String line) {
    if (!Boolean.TRUE.equals(Declared.value(spec, "--quiet"))) {
      out.println(line);
      out.flush();
    }
  }
}
