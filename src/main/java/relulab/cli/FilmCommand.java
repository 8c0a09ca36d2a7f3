package relulab.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.Converters;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.Sources;
import relulab.cli.shared.UsageException;
import relulab.export.SpecialFiles;
import relulab.export.film.FilmPage;

/** Writes a trial, a scene or a lecture as a page that students play in a browser. */
@Command(name = "film")
final class FilmCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(arity = "1", paramLabel = "SCENARIO|SCENE|LECTURE", descriptionKey = "filmed")
  private String source = "";

  @Option(
      names = "--out",
      paramLabel = "FILE.html",
      required = true,
      converter = Converters.File.class)
  private Path out = Path.of("");

  @Override
  public Integer call() {
    boolean isPage = out.toString().toLowerCase(Locale.ROOT).matches(".*\\.html?");
    if (!isPage && !SpecialFiles.isSpecial(out)) {
      throw new UsageException("cli.film.badEnding", out);
    }
    Path file = Sources.file(source);
    new SameFile().reads("SCENARIO", file).writes("--out", out);
    FilmPage film = film();
    film.write(common.language, out, ProgressLine.of(quiet, spec.commandLine().getErr()));
    if (!SpecialFiles.isStandardOutput(out)) {
      quiet.say(spec.commandLine().getOut(), out.toString());
    }
    return 0;
  }

  private FilmPage film() {
    return Sources.lecture(source)
        .map(FilmPage::of)
        .orElseGet(() -> FilmPage.of(Sources.read(source).scenario()));
  }
}
