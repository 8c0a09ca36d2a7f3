package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.PictureConverters;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.SizeOptions;
import relulab.cli.shared.Sources;
import relulab.cli.shared.Terminal;
import relulab.cli.shared.UsageException;
import relulab.export.PictureFormat;
import relulab.export.PictureRemarks;
import relulab.export.PictureSpec;
import relulab.export.ProgressListener;
import relulab.export.present.LecturePack;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.theme.Theme;

/** Writes all pictures of a lecture: its beats and the charts of the functions. */
@Command(name = "pack")
final class PackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(
      arity = "0..1",
      paramLabel = "LECTURE|SCENE|SCENARIO|RESULTS",
      descriptionKey = "packed")
  private @Nullable String source;

  @Option(
      names = "--out",
      paramLabel = "DIR|FILE.pdf",
      required = true,
      converter = Converters.File.class)
  private Path out = Path.of("");

  @Option(names = "--format", paramLabel = "FORMAT", converter = PictureConverters.Format.class)
  private @Nullable PictureFormat format;

  @Option(
      names = "--languages",
      split = ",",
      paramLabel = "en|zh",
      converter = Converters.Tongue.class)
  private @Nullable List<Language> languages;

  @Option(
      names = "--themes",
      split = ",",
      paramLabel = "NAME",
      converter = PictureConverters.Colours.class)
  private List<Theme> themes = List.of(Theme.LIGHT);

  @Mixin private SizeOptions size = new SizeOptions();

  @Override
  public Integer call() {
    List<Language> chosen = Objects.requireNonNullElse(languages, List.of(common.language));
    PictureSpec look = size.spec(themes.getFirst(), chosen.getFirst());
    if (PictureFormat.PDF.matches(out)) {
      writeBook(look, chosen.size() * themes.size() > 1);
      return 0;
    }
    PictureFormat kind = Objects.requireNonNullElse(format, PictureFormat.PNG);
    LecturePack.Form form =
        new LecturePack.Form(kind, chosen, themes, look, size.outlines(List.of(kind)));
    write(pack(), form);
    return 0;
  }

  private LecturePack pack() {
    return source == null ? new LecturePack(List.of(), LecturePack.functions()) : Packs.of(source);
  }

  /** One file has one language and one theme, and beats alone. */
  private void writeBook(PictureSpec look, boolean isSeveral) {
    if (isSeveral) {
      throw new UsageException("cli.pack.oneOfEach", out);
    }
    if (source == null) {
      throw new UsageException("cli.missing", "LECTURE|SCENE|SCENARIO");
    }
    if (format != null && format != PictureFormat.PDF) {
      throw new UsageException("cli.export.formatDiffers", format.id(), out);
    }
    new SameFile().reads("LECTURE", Sources.file(source)).writes("--out", out);
    PictureRemarks.Collected remarks = remarks();
    size.outlines(List.of(PictureFormat.PDF)); // is refused
    pack().writeBook(out, look, remarks, progress());
    tell(remarks);
    quiet.say(spec.commandLine().getOut(), out.toString());
  }

  private void write(LecturePack pack, LecturePack.Form form) {
    PrintWriter to = spec.commandLine().getOut();
    Consumer<Path> written =
        Terminal.isThere() ? file -> {} : file -> quiet.say(to, file.toString());
    PictureRemarks.Collected remarks = remarks();
    int files = pack.write(out, form, written, remarks, progress());
    tell(remarks);
    quiet.say(to, Messages.of(common.language).get("cli.packWritten", files, out.toAbsolutePath()));
  }

  private PictureRemarks.Collected remarks() {
    return new PictureRemarks.Collected(Messages.of(common.language));
  }

  private void tell(PictureRemarks.Collected remarks) {
    remarks.lines().forEach(spec.commandLine().getErr()::println);
  }

  private ProgressListener progress() {
    return ProgressLine.of(quiet, spec.commandLine().getErr());
  }
}
