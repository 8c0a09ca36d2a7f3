package relulab.export.film;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import relulab.export.ProgressListener;
import relulab.export.experiment.ReferenceResults;
import relulab.export.present.BeatPictures;
import relulab.model.activation.Convention;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.scenario.Stage;
import relulab.scenario.Story;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.view.present.BeatPicture;
import relulab.view.present.FunctionsStage;
import relulab.view.present.NeuronStage;
import relulab.view.present.QuestionStage;
import relulab.view.present.StagePicture;

/** Films the beats of scenes: how each comes about, how it ends, and what can be done in it. */
final class FilmBeats {
  private static final int WAY = 24;
  private static final double WAY_SECONDS = 2.4;
  private static final int SLIDE = 14;
  private static final double SLIDE_SECONDS = 0.9;

  private final FilmFrames frames;
  private final BeatPictures pictures = new BeatPictures(Map.of(), Convention.PYTORCH);
  private final List<String> beats = new ArrayList<>();

  FilmBeats(FilmFrames frames) {
    this.frames = frames;
  }

  /** Adds the beats of a scene that hold. */
  void add(Scenario scene, ProgressListener progress) {
    Story story = Story.tell(scene, ReferenceResults.facts(), () -> false);
    Trial trial = new Trial(scene.setup());
    int all = story.beats().size();
    for (int i = 0; i < all; i++) {
      add(story, i, trial);
      progress.report((i + 1.0) / all);
    }
  }

  int count() {
    return beats.size();
  }

  private void add(Story story, int index, Trial trial) {
    Story.Told told = story.beats().get(index);
    List<BeatPicture> last = inBothLanguages(story, index);
    StagePicture stage = last.getFirst().stage();
    List<Integer> way = List.of();
    double seconds = 0;
    String more = "";
    if (stage instanceof NeuronStage neuron && index > 0) {
      way = slide(last, neuron);
      seconds = SLIDE_SECONDS;
    } else if (stage instanceof FunctionsStage functions && functions.hasAlpha()) {
      more = alpha(last, pictures.begin((Stage.Functions) told.beat().stage()));
    } else if (stage instanceof QuestionStage question) {
      more = question(last, question, (Stage.Question) told.beat().stage());
    } else if (index > 0) {
      way = way(last, story.beats().get(index - 1), told, trial);
      seconds = way.isEmpty() ? 0 : WAY_SECONDS;
    }
    Text said = told.said();
    beats.add(
        "{\"title\":"
            + Json.both(story.scenario().title())
            + ",\"say\":"
            + Json.both(said)
            + ",\"inside\":"
            + last.getFirst().said().isEmpty()
            + ",\"way\":"
            + way
            + ",\"seconds\":"
            + seconds
            + ",\"last\":"
            + frames.add(last)
            + more
            + "}");
  }

  private List<BeatPicture> inBothLanguages(Story story, int index) {
    List<BeatPicture> both = new ArrayList<>();
    for (Language language : Language.values()) {
      both.add(pictures.picture(story, index, language));
    }
    return both;
  }

  private int add(List<BeatPicture> last, List<StagePicture> stages) {
    List<BeatPicture> shown = new ArrayList<>();
    for (int i = 0; i < last.size(); i++) {
      shown.add(last.get(i).with(stages.get(Math.min(i, stages.size() - 1))));
    }
    return frames.add(shown);
  }

  private List<Integer> slide(List<BeatPicture> last, NeuronStage neuron) {
    List<Integer> way = new ArrayList<>();
    for (int i = 0; i < SLIDE; i++) {
      way.add(add(last, List.of(neuron.at((double) i / SLIDE))));
    }
    return way;
  }

  /** The trial from the beat before to this one, if this one shows that. */
  private List<Integer> way(
      List<BeatPicture> last, Story.Told before, Story.Told told, Trial trial) {
    List<Integer> way = new ArrayList<>();
    if (!told.runsOnFrom(before)) {
      return way;
    }
    long from = before.beat().stage().step().orElseThrow();
    long to = told.beat().stage().step().orElseThrow();
    TreeSet<Long> steps = new TreeSet<>();
    for (int i = 0; i < WAY; i++) {
      steps.add(from + Math.round((double) i * (to - from) / WAY));
    }
    for (long step : steps) {
      trial.seek(step);
      way.add(add(last, List.of(pictures.onItsWay(told, trial.frame()))));
    }
    return way;
  }

  /** Every α that the slider stops at, as a picture: what is dragged is what the app would draw. */
  private String alpha(List<BeatPicture> last, FunctionsStage stage) {
    TreeSet<Double> values = new TreeSet<>();
    for (int i = 0; i <= 10; i++) {
      values.add(i / 100.0);
    }
    for (int i = 6; i <= 50; i++) {
      values.add(i / 50.0);
    }
    values.add(stage.alpha());
    values.add(stage.end().alpha());
    List<Integer> shown = new ArrayList<>();
    for (double value : values) {
      shown.add(add(last, List.of(stage.with(value))));
    }
    List<Double> all = List.copyOf(values);
    FunctionsStage.Slider slider = FunctionsStage.slider(FilmFrames.WIDTH);
    return ",\"alpha\":{\"values\":"
        + all
        + ",\"frames\":"
        + shown
        + ",\"from\":"
        + all.indexOf(stage.alpha())
        + ",\"to\":"
        + all.indexOf(stage.end().alpha())
        + ",\"x\":"
        + slider.x()
        + ",\"y\":"
        + slider.y()
        + ",\"wide\":"
        + slider.wide()
        + ",\"power\":"
        + FunctionsStage.SLIDER_POWER
        + "}";
  }

  private String question(List<BeatPicture> last, QuestionStage shown, Stage.Question asked) {
    StringBuilder options = new StringBuilder();
    List<Integer> marked = new ArrayList<>();
    for (int i = 0; i < shown.options().size(); i++) {
      int option = i;
      List<StagePicture> stages = new ArrayList<>();
      for (BeatPicture picture : last) {
        stages.add(((QuestionStage) picture.stage()).marked(option));
      }
      marked.add(add(last, stages));
      options.append(i == 0 ? "" : ",").append(Json.both(asked.options().get(i)));
    }
    return ",\"ask\":{\"lead\":"
        + Json.both(asked.lead())
        + ",\"options\":["
        + options
        + "],\"marked\":"
        + marked
        + "}";
  }

  String json() {
    return "\"beats\":[" + String.join(",\n", beats) + "]";
  }
}
