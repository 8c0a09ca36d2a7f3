package relulab.export.animation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.page.Film;
import relulab.view.trial.page.FilmChart;

/**
 * A run as an animation (GIF) that repeats forever, each frame drawn by the painters of the page.
 */
public final class Animation {
  /** So many frames, spread over the run, decide the colours of all. */
  private static final int SAMPLES = 8;

  private static final double SAMPLING = 0.1;

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
    SafeFile.requireWritable(file);
    GifPalette palette = palette(progress.part(0, SAMPLING));
    SafeFile.replace(file, temporary -> write(temporary, palette, progress.part(SAMPLING, 1)));
  }

  private void write(Path file, GifPalette palette, ProgressListener progress) throws IOException {
    Trial trial = new Trial(scenario.setup());
    List<Shot> shots = reel.shots();
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile());
        GifWriter gif =
            new GifWriter(out, spec.picture().width(), spec.picture().height(), palette)) {
      for (int i = 0; i < shots.size(); i++) {
        int done = i;
        ProgressListener here = share -> progress.report((done + share) / shots.size());
        reach(trial, shots.get(i).step(), here);
        gif.add(pixels(trial.frame()), shots.get(i).hundredths());
        here.report(1);
      }
    }
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
    return GifPalette.of(pictures);
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
