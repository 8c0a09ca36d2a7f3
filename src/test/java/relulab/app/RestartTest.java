package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import relulab.controller.settings.SettingsStore;

/** Starts the window, changes things, closes it, and starts it again. */
class RestartTest extends FxRobot {
  @TempDir Path folder;
  private WindowApp app;
  private Stage stage;

  @BeforeEach
  void useOwnFolder() throws Exception {
    System.setProperty(SettingsStore.DIRECTORY_PROPERTY, folder.toString());
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void tidyUp() throws Exception {
    interact(() -> stage.hide());
    System.clearProperty(SettingsStore.DIRECTORY_PROPERTY);
    FxToolkit.cleanupStages();
  }

  @Test
  void whatAPersonSetIsThereAgain() {
    start();
    interact(
        () -> {
          app.state().functions().leakyAlphaProperty().set(0.2);
          app.state().functions().probeProperty().set(1.25);
          app.state().languageProperty().set(relulab.text.Language.CHINESE);
          app.state().themeChoiceProperty().set(relulab.controller.ThemeChoice.DARK);
          stage.setWidth(990);
          stage.setHeight(700);
          stage.hide();
        });
    start();
    assertEquals(0.2, app.state().functions().leakyAlphaProperty().get());
    assertEquals(1.25, app.state().functions().probeProperty().get());
    assertEquals(relulab.text.Language.CHINESE, app.state().languageProperty().get());
    assertEquals(relulab.controller.ThemeChoice.DARK, app.state().themeChoiceProperty().get());
    assertEquals(990, stage.getWidth());
    assertEquals(700, stage.getHeight());
    assertTrue(app.state().notices().isEmpty());
  }

  @Test
  void damagedSettingsAreReplacedByDefaultsWithAWord() throws Exception {
    Files.writeString(
        folder.resolve("settings.properties"),
        "language=klingon\nfunctions.leakyAlpha=99\nfunctions.preluAlpha=0.3\nwindow.width=-3\n");
    start();
    assertEquals(0.1, app.state().functions().leakyAlphaProperty().get());
    assertEquals(0.3, app.state().functions().preluAlphaProperty().get(), "the rest is kept");
    String word = app.state().notices().getFirst().text();
    assertTrue(word.contains("functions.leakyAlpha") && word.contains("language"), word);
  }

  @Test
  void aFolderThatCannotBeWrittenDoesNotStopTheApp() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "");
    System.setProperty(SettingsStore.DIRECTORY_PROPERTY, file.resolve("sub").toString());
    start();
    interact(() -> stage.hide());
    assertTrue(app.state().notices().getFirst().error());
  }

  private void start() {
    interact(
        () -> {
          app = new WindowApp();
          stage = new Stage();
          app.start(stage);
        });
  }
}
