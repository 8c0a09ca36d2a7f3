package relulab.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import relulab.export.Picture;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.experiment.ReferenceResults;
import relulab.export.present.BeatChart;
import relulab.export.present.BeatPictures;
import relulab.export.present.ContactSheet;
import relulab.model.activation.Convention;
import relulab.model.experiment.Results;
import relulab.scenario.Lectures;
import relulab.scenario.Scenario;
import relulab.scenario.Story;
import relulab.text.Language;
import relulab.view.chart.Chart;
import relulab.view.present.BeatPicture;
import relulab.view.theme.Theme;

/** Every beat of both lectures, small on one sheet, and some of them as a room sees them. */
final class LectureScreenshots {
  private static final int COLUMNS = 6;
  private static final int WIDTH = 2400;

  private final Camera camera;
  private final BeatPictures pictures;
  private final Map<String, Results> results;

  LectureScreenshots(Camera camera, Map<String, Results> results) {
    this.camera = camera;
    this.results = results;
    pictures = new BeatPictures(results, Convention.PYTORCH);
  }

  void take() throws IOException {
    for (Lectures.Bundled lecture : Lectures.Bundled.values()) {
      for (Language language : Language.values()) {
        Theme theme = language == Language.CHINESE ? Theme.DARK : Theme.LIGHT;
        String name = "lecture-" + lecture.id() + "-" + language.id() + "-" + theme.id();
        if (camera.isWanted(name)) {
          sheet(name, lecture, language, theme);
        }
      }
    }
    if (camera.isWanted("beat-")) {
      beats();
    }
  }

  private void sheet(String name, Lectures.Bundled lecture, Language language, Theme theme) {
    List<BeatPicture> all = new ArrayList<>();
    for (Scenario scene : lecture.lecture().scenes()) {
      all.addAll(pictures(scene, language));
    }
    ContactSheet sheet = new ContactSheet(lecture.lecture().title().in(language), all, COLUMNS);
    write(name, sheet, WIDTH, (int) Math.ceil(sheet.height(WIDTH)), language, theme);
  }

  private List<BeatPicture> pictures(Scenario scene, Language language) {
    Story story = Story.tell(scene, ReferenceResults.facts(), () -> false);
    List<BeatPicture> all = new ArrayList<>();
    for (int i = 0; i < story.beats().size(); i++) {
      all.add(pictures.picture(story, i, language));
    }
    return all;
  }

  private void beats() {
    for (Scenario scene : Lectures.Bundled.SHORT.lecture().scenes()) {
      List<BeatPicture> all = pictures(scene, Language.ENGLISH);
      for (int i = 0; i < all.size(); i++) {
        String title =
            scene.title().en().toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String name = "beat-" + title + "-" + (i + 1);
        write(
            name,
            new BeatChart(name, title, all.get(i)),
            1920,
            1080,
            Language.ENGLISH,
            Theme.LIGHT);
      }
    }
  }

  private void write(
      String name, Chart chart, int width, int height, Language language, Theme theme) {
    PictureSpec spec = new PictureSpec(width, height, null, theme, language, 1, false);
    PictureWriter.write(new Picture(chart, spec), camera.folder().resolve(name + ".png"));
    System.out.println(name);
  }
}
