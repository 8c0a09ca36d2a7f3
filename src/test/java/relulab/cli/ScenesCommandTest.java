package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;

class ScenesCommandTest {
  @Test
  void eachSceneIsALineWithNameAndTitle() {
    Ran english = Ran.of("--lang", "en", "scenes");
    assertEquals(0, english.code());
    assertEquals(SceneCatalog.all().size(), english.lines().size());
    assertTrue(
        english.lines().stream()
            .anyMatch(line -> line.matches("learning-rate-shock +Learning-rate shock")),
        english.out());
    assertTrue(Ran.of("scenes", "--lang", "zh").out().contains("学习率冲击"));
  }

  @Test
  void aScenarioIsPrintedAsTrainTakesIt(@TempDir Path folder) throws Exception {
    for (Scene scene : SceneCatalog.all()) {
      Ran run = Ran.of("scenario", scene.id());
      assertEquals(0, run.code());
      assertEquals(Files.readString(Path.of("resources/scenes", scene.id() + ".json")), run.out());
      Path file = Files.writeString(folder.resolve(scene.id()), run.out());
      assertEquals(0, Ran.of("train", file.toString(), "--steps", "1").code());
    }
  }

  @Test
  void anUnknownSceneIsOneLineThatListsWhatThereIs() {
    Ran run = Ran.of("--lang", "en", "scenario", "nonsense");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(1, run.err().lines().count());
    assertTrue(
        run.err()
            .contains(
                "nonsense is neither a file nor a scene; scenes: "
                    + String.join(", ", SceneCatalog.all().stream().map(Scene::id).toList())));
    assertEquals(2, Ran.of("scenario").code());
    assertEquals(2, Ran.of("scenes", "x").code());
  }
}
