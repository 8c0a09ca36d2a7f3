package relulab.export.animation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import org.jspecify.annotations.Nullable;
import relulab.export.Picture;
import relulab.export.PictureRemarks;
import relulab.export.PictureWriter;
import relulab.export.ProgressListener;
import relulab.export.SafeFile;
import relulab.export.animation.Reel.Shot;
import relulab.model.trace.TraceCourse;
import relulab.scenario.Scenario;
import relulab.text.Messages;
import relulab.view.theme.Palette;

/**
 * A run as an animation, a GIF or a film (MP4, WebM), each frame drawn by the painters of the page.
 * It shows a trial that runs, so everything has one place in all frames; the pictures of beats,
 * which the film for a browser shows, are laid out anew for each idea.
 */
public final class Animation {
  /** So many frames, spread over the run, decide the colours of all. */
  private static final int SAMPLES = 8;

  private static final double SAMPLING = 0.1;

  /** A GIF tells time in hundredths; many programs do not go below two. */
  private static final double HUNDREDTHS = 100;

  private static final int GIF_LEAST = 2;

  private final Subject subject;
  private final AnimationSpec spec;
  private final Reel reel;
  private volatile @Nullable Picture last;

  /** The animation of a scenario, not yet made. */
  public Animation(Scenario scenario, AnimationSpec spec) {
    this(new TrialSubject(scenario, spec), spec);
  }

  /** The animation of a recorded training, not yet made. */
  public Animation(TraceCourse course, AnimationSpec spec) {
    this(new RecordedSubject(course, spec), spec);
  }

  private Animation(Subject subject, AnimationSpec spec) {
    this.subject = subject;
    this.spec = spec;
    reel = Reel.of(spec, subject.events(), subject.held());
  }

  /** Its frames. */
  public Reel reel() {
    return reel;
  }

  /**
   * Does the run and writes its frames. Call it from any thread but JavaFX's own.
   *
   * @throws relulab.export.ExportException if it cannot be written; an old file is still whole
   */
  public void write(Path file, ProgressListener progress) {
    write(file, AnimationFormat.of(file), progress);
  }

  /** The same in a format that the file's name need not say. */
  public void write(Path file, AnimationFormat format, ProgressListener progress) {
    SafeFile.requireWritable(file);
    if (format == AnimationFormat.GIF) {
      GifPalette palette = palette(progress.part(0, SAMPLING));
      SafeFile.replace(file, temporary -> gif(temporary, palette, progress.part(SAMPLING, 1)));
    } else {
      Movie.requireInstalled();
      SafeFile.replace(file, temporary -> movie(temporary, format, progress));
    }
  }

  /** Takes the frames of a run, one after the other. */
  @FunctionalInterface
  private interface Frames {
    void add(int index, int[] argb) throws IOException;
  }

  private void gif(Path file, GifPalette palette, ProgressListener progress) throws IOException {
    List<Integer> hundredths = reel.ticks(HUNDREDTHS, GIF_LEAST);
    int width = spec.picture().width();
    int height = spec.picture().height();
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile());
        GifWriter gif = new GifWriter(out, width, height, palette, spec.once())) {
      frames((i, argb) -> gif.add(argb, hundredths.get(i)), progress);
    }
  }

  private void movie(Path file, AnimationFormat format, ProgressListener progress)
      throws IOException {
    List<Integer> ticks = reel.ticks(spec.fps(), 1);
    try (Movie movie =
        new Movie(file, format, spec.picture().width(), spec.picture().height(), spec.fps())) {
      frames((i, argb) -> movie.add(argb, ticks.get(i)), progress);
      movie.end();
    }
  }

  private void frames(Frames to, ProgressListener progress) throws IOException {
    List<Shot> shots = reel.shots();
    for (int i = 0; i < shots.size(); i++) {
      int done = i;
      ProgressListener here = share -> progress.report((done + share) / shots.size());
      last = subject.picture(shots.get(i).step(), here);
      to.add(i, PictureWriter.pixels(last));
      here.report(1);
    }
  }

  /** What is not on its last frame, once it has been written. */
  public List<String> remarks(Messages messages) {
    Picture shown = last;
    return shown == null ? List.of() : PictureRemarks.of(shown, messages);
  }

  /** What tells the states of neurons and the functions apart is exact in every frame. */
  private List<Integer> states() {
    Palette palette = spec.picture().theme().palette();
    return Stream.concat(
            Stream.of(
                palette.dead(),
                palette.deadFrame(),
                palette.onDead(),
                palette.dormant(),
                palette.dormantFrame(),
                palette.recovered(),
                palette.recoveredWords(),
                palette.below(),
                palette.zero(),
                palette.page(),
                palette.card(),
                palette.text()),
            palette.series().stream().map(Palette.Series::color))
        .map(Animation::rgb)
        .toList();
  }

  private static int rgb(Color color) {
    return (int) Math.round(255 * color.getRed()) << 16
        | (int) Math.round(255 * color.getGreen()) << 8
        | (int) Math.round(255 * color.getBlue());
  }

  private GifPalette palette(ProgressListener progress) {
    List<int[]> pictures = new ArrayList<>();
    int last = reel.shots().size() - 1;
    for (int i = 0; i < SAMPLES; i++) {
      int done = i;
      ProgressListener here = share -> progress.report((done + share) / SAMPLES);
      long step = reel.shots().get(last * i / (SAMPLES - 1)).step();
      pictures.add(PictureWriter.pixels(subject.picture(step, here)));
      here.report(1);
    }
    return GifPalette.of(pictures, states());
  }
}
