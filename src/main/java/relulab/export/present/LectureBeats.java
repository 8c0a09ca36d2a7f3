package relulab.export.present;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import relulab.export.experiment.ReferenceResults;
import relulab.model.activation.Convention;
import relulab.scenario.Scenario;
import relulab.scenario.Story;
import relulab.text.Language;

/** The beats of scenes, told and drawn: what a room would see, one picture after the other. */
public final class LectureBeats {
  private LectureBeats() {}

  /**
   * All beats that hold, in order. Trials are done on the way, so call it from any thread but
   * JavaFX's own.
   *
   * @param scenes such as those of a lecture
   * @param cancelled asked now and then; what was not reached is left out
   * @return a picture of each, named SCENE-BEAT, both counted from 1
   */
  public static List<BeatChart> of(
      List<Scenario> scenes, Language language, BooleanSupplier cancelled) {
    BeatPictures pictures = new BeatPictures(java.util.Map.of(), Convention.PYTORCH);
    List<BeatChart> all = new ArrayList<>();
    for (int scene = 0; scene < scenes.size(); scene++) {
      Story story = Story.tell(scenes.get(scene), ReferenceResults.facts(), cancelled);
      String title = scenes.get(scene).title().in(language);
      for (int beat = 0; beat < story.beats().size(); beat++) {
        String id = String.format(java.util.Locale.ROOT, "%02d-%02d", scene + 1, beat + 1);
        all.add(new BeatChart(id, title, pictures.picture(story, beat, language)));
      }
    }
    return all;
  }
}
