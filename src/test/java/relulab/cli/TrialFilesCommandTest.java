package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.PngTexts;
import relulab.export.ScenarioFiles;

/** What the command line makes of runs: scripts, and charts of the Training page. */
class TrialFilesCommandTest {
  @TempDir private Path folder;

  private String in(String name) {
    return folder + "/" + name;
  }

  @Test
  void aSceneBecomesAScript() throws Exception {
    Ran run = Ran.of("script", "rescue", "--steps", "3", "--lang", "zh", "--out", in("a.py"));
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of(in("a.py")), run.lines());
    String script = Files.readString(folder.resolve("a.py"));
    assertTrue(script.contains("\n# 抢救：换成 LeakyReLU\n"), script);
    assertTrue(script.contains("\nSTEPS = 3\n"));
  }

  @Test
  void theRecorderIsOneFileOfPython() throws Exception {
    Ran run = Ran.of("recorder", "--out", in("recorder.py"));
    assertEquals(0, run.code(), run.err());
    String recorder = Files.readString(folder.resolve("recorder.py"));
    assertEquals(Files.readString(Path.of("resources/pytorch/relulab_recorder.py")), recorder);
    assertEquals(2, Ran.of("recorder", "--out", in("recorder.txt")).code());
  }

  @Test
  void chartsOfARunCarryItsScenarioAndStep() throws Exception {
    Ran list = Ran.of("export", "--list", "--scenario", "rescue", "--lang", "en");
    assertEquals("training  Training", list.lines().getFirst());
    Ran run =
        Ran.of("export", "training", "--scenario", "rescue", "--step", "12", "--out", in("a.png"));
    assertEquals(0, run.code(), run.err());
    assertEquals(1920, ImageIO.read(folder.resolve("a.png").toFile()).getWidth());
    assertEquals(12, ScenarioFiles.read(folder.resolve("a.png")).step());
    assertTrue(PngTexts.read(folder.resolve("a.png")).get("Description").contains("12"));
    Ran again = Ran.of("export", "loss", "--scenario", in("a.png"), "--out", in("b.png"));
    assertEquals(0, again.code(), again.err());
    assertEquals(12, ScenarioFiles.read(folder.resolve("b.png")).step());
  }

  @Test
  void aSceneTrainsByItsName() {
    Ran run = Ran.of("train", "rescue", "--steps", "2", "--every", "2", "--lang", "en");
    assertEquals(0, run.code(), run.err());
    assertEquals(4, run.lines().size());
  }

  @Test
  void wrongUseIsOneLine() {
    for (String[] wrong :
        List.of(
            new String[] {"script", "rescue"},
            new String[] {"script", "--out", in("x.py")},
            new String[] {"script", "nonsense", "--out", in("x.py")},
            new String[] {"export", "loss", "--step", "3", "--out", in("x.png")},
            new String[] {"export", "loss", "--out", in("x.png")},
            new String[] {"export", "value", "--scenario", "rescue", "--out", in("x.png")},
            new String[] {
              "export", "loss", "--scenario", "rescue", "--step=-1", "--out", in("x.png")
            })) {
      Ran run = Ran.of(wrong);
      assertEquals(2, run.code(), String.join(" ", wrong));
      assertEquals(1, run.err().lines().count(), run.err());
    }
  }
}
