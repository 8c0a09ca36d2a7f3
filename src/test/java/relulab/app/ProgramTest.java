package relulab.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.controller.FirstFrame;
import relulab.controller.settings.ConfigFolder;

/**
 * The whole program, with a folder of its own for what it keeps; it can be started again and again.
 */
abstract class ProgramTest extends FxRobot {
  @TempDir Path folder;
  protected WindowApp app;
  protected Stage stage;
  protected final AnsweringFilePicker files = new AnsweringFilePicker();

  @BeforeEach
  void useOwnFolder() throws Exception {
    System.setProperty(ConfigFolder.PROPERTY, folder.toString());
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void tidyUp() throws Exception {
    if (stage != null) {
      interact(() -> stage.hide());
    }
    System.clearProperty(ConfigFolder.PROPERTY);
    FxToolkit.cleanupStages();
  }

  protected void start() {
    interact(
        () -> {
          app = new WindowApp();
          app.setFiles(files);
          stage = new Stage();
          app.start(stage);
        });
    try {
      await(FirstFrame::isShown);
    } catch (TimeoutException e) {
      throw new AssertionError("nothing was drawn", e);
    }
  }

  /** As the button in the window's frame does it. */
  protected void close() {
    interact(() -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
  }

  protected static void await(Callable<Boolean> condition) throws TimeoutException {
    Patience.await(condition);
    WaitForAsyncUtils.waitForFxEvents();
  }
}
