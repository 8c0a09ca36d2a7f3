package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.controller.Page;
import relulab.export.experiment.ResultsCsv;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.SeedRange;

/** Results in files: saved, opened, joined, refused, and what a failing disk does. */
class ResultsFilesTest extends ExperimentsWindowTest {
  private static final BornDead MAP = new BornDead(4, List.of(2, 3), List.of(3), true, 0.95);

  @TempDir Path folder;

  private Path slice(BornDead experiment, long first, long last) {
    Path file = folder.resolve(experiment.seed() + "-" + first + ".csv");
    ResultsCsv.save(run(experiment, new SeedRange(first, last)), file);
    return file;
  }

  private void open(Path... chosen) throws TimeoutException {
    int before = state.notices().size();
    files.several = List.of(chosen);
    fire("#openCsv");
    await(() -> state.notices().size() > before);
  }

  @Test
  void slicesAreJoinedAndShown() throws TimeoutException {
    fire("#experiment-cost");
    open(slice(MAP, 501, 900), slice(MAP, 1, 500));
    assertFalse(state.notices().getLast().error(), state.notices().getLast().text());
    assertEquals(rows(run(MAP, SeedRange.of(900))), table());
    assertTrue(runText().startsWith("All that was asked for"), "the form asks for what was opened");
    open(slice(MAP, 901, 1000));
    assertEquals(rows(run(MAP, SeedRange.of(1000))), table(), "added to what is there");
  }

  @Test
  void whatDoesNotFitIsRefusedAndChangesNothing() throws Exception {
    open(slice(MAP, 1, 300));
    List<List<String>> before = table();
    BornDead other = new BornDead(5, List.of(2, 3), List.of(3), true, 0.95);
    open(slice(MAP, 301, 400), slice(other, 401, 500));
    assertTrue(state.notices().getLast().error());
    assertTrue(state.notices().getLast().text().contains("seed"), state.notices().getLast().text());
    open(slice(MAP, 200, 350));
    assertTrue(state.notices().getLast().text().contains("already here"));
    Path cut = folder.resolve("cut.csv");
    Files.writeString(cut, Files.readString(slice(MAP, 1, 300)).substring(0, 80));
    open(cut);
    assertTrue(state.notices().getLast().error());
    open(folder.resolve("missing.csv"));
    assertTrue(state.notices().getLast().error());
    assertEquals(before, table());
  }

  @Test
  void filesThatAreDroppedAreOpened() throws TimeoutException {
    interact(() -> state.pageProperty().set(Page.FUNCTIONS));
    List<Path> dropped = List.of(slice(MAP, 1, 50), slice(MAP, 51, 60));
    interact(() -> main.controller().open(dropped));
    await(() -> state.pageProperty().get() == Page.EXPERIMENTS);
    waitForPulses(2);
    assertEquals(rows(run(MAP, SeedRange.of(60))), table());
  }

  @Test
  void savedResultsAreThoseThatAreShown() throws TimeoutException {
    open(slice(MAP, 1, 120));
    Path file = folder.resolve("saved");
    files.answer = Optional.of(file);
    fire("#saveCsv");
    await(() -> Files.exists(folder.resolve("saved.csv")) && state.notices().size() == 2);
    assertEquals("born-dead.csv", files.suggestedName);
    assertEquals(run(MAP, SeedRange.of(120)), ResultsReader.read(folder.resolve("saved.csv")));
    files.answer = Optional.of(folder.resolve("nowhere/saved.csv"));
    fire("#saveCsv");
    await(() -> state.notices().size() == 3);
    assertTrue(state.notices().getLast().error());
    assertFalse(table().isEmpty(), "they stay on the screen");
  }

  /** A file stands where the folder should be. */
  @Test
  void aDiskThatFailsLosesNothing() throws Exception {
    Path inTheWay = Files.writeString(folder.resolve("file"), "");
    interact(() -> state.experiments().keeper().keepIn(inTheWay, 1, window -> false));
    await(() -> !state.experiments().keeper().loadingProperty().get());
    assertTrue(state.notices().getFirst().text().contains(inTheWay.toString()));
    interact(() -> state.notices().clear());
    fire("#experiment-born-dead");
    type("born-dead-widths", "2");
    type("born-dead-hidden", "2");
    type("born-dead-networks", "300");
    fire("#run");
    await(() -> runText().startsWith("All that was asked for"));
    assertEquals(1, state.notices().size());
    assertTrue(state.notices().getFirst().error());
    assertTrue(state.notices().getFirst().text().contains("could not be kept"));
    assertEquals(1, table().size());
    boolean[] closed = new boolean[1];
    interact(() -> main.beforeClosing(() -> closed[0] = true));
    waitForPulses(5);
    assertFalse(closed[0], "first it is asked");
    fire("#unkept-cancel");
    assertFalse(closed[0]);
    Path saved = folder.resolve("elsewhere.csv");
    files.answer = Optional.of(saved);
    interact(() -> main.beforeClosing(() -> closed[0] = true));
    waitForPulses(5);
    fire("#unkept-save");
    await(() -> closed[0]);
    assertEquals(300, ResultsReader.read(saved).networks());
  }
}
