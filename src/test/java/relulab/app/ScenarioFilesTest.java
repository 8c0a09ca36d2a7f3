package relulab.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.controller.Page;
import relulab.export.Picture;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;
import relulab.export.ScenarioFiles;
import relulab.model.training.Intervention;
import relulab.scenario.Beat;
import relulab.scenario.Scenario;
import relulab.scenario.Scenarios;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Text;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** Saves, opens and asks, from the window's menu. */
class ScenarioFilesTest extends WindowTest {
  @TempDir Path folder;

  @Test
  void aPerformedRunIsSavedAndOpenedAgainWithItsInterventions() throws Exception {
    reach(50);
    perform();
    Path file = folder.resolve("lecture.json");
    files.answer = Optional.of(file);
    fire("Save as…");
    waitForPulses(3);
    clickOn("#scene-title").push(KeyCode.SHORTCUT, KeyCode.A).write("My shock");
    clickOn("#title-save");
    waitForNotice();
    assertEquals("My shock.relulab", files.suggestedName);
    assertEquals(new Text("My shock", "My shock"), state.scenario().openedProperty().get().title());
    byte[] saved = Files.readAllBytes(file);
    assertFalse(state.scenario().isChanged());
    interact(() -> state.notices().clear());

    fire("Open…");
    Patience.await(() -> file.equals(state.scenario().fileProperty().get()));
    reach(0);
    Path again = folder.resolve("again.json");
    files.answer = Optional.of(again);
    fire("Save as…");
    waitForNotice();
    assertArrayEquals(saved, Files.readAllBytes(again), "save, open, save");
    assertTrue(
        state.training().setup().interventions().size() > 1, "what was done live is in the file");
  }

  @Test
  void aBadFileIsToldAndWhatIsOpenStaysOpen() throws Exception {
    var before = state.scenario().openedProperty().get();
    files.answer = Optional.of(Files.writeString(folder.resolve("bad.json"), "{\"version\": 1,"));
    fire("Open…");
    waitForNotice();
    assertTrue(state.notices().getFirst().error());
    assertTrue(state.notices().getFirst().text().contains("bad.json"));
    assertEquals(before, state.scenario().openedProperty().get());
  }

  /** Who opens a file learns which of its characters nobody can draw here. */
  @Test
  void whatNoFontHasIsToldWhenAFileIsOpened() throws Exception {
    String nobody = "\uDBFF\uDFFD"; // a plane for private use
    Scenario opened = SceneCatalog.first().scenario();
    Scenario strange =
        new Scenario(new Text("a" + nobody, "b"), opened.steps(), opened.setup(), opened.beats());
    Path file = Files.writeString(folder.resolve("strange.json"), Scenarios.write(strange));
    files.answer = Optional.of(file);
    fire("Open…");
    waitForNotice();
    String told = state.notices().getFirst().text();
    assertTrue(told.contains("strange.json") && told.contains("font"), told);
    assertFalse(state.notices().getFirst().error());
  }

  @Test
  void whatWouldBeLostIsAskedFor() throws Exception {
    reach(20);
    perform();
    assertTrue(state.scenario().isChanged());
    MenuItem scene = menu().getItems().get(1);
    interact(scene::fire);
    waitForPulses(3);
    clickOn("#unsaved-cancel");
    assertTrue(state.scenario().isChanged(), "nothing happened");
    interact(menu().getItems().get(1)::fire);
    waitForPulses(3);
    clickOn("#unsaved-drop");
    waitForPulses(3);
    assertEquals(
        relulab.scenario.SceneCatalog.all().get(1).scenario(),
        state.scenario().openedProperty().get());
    assertEquals(Page.TRAINING, state.pageProperty().get());
  }

  @Test
  void aPictureBringsItsExperimentBackAtItsStep() throws Exception {
    interact(() -> state.pageProperty().set(Page.TRAINING));
    reach(123);
    Path file = folder.resolve("picture.png");
    var chart =
        WaitForAsyncUtils.waitForAsyncFx(5000, () -> state.chartSource().charts().getFirst());
    var texts = WaitForAsyncUtils.waitForAsyncFx(5000, () -> state.chartSource().texts());
    PictureWriter.write(
        new Picture(
            chart, PictureSpec.of(PicturePreset.COLUMN, Theme.LIGHT, Language.ENGLISH), texts),
        file);
    assertEquals(123, ScenarioFiles.read(file).step());
    reach(0);
    files.answer = Optional.of(file);
    fire("Open…");
    Patience.await(() -> state.training().isUpToDate() && state.training().step() == 123);
  }

  @Test
  void aTitleIsAskedForWhereASceneWasChangedAndWhatStillHoldsIsKept() throws Exception {
    reach(20);
    Path file = folder.resolve("own.relulab");
    files.answer = Optional.of(file);
    fire("Save as…");
    waitForNotice();
    assertEquals(0, lookup("#scene-title").queryAll().size(), "nothing was changed");
    interact(
        () -> {
          state.notices().clear();
          state.scenario().open(SceneCatalog.first().scenario());
        });
    reach(20);
    perform();
    fire("Save as…");
    waitForPulses(3);
    Label words = find(".question-words");
    double whole = words.prefHeight(words.getWidth());
    assertTrue(words.getHeight() >= whole - 0.5, words.getHeight() + " of " + whole);
    clickOn("#title-cancel");
    assertTrue(state.scenario().isChanged(), "nothing was saved");
    fire("Save as…");
    waitForPulses(3);
    clickOn("#scene-title").push(KeyCode.SHORTCUT, KeyCode.A).write("Killed");
    clickOn("#title-save");
    waitForNotice();
    Scenario saved = ScenarioFiles.read(file).scenario();
    assertEquals("Killed", saved.title().en());
    List<Beat> all = SceneCatalog.first().scenario().beats();
    assertTrue(all.containsAll(saved.beats()), "no beat is another");
    assertTrue(saved.beats().size() >= all.stream().filter(Beat::isComputed).count());
  }

  private void perform() throws Exception {
    interact(
        () ->
            state
                .training()
                .changes()
                .intervene(OptionalInt.of(0), () -> new Intervention.Kill(1, 0)));
    Patience.await(() -> state.training().isUpToDate());
  }

  private void reach(long step) throws Exception {
    interact(
        () -> {
          state.training().start();
          state.training().seek(step);
        });
    Patience.await(() -> state.training().isUpToDate() && state.training().step() == step);
  }

  private MenuButton menu() {
    return find("#scenarioMenu");
  }

  private void fire(String item) {
    interact(
        () ->
            menu().getItems().stream()
                .filter(i -> item.equals(i.getText()))
                .findFirst()
                .orElseThrow()
                .fire());
  }

  private void waitForNotice() throws Exception {
    Patience.await(() -> !state.notices().isEmpty());
  }
}
