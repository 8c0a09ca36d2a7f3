package relulab.controller.present;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import relulab.model.network.ActivationMaps;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.scenario.Scene;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.present.Slide;

/** Goes through a scene as a room sees it, without a window. */
final class Stops {

  private Stops() {}

  /** A player that is there at once, or stands still half way until it is told to jump. */
  private static final class Stepless implements Player {
    private final boolean halfWay;
    private Trial trial;

    Stepless(Scenario scenario, boolean halfWay) {
      this.halfWay = halfWay;
      trial = new Trial(scenario.setup());
    }

    @Override
    public void open(Scenario scenario) {
      trial = new Trial(scenario.setup());
    }

    @Override
    public long step() {
      return trial.stepIndex();
    }

    @Override
    public void playTo(long step) {
      trial.seek(halfWay ? (trial.stepIndex() + step) / 2 : step);
    }

    @Override
    public void seek(long step) {
      trial.seek(step);
    }
  }

  /** Calls with a name and a slide, in both languages, for each caption of a scene at its step. */
  static void of(Scene scene, BiConsumer<String, Map<Language, Slide>> visit) {
    of(scene, false, visit);
  }

  /** The same, and half way to each caption. */
  static void andHalfWay(Scene scene, BiConsumer<String, Map<Language, Slide>> visit) {
    of(scene, true, visit);
  }

  private static void of(
      Scene scene, boolean halfWay, BiConsumer<String, Map<Language, Slide>> visit) {
    Stepless player = new Stepless(scene.scenario(), halfWay);
    Presentation show = new Presentation(List.of(scene::scenario), 0, player);
    int captions = scene.scenario().captions().size();
    for (int stop = 0; ; stop++) {
      List<ActivationMaps> maps = new ArrayList<>();
      var frame = player.trial.frame();
      frame
          .lanes()
          .forEach(
              l ->
                  maps.add(
                      ActivationMaps.of(l.network(), frame.data().train(), ActivationMaps.COARSE)));
      Map<Language, Slide> slides = new TreeMap<>();
      for (Language language : Language.values()) {
        slides.put(
            language, Slides.of(show, frame, maps, List.of(), Messages.of(language), language));
      }
      visit.accept(scene.id() + "-" + stop, slides);
      if (show.reached() == captions && player.step() >= scene.scenario().steps()) {
        return;
      }
      show.next();
    }
  }
}
