package relulab.export.present;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import relulab.export.experiment.ReferenceResults;
import relulab.model.activation.Convention;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Story;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.present.BeatPainter;
import relulab.view.present.BeatPicture;
import relulab.view.present.ChartStage;
import relulab.view.present.ExperimentStage;
import relulab.view.present.FunctionsStage;
import relulab.view.present.LanesStage;
import relulab.view.present.NetworkStage;
import relulab.view.present.NeuronStage;
import relulab.view.present.QuestionStage;
import relulab.view.present.StagePicture;
import relulab.view.present.WordsStage;
import relulab.view.surface.Area;
import relulab.view.surface.Operation;
import relulab.view.surface.RecordingSurface;
import relulab.view.theme.Theme;

/** Every beat of every scene, in both languages, as a room sees it. */
class LectureBeatsTest {
  private static final int[][] SIZES = {{1024, 768}, {1920, 1080}};
  private static final double SLACK = 0.5;
  private static final BeatPictures PICTURES = new BeatPictures(Map.of(), Convention.PYTORCH);

  @TestFactory
  Stream<DynamicTest> nothingIsCutNothingOverlapsAllCanBeReadFromTheLastRow() {
    return SceneCatalog.all().stream()
        .map(scene -> DynamicTest.dynamicTest(scene.id(), () -> look(scene)));
  }

  private static void look(Scene scene) {
    Story story = Story.tell(scene.scenario(), ReferenceResults.facts(), () -> false);
    assertEquals(
        scene.scenario().beats().size(), story.beats().size(), "each claim holds as it ships");
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < story.beats().size(); i++) {
      for (Language language : Language.values()) {
        BeatPicture beat = PICTURES.picture(story, i, language);
        if (actors(beat.stage()) > 2) {
          faults.add(scene.id() + " " + (i + 1) + " shows more than one or two things");
        }
        for (int[] size : SIZES) {
          String where = scene.id() + " " + (i + 1) + " " + language.id() + " " + size[0] + ": ";
          check(beat, language, size[0], size[1], where, faults);
        }
      }
    }
    assertEquals(List.of(), faults);
  }

  /** Things of different kinds that a room looks at; more than three alike are too many as well. */
  private static int actors(StagePicture stage) {
    return switch (stage) {
      case NetworkStage network -> network.end() > 0 ? 2 : 1;
      case LanesStage lanes -> lanes.lanes().size() > 3 ? 3 : 1;
      case QuestionStage question -> question.lanes().size() > 3 ? 3 : 1 + few(question.lanes());
      case FunctionsStage functions ->
          functions.plot().functions().size() > 3 ? 3 : functions.hasAlpha() ? 2 : 1;
      case ChartStage chart -> chart.frame().lanes().size() > 3 ? 3 : 1;
      case ExperimentStage result -> result.marks().size() > 3 ? 3 : 1;
      case NeuronStage _ -> 2; // its map and its inputs on f′
      case WordsStage words -> words.formula().isEmpty() ? 1 : 2;
      default -> throw new AssertionError("not counted yet: " + stage.getClass());
    };
  }

  private static int few(List<?> some) {
    return some.isEmpty() ? 0 : 1;
  }

  private static void check(
      BeatPicture beat,
      Language language,
      int width,
      int height,
      String where,
      List<String> faults) {
    Look look = new Look(Theme.DARK.palette(), Messages.of(language), 1);
    RecordingSurface drawn =
        RecordingSurface.of(s -> BeatPainter.paint(s, beat, width, height, look));
    List<Area> before = new ArrayList<>();
    for (Operation.Text text : drawn.all(Operation.Text.class)) {
      Area area = Area.of(drawn, text, 0.9);
      String what = where + "“" + text.text() + "” ";
      if (text.style().size() < height / 40.0 - 1e-9) {
        faults.add(what + "is too small: " + text.style().size());
      }
      if (!area.isWithin(width, height)) {
        faults.add(what + "leaves the page");
      }
      for (Area other : before) {
        if (!area.isApart(other, SLACK)) {
          faults.add(what + "lies on “" + other.what() + "”");
        }
      }
      before.add(area);
      assertFalse(text.text().isEmpty() || text.text().contains("NaN"), what);
    }
    assertTrue(!before.isEmpty(), where + "says something");
  }
}
