package relulab.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.PictureConverters;
import relulab.cli.shared.PictureOptions;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.Sources;
import relulab.cli.shared.Targets;
import relulab.export.Picture;
import relulab.export.PictureFormat;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.present.BeatChart;
import relulab.export.present.LectureBeats;
import relulab.scenario.Lecture;
import relulab.scenario.Scenario;

/** Writes a picture of each beat of a lecture or a scene: what a room would see. */
@Command(name = "beats")
final class BeatsCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();
  @Mixin private PictureOptions pictureOptions = new PictureOptions();
  @Mixin private QuietOption quiet = new QuietOption();

  @Parameters(paramLabel = "short|whole|SCENARIO|SCENE", descriptionKey = "told")
  private String told = "";

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      converter = PictureConverters.FileName.class)
  private String out = "";

  @Option(names = "--format", paramLabel = "png|svg", converter = PictureConverters.Format.class)
  private @Nullable PictureFormat format;

  @Override
  public Integer call() {
    Optional<Lecture> lecture = Sources.lecture(told);
    List<Scenario> scenes =
        lecture.map(Lecture::scenes).orElseGet(() -> List.of(Sources.read(told).scenario()));
    PictureSpec look = uncaptioned(pictureOptions.spec(common.language));
    List<BeatChart> beats = LectureBeats.of(scenes, common.language, () -> false);
    PictureFormat kind = format == null ? PictureFormat.PNG : format;
    String folder = out.endsWith("/") ? out : out + "/";
    Map<String, Path> files = Targets.of(beats.stream().map(BeatChart::id).toList(), folder, kind);
    for (BeatChart beat : beats) {
      Path file = files.get(beat.id());
      if (file != null) {
        PictureWriter.write(new Picture(beat, look, Map.of()), file, kind);
        quiet.say(spec.commandLine().getOut(), file.toString());
      }
    }
    return 0;
  }

  /** A beat says its sentence itself. */
  private static PictureSpec uncaptioned(PictureSpec look) {
    return new PictureSpec(
        look.width(),
        look.height(),
        look.dpi(),
        look.theme(),
        look.language(),
        look.fontScale(),
        false);
  }
}
