package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.Test;
import relulab.controller.Page;
import relulab.export.experiment.ReferenceResults;
import relulab.export.experiment.ResultsReader;
import relulab.model.experiment.BornDead;
import relulab.text.Language;
import relulab.view.experiment.ResultsTableView;

/** Results outlive the window: one that is closed in the middle of a run, and one that is not. */
class ExperimentsRestartTest extends ProgramTest {
  private static final String OTHER_VERSION = "# revision=0";

  /** What is shown where there is nothing of one's own. */
  private static final List<List<String>> REFERENCE =
      ExperimentsWindowTest.rows(ReferenceResults.of(BornDead.ID).orElseThrow());

  @Test
  void aRunThatIsCutOffIsThereAgainAndGoesOn() throws Exception {
    start();
    startLongRun();
    interact(() -> stage.hide());
    List<List<String>> atTheEnd = rows();
    long before = networks();
    start();
    await(() -> rows().equals(atTheEnd));
    assertEquals("100000", this.<TextField>query("#collapse-networks").getText());
    assertEquals("Continue", this.<Button>query("#run").getText());
    assertEquals(1, app.state().notices().size());
    assertTrue(
        app.state().notices().getFirst().text().contains("had not come to its end"),
        app.state().notices().getFirst().text());
    fire("#run");
    await(() -> networks() > before);
  }

  @Test
  void finishedResultsAreThereAgainWithoutANotice() throws Exception {
    start();
    runSmall();
    List<List<String>> finished = rows();
    interact(() -> stage.hide());
    start();
    await(() -> rows().equals(finished));
    assertEquals(List.of(), app.state().notices());
  }

  @Test
  void aDamagedFileIsToldAndLeftAsItIs() throws Exception {
    start();
    runSmall();
    interact(() -> stage.hide());
    Path file = kept();
    assertEquals(200, ResultsReader.read(file).networks());
    String damaged = Files.readString(file).substring(0, 60);
    Files.writeString(file, damaged);
    start();
    await(() -> !app.state().notices().isEmpty());
    assertTrue(app.state().notices().getFirst().text().contains(file.toString()));
    assertEquals(damaged, Files.readString(file));
    await(() -> rows().equals(REFERENCE));
  }

  @Test
  void whatAnotherVersionKeptIsToldOnceAndPutAside() throws Exception {
    Path aside = folder.resolve("experiments/other-versions");
    for (int round = 1; round <= 2; round++) {
      start();
      runSmall();
      interact(() -> stage.hide());
      Path file = kept();
      String other = Files.readString(file).replaceFirst("# revision=.*", OTHER_VERSION);
      Files.writeString(file, other);
      start();
      await(() -> !app.state().notices().isEmpty());
      assertFalse(app.state().notices().getFirst().error());
      String word = app.state().notices().getFirst().text();
      assertTrue(word.contains(aside.toString()), word);
      await(() -> rows().equals(REFERENCE));
      assertFalse(Files.exists(file));
      try (Stream<Path> all = Files.list(aside)) {
        List<Path> files = all.toList();
        assertEquals(round, files.size(), "none is written over");
        for (Path each : files) {
          assertEquals(other, Files.readString(each));
        }
      }
      interact(() -> stage.hide());
    }
    start();
    await(() -> !app.state().experiments().keeper().loadingProperty().get());
    assertEquals(List.of(), app.state().notices());
  }

  /** The one file of results in the folder. */
  private Path kept() throws IOException {
    try (Stream<Path> all = Files.list(folder.resolve("experiments"))) {
      return all.filter(Files::isRegularFile).findFirst().orElseThrow();
    }
  }

  /** The program's own question is not asked, since all is kept. */
  @Test
  void closedDuringARunWhatIsDoneIsInItsFileAndNothingRunsOn() throws Exception {
    start();
    startLongRun();
    close();
    assertFalse(stage.isShowing());
    List<List<String>> atTheEnd = rows();
    assertEquals(networks(), ResultsReader.read(kept()).networks());
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getName().startsWith("collapse-")),
        "its threads have ended");
    start();
    await(() -> rows().equals(atTheEnd));
  }

  private void startLongRun() throws TimeoutException {
    fire("#experiment-collapse");
    type("#collapse-steps", "20");
    type("#collapse-networks", "100000");
    fire("#run");
    await(
        () ->
            app.state().experiments().shownResults().stream()
                .anyMatch(ExperimentsWindowTest::hasSome));
    await(() -> !counts().contains(0L));
  }

  private void runSmall() throws TimeoutException {
    fire("#experiment-born-dead");
    type("#born-dead-widths", "2, 3");
    type("#born-dead-hidden", "2");
    type("#born-dead-networks", "100");
    fire("#run");
    await(() -> query("#run").isVisible() && query("#run").isDisabled());
  }

  private long networks() {
    return counts().stream().mapToLong(n -> n).sum();
  }

  private List<Long> counts() {
    return ExperimentsWindowTest.networks(this.<ResultsTableView>query("#table"));
  }

  private List<List<String>> rows() {
    return List.copyOf(this.<ResultsTableView>query("#table").getItems());
  }

  private <T extends javafx.scene.Node> T query(String selector) {
    return from(stage.getScene().getRoot()).lookup(selector).query();
  }

  private void fire(String selector) {
    ButtonBase button = query(selector);
    interact(button::fire);
  }

  private void type(String field, String text) {
    TextField node = query(field);
    interact(() -> node.setText(text));
  }

  @Override
  protected void start() {
    super.start();
    interact(
        () -> {
          app.state().languageProperty().set(Language.ENGLISH);
          app.state().pageProperty().set(Page.EXPERIMENTS);
        });
  }
}
