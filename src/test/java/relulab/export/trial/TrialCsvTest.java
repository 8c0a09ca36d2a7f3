package relulab.export.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.ExportException;
import relulab.export.ProgressListener;
import relulab.model.activation.ActivationKind;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

class TrialCsvTest {
  @TempDir private Path folder;

  @Test
  void aRowIsALaneAtAStep() throws Exception {
    Path file = folder.resolve("run.csv");
    List<Double> shares = new ArrayList<>();
    TrialCsv.write(Setup.learningRateShock(), 330, 100, file, shares::add);
    List<String> lines = Files.readAllLines(file);
    assertEquals(1 + 3 * 5, lines.size(), "steps 0, 100, 200, 300 and the last");
    Trial trial = new Trial(Setup.learningRateShock());
    trial.seek(300);
    String[] row = lines.get(1 + 3 * 3).split(",", -1);
    assertEquals(List.of("300", "1", "ReLU", "relu"), List.of(row).subList(0, 4));
    assertEquals("0.4", row[4], "the shock has begun");
    assertEquals("" + trial.frame().lanes().getFirst().loss(), row[5]);
    assertEquals("" + trial.frame().lanes().getFirst().gradientNorm(), row[13]);
    assertEquals("330", lines.getLast().split(",")[0]);
    assertFalse(shares.isEmpty());
    assertTrue(shares.stream().allMatch(share -> share > 0 && share <= 1));
  }

  @Test
  void aLaneThatOverflowedHasNoMoreRows() throws Exception {
    Path file = folder.resolve("wild.csv");
    Setup wild = Setup.learningRateShock().with(t -> t.withLearningRate(1e9));
    TrialCsv.write(wild, 1000, 1, file, ProgressListener.NONE);
    String text = Files.readString(file);
    assertFalse(text.contains("NaN") || text.contains("Infinity"), text);
    assertTrue(text.lines().count() < 300, "it ended when all lanes had stopped");
  }

  @Test
  void namesWithCommasAndQuotesAreQuoted() throws Exception {
    Path file = folder.resolve("names.csv");
    Setup named =
        Setup.learningRateShock()
            .withLanes(List.of(LaneSetup.of("a, \"b\"", ActivationKind.RELU, 0)));
    TrialCsv.write(named, 1, 1, file, ProgressListener.NONE);
    assertTrue(Files.readAllLines(file).get(1).startsWith("0,1,\"a, \"\"b\"\"\",relu,"));
  }

  @Test
  void cancelledWorkKeepsTheOldFile() throws Exception {
    Path file = Files.writeString(folder.resolve("old.csv"), "old");
    ProgressListener stop =
        share -> {
          throw new CancellationException();
        };
    assertThrows(
        CancellationException.class,
        () -> TrialCsv.write(Setup.learningRateShock(), 1000, 1, file, stop));
    assertEquals("old", Files.readString(file));
    try (var files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void aFolderThatIsNotThereIsFoundBeforeTheWorkBegins() {
    List<Double> shares = new ArrayList<>();
    assertThrows(
        ExportException.class,
        () ->
            TrialCsv.write(
                Setup.learningRateShock(), 1000, 1, folder.resolve("no/run.csv"), shares::add));
    assertEquals(List.of(), shares);
  }
}
