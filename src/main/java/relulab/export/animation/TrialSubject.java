package relulab.export.animation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.export.Picture;
import relulab.export.ProgressListener;
import relulab.model.network.ActivationMaps;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneMaps;
import relulab.model.trial.Trial;
import relulab.scenario.BeatPin;
import relulab.scenario.Scenario;
import relulab.scenario.Show;
import relulab.text.Language;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.page.Film;
import relulab.view.trial.page.FilmChart;

/** A trial to be animated; it is done for the animation, apart from the one that is shown. */
public final class TrialSubject implements Subject {
  private final Scenario scenario;
  private final AnimationSpec spec;
  private @Nullable Trial trial;

  /** The trial of a scenario, not yet begun. */
  public TrialSubject(Scenario scenario, AnimationSpec spec) {
    this.scenario = scenario;
    this.spec = spec;
  }

  @Override
  public Picture picture(long step, ProgressListener progress) {
    Trial known = trial;
    if (known == null || known.stepIndex() > step) {
      known = new Trial(scenario.setup());
      trial = known;
    }
    reach(known, step, progress);
    Frame frame = known.frame();
    return picture(frame, LaneMaps.of(frame));
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

  /**
   * What one frame looks like.
   *
   * @param maps of the lanes, in order; none where they are not known yet
   */
  public Picture picture(Frame frame, List<ActivationMaps> maps) {
    return new Picture(new FilmChart(film(frame, maps)), spec.picture());
  }

  private Film film(Frame frame, List<ActivationMaps> maps) {
    List<BeatPin> said = spec.captions() ? scenario.captions() : List.of();
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

  @Override
  public List<Long> held() {
    return spec.captions() ? captionSteps() : List.of();
  }

  private List<Long> captionSteps() {
    return scenario.captions().stream().map(BeatPin::step).toList();
  }

  @Override
  public List<Long> events() {
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
