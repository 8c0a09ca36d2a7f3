package relulab.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.controller.AppState;
import relulab.controller.ThemeChoice;
import relulab.text.Language;
import relulab.view.control.NumberField;
import relulab.view.surface.Fonts;

/** A window of the app on JavaFX's headless screen, and a robot in front of it. */
abstract class WindowTest extends FxRobot {
  protected static final int WIDTH = 1000;
  protected static final int HEIGHT = 760;

  protected AppState state;
  protected MainWindow main;
  protected Scene scene;
  protected final AnsweringFilePicker files = new AnsweringFilePicker();

  @BeforeEach
  void openWindow() throws Exception {
    FxToolkit.registerPrimaryStage();
    FxToolkit.toolkitContext().setSetupTimeoutInMillis(Patience.MILLIS);
    FxToolkit.setupStage(
        stage -> {
          Fonts.load();
          state = new AppState();
          state.languageProperty().set(Language.ENGLISH);
          state.themeChoiceProperty().set(ThemeChoice.LIGHT);
          state.pageProperty().set(relulab.controller.Page.FUNCTIONS);
          main = new MainWindow(state, files, WIDTH, HEIGHT);
          scene = main.scene();
          show(stage);
        });
    FxToolkit.showStage();
    waitForPulses(3);
  }

  @AfterEach
  void closeWindow() throws Exception {
    release(new KeyCode[0]);
    release(new javafx.scene.input.MouseButton[0]);
    interact(main::hidePopups);
    WaitForAsyncUtils.waitForAsyncFx(Patience.MILLIS, state.training()::close);
    WaitForAsyncUtils.waitForAsyncFx(Patience.MILLIS, state.experiments()::stop);
    FxToolkit.cleanupStages();
  }

  private void show(Stage stage) {
    stage.setScene(scene);
    stage.setX(0);
    stage.setY(0);
  }

  /** Waits until all that was asked for is done and so many pulses have passed. */
  protected static void waitForPulses(int count) {
    WaitForAsyncUtils.waitForFxEvents();
    waitForNextPulses(count);
  }

  /** The same without the pauses in which TestFX waits for more to be asked for. */
  static void waitForNextPulses(int count) {
    CountDownLatch latch = new CountDownLatch(count);
    AnimationTimer timer =
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            latch.countDown();
            if (latch.getCount() == 0) {
              stop();
            }
          }
        };
    Platform.runLater(timer::start);
    try {
      assertTrue(Patience.await(latch), "nothing is drawn any more");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Types into a field in place of what is there. */
  protected void enter(String field, String text) {
    NumberField node = find(field);
    interact(
        () -> {
          node.requestFocus();
          node.setText(text);
        });
    push(KeyCode.ENTER);
    WaitForAsyncUtils.waitForFxEvents();
  }

  /** The one node that a selector finds. */
  protected <T extends Node> T find(String selector) {
    return lookup(selector).query();
  }
}
