package relulab.cli;

import java.io.PrintWriter;
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
import relulab.cli.shared.PictureConverters;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.SameFile;
import relulab.cli.shared.SourceOptions;
import relulab.cli.shared.UsageException;
import relulab.export.ExportException;
import relulab.export.PictureSpec;
import relulab.export.SafeFile;
import relulab.export.SpecialFiles;
import relulab.export.animation.Animation;
import relulab.export.animation.AnimationFormat;
import relulab.export.animation.AnimationSpec;
import relulab.model.trace.TraceCourse;
import relulab.scenario.Scenario;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.theme.Theme;

/** Writes a run as an animation. */
@Command(name = "animate")
final class AnimateCommand implements Callable<Integer> {
  private static final PictureConverters.Size USUAL =
      new PictureConverters.Size(AnimationSpec.USUAL_WIDTH, AnimationSpec.USUAL_HEIGHT, null);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private CommonOptions common = new CommonOptions();

  @Mixin private QuietOption quiet = new QuietOption();
  @Mixin private SourceOptions source = new SourceOptions();

  @Option(
      names = "--out",
      paramLabel = "FILE.gif|mp4|webm",
      required = true,
      converter = Converters.File.class)
  private Path out = Path.of("");

  @Option(names = "--from", paramLabel = "N", converter = Converters.StepFromZero.class)
  private long from;

  @Option(names = "--to", paramLabel = "N", converter = Converters.Steps.class)
  private @Nullable Long to;

  @Option(names = "--every", paramLabel = "K", converter = Converters.Steps.class)
  private long every;

  @Option(
      names = "--seconds",
      paramLabel = "NUMBER",
      converter = PictureConverters.AnimationSeconds.class)
  private @Nullable Double seconds;

  @Option(
      names = "--fps",
      paramLabel = "NUMBER",
      converter = PictureConverters.FramesPerSecond.class)
  private int fps = AnimationSpec.USUAL_FPS;

  @Option(names = "--size", paramLabel = "WxH", converter = PictureConverters.AnimationPixels.class)
  private PictureConverters.Size size = USUAL;

  @Option(names = "--theme", paramLabel = "NAME", converter = PictureConverters.Colours.class)
  private Theme theme = Theme.LIGHT;

  @Option(
      names = "--font-scale",
      paramLabel = "NUMBER",
      converter = PictureConverters.FontScale.class)
  private double fontScale = 1;

  @Option(names = "--once")
  private boolean once;

  @Option(names = "--no-captions", negatable = true)
  private boolean captions = true;

  @Override
  public Integer call() {
    if (AnimationFormat.find(out).isEmpty() && !SpecialFiles.isSpecial(out)) {
      throw new UsageException("cli.animate.badEnding", out);
    }
    if (every > 0 && seconds != null) {
      throw new UsageException("cli.useless", "--seconds", "--every");
    }
    if (once && AnimationFormat.of(out) != AnimationFormat.GIF) {
      throw new UsageException("cli.useless", "--once", "--out " + out);
    }
    source.reads(new SameFile()).writes("--out", out);
    Animation animation = source.trace().map(this::recorded).orElseGet(this::trained);
    SafeFile.requireWritable(out);
    PrintWriter err = spec.commandLine().getErr();
    animation.write(out, ProgressLine.of(quiet, err));
    animation.remarks(Messages.of(common.language)).forEach(err::println);
    if (!SpecialFiles.isStandardOutput(out)) {
      quiet.say(spec.commandLine().getOut(), written(animation));
    }
    return 0;
  }

  private Animation recorded(TraceCourse course) {
    return new Animation(course, animationSpec(course.end()));
  }

  private Animation trained() {
    Scenario scenario = source.scenario(common.language);
    source.tell(quiet, spec.commandLine().getErr(), common.language);
    return new Animation(scenario, animationSpec(scenario.steps()));
  }

  private String written(Animation animation) {
    return Messages.of(common.language)
        .get(
            "cli.animate.written",
            out,
            Numbers.count(animation.reel().shots().size()),
            Numbers.fixed(animation.reel().seconds(), 1));
  }

  private AnimationSpec animationSpec(long steps) {
    long end = to != null ? to : Math.max(from + 1, steps);
    try {
      PictureSpec picture =
          new PictureSpec(
              size.width(), size.height(), null, theme, common.language, fontScale, false);
      double length = seconds == null ? AnimationSpec.USUAL_SECONDS : seconds;
      return new AnimationSpec(from, end, every, length, fps, picture, captions, once);
    } catch (ExportException e) {
      throw new UsageException("cli.animate.notPossible", e.message(Messages.of(common.language)));
    }
  }
}
