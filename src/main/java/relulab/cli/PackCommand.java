package relulab.cli;

import static relulab.cli.shared.Declared.option;
import static relulab.cli.shared.Declared.value;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import relulab.cli.shared.Converters;
import relulab.cli.shared.Declared;
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
final class PackCommand implements Callable<Integer> {
  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this).name("pack");
  private final QuietOption quiet = new QuietOption();
  private final SizeOptions size = new SizeOptions();
  private @Nullable String source;
  private Path out = Path.of("");
  private @Nullable PictureFormat format;

  private PackCommand() {
    Declared.addCommon(spec);
    spec.addMixin("quiet", quiet.options());
    spec.addPositional(
        PositionalParamSpec.builder()
            .arity("0..1")
            .paramLabel("LECTURE|SCENE|SCENARIO|RESULTS")
            .descriptionKey("packed")
            .type(String.class)
            .build());
    spec.addOption(
        option("--out", "DIR|FILE.pdf", Path.class, new Converters.File()).required(true).build());
    spec.addOption(
        option("--format", "png|svg|pdf", PictureFormat.class, new PictureConverters.Format())
            .build());
    spec.addOption(
        Declared.list("--languages", "en|zh", Language.class, new Converters.Tongue()).build());
    spec.addOption(
        Declared.list("--themes", "NAME", Theme.class, new PictureConverters.Colours()).build());
    spec.addMixin("size", size.options());
  }

  /** The command. */
  static CommandSpec spec() {
    return new PackCommand().spec;
  }

  @Override
  public Integer call() {
    source = spec.positionalParameters().getFirst().getValue();
    out = Objects.requireNonNull(value(spec, "--out"));
    format = value(spec, "--format");
    List<Language> languages = value(spec, "--languages");
    List<Language> chosen = Objects.requireNonNullElse(languages, List.of(language()));
    List<Theme> asked = value(spec, "--themes");
    List<Theme> themes = Objects.requireNonNullElse(asked, List.of(Theme.LIGHT));
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
    quiet.say(to, Messages.of(language()).get("cli.packWritten", files, out.toAbsolutePath()));
  }

  private PictureRemarks.Collected remarks() {
    return new PictureRemarks.Collected(Messages.of(language()));
  }

  private void tell(PictureRemarks.Collected remarks) {
    remarks.lines().forEach(spec.commandLine().getErr()::println);
  }

  private ProgressListener progress() {
    return ProgressLine.of(quiet, spec.commandLine().getErr());
  }

  private Language language() {
    return Declared.language(spec);
  }
}
