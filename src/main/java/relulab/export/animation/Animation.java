package relulab.export.animation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import relulab.export.Picture;
import relulab.export.PictureWriter;
import relulab.export.ProgressListener;
import relulab.export.SafeFile;
import relulab.export.animation.Reel.Shot;
import relulab.model.network.ActivationMaps;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneMaps;
import relulab.model.trial.Trial;
import relulab.scenario.Caption;
import relulab.scenario.Scenario;
import relulab.scenario.Show;
import relulab.text.Language;
import relulab.view.theme.Palette;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.page.Film;
import relulab.view.trial.page.FilmChart;

/**
 * A run as an animation, a GIF or a film (MP4, WebM), each frame drawn by the painters of the page.
 */
public final class Animation {
  /** So many frames, spread over the run, decide the colours of all. */
  private static final int SAMPLES = 8;

  private static final double SAMPLING = 0.1;

  /** A GIF tells time in hundredths; many programs do not go below two. */
  private static final double HUNDREDTHS = 100;

  private static final int GIF_LEAST = 2;

  private final Scenario scenario;
  private final AnimationSpec spec;
  private final Reel reel;

  /** The animation of a scenario, not yet made. */
  public Animation(Scenario scenario, AnimationSpec spec) {
    this.scenario = scenario;
    this.spec = spec;
    reel = Reel.of(spec, events(), spec.captions() ? captionSteps() : List.of());
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
    Trial trial = new Trial(scenario.setup());
    List<Shot> shots = reel.shots();
    for (int i = 0; i < shots.size(); i++) {
      int done = i;
      ProgressListener here = share -> progress.report((done + share) / shots.size());
      reach(trial, shots.get(i).step(), here);
      to.add(i, pixels(trial.frame()));
      here.report(1);
    }
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
    Trial trial = new Trial(scenario.setup());
    List<int[]> pictures = new ArrayList<>();
    int last = reel.shots().size() - 1;
    for (int i = 0; i < SAMPLES; i++) {
      int done = i;
      ProgressListener here = share -> progress.report((done + share) / SAMPLES);
      reach(trial, reel.shots().get(last * i / (SAMPLES - 1)).step(), here);
      pictures.add(pixels(trial.frame()));
      here.report(1);
    }
    return GifPalette.of(pictures, states());
  }

  private static void reach(Trial trial, long step, ProgressListener progress) {
    long start = trial.stepIndex();
    while (trial.stepIndex() < step) {
      trial.step();
      if (trial.stepIndex() % 64 == 0) {
        progress.report((double) (trial.stepIndex() - start) / (step - start) / 2);
      }
    }
  }

  private int[] pixels(Frame frame) {
    return PictureWriter.pixels(picture(frame, LaneMaps.of(frame)));
  }

  /**
   * What one frame looks like.
   *
   * @param maps of the lanes, in order; none where they are not known yet
   */
  public Picture picture(Frame frame, List<ActivationMaps> maps) {
    return new Picture(new FilmChart(film(frame, maps)), spec.picture());
  }

  private Film film(Frame frame, List<ActivationMaps> maps) {
    List<Caption> said = spec.captions() ? scenario.captions() : List.of();
    Language language = spec.picture().language();
    String now =
        said.stream()
            .filter(caption -> caption.step() <= frame.step())
            .reduce((first, second) -> second)
            .map(caption -> caption.text().in(language))
            .orElse("");
    return new Film(
        scenario.title().in(language),
        frame,
        maps,
        new TimeAxis(spec.to()),
        scenario.show().isEmpty() || scenario.show().contains(Show.LIFE_LINES),
        quantities(scenario),
        now,
        said.stream().map(caption -> caption.text().in(language)).toList());
  }

  /** What the scenario shows a room over time. */
  private static List<Quantity> quantities(Scenario scenario) {
    List<String> shown = scenario.show().stream().map(Show::id).toList();
    return Arrays.stream(Quantity.values()).filter(q -> shown.contains(q.chartId())).toList();
  }

  private List<Long> captionSteps() {
    return scenario.captions().stream().map(Caption::step).toList();
  }

  private List<Long> events() {
    List<Long> events = new ArrayList<>();
    for (Planned planned : scenario.setup().interventions()) {
      events.add(planned.step());
      if (planned.intervention() instanceof Intervention.RateShock shock) {
        events.add(planned.step() + shock.steps());
      }
    }
    if (spec.captions()) {
      events.addAll(captionSteps());
    }
    return events;
  }
}
