package relulab.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import relulab.ClassPaths;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.export.TrialFile;
import relulab.controller.settings.ConfigFolder;
import relulab.view.control.NumberField;

/**
 * The whole window in a process of its own, which {@link SignalsTest} ends. It sets things, as a
 * person would, and says what of them is done by now: whatever it has said must be kept.
 */
public final class DrivenWindow {
  /** What the window says once all that it began goes on. */
  static final String READY = "ready ";

  /** What it says about errors lies beside the folder of its files. */
  static final String ERRORS = "errors.txt";

  /** A file that is being exported while the process is ended. */
  private static Path export;

  private DrivenWindow() {}

  /** Starts the window, which ends with its tests; an argument is the file that it exports. */
  public static void main(String[] arguments) {
    export = arguments.length == 0 ? null : Path.of(arguments[0]);
    ProcessHandle.current()
        .parent()
        .ifPresent(tests -> tests.onExit().thenRun(() -> Runtime.getRuntime().halt(1)));
    Application.launch(Driven.class);
  }

  /** Starts it in a process of its own that keeps its files in a folder. */
  static Process start(Path config, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-Dglass.platform=Headless",
            "-Dprism.order=sw",
            "--enable-native-access=ALL-UNNAMED",
            "-D" + ConfigFolder.PROPERTY + "=" + config,
            "-cp",
            ClassPaths.ofTests(),
            DrivenWindow.class.getName()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .redirectError(config.resolveSibling(ERRORS).toFile()) // A test that fails says why.
        .start();
  }

  /** The window. */
  public static final class Driven extends Application {
    private final WindowApp app = new WindowApp();
    private Scene scene;
    private boolean began;

    @Override
    public void init() {
      app.init();
    }

    @Override
    public void start(Stage stage) {
      AnsweringFilePicker files = new AnsweringFilePicker();
      files.answer = java.util.Optional.ofNullable(export);
      app.setFiles(files);
      app.start(stage);
      scene = stage.getScene();
      AppState state = app.state();
      state.languageProperty().set(relulab.text.Language.ENGLISH);
      state.training().changes().restart(setup -> setup.withSeed(7));
      state.pageProperty().set(Page.EXPERIMENTS);
      experiment();
      new AnimationTimer() {
        private int pulses;

        @Override
        public void handle(long now) {
          pulses++;
          if (pulses % 10 == 0 && isGoing(state)) {
            state.zoomProperty().set(0.8 + pulses / 10 % 1000 / 2000.0);
            System.out.println(READY + networks(state) + " " + state.zoomProperty().get());
          }
        }
      }.start();
    }

    /** Whether there are results; and if a file is to be exported, whether that is being made. */
    private boolean isGoing(AppState state) {
      run();
      if (!began || networks(state) == 0) {
        return false;
      }
      if (export == null || app.window().controller().dialogPlace().isBusy()) {
        return true;
      }
      state.pageProperty().set(Page.TRAINING);
      if (scene.lookup("#save") == null && state.training().momentProperty().get() != null) {
        ((MenuButton) find("#exportMenu"))
            .getItems().stream()
                .filter(item -> ("exportRun-" + TrialFile.NUMBERS.id()).equals(item.getId()))
                .forEach(MenuItem::fire);
      } else if (scene.lookup("#save") != null) {
        find("#to").requestFocus();
        ((NumberField) find("#to")).setText("100000000");
        find("#save").requestFocus();
        ((ButtonBase) find("#save")).fire();
      }
      return false;
    }

    private javafx.scene.Node find(String id) {
      return Objects.requireNonNull(scene.lookup(id), id);
    }

    /** More networks than can be done between many kills. */
    private void experiment() {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      ((ButtonBase) find("#experiment-collapse")).fire();
      ((TextField) find("#collapse-steps")).setText("100");
      ((TextField) find("#collapse-networks")).setText("100000");
    }

    /** Once the results of the last time are read. */
    private void run() {
      ButtonBase run = (ButtonBase) scene.lookup("#run");
      if (!began && run != null && run.isVisible() && !run.isDisabled()) {
        run.fire();
        began = true;
      }
    }

    private static long networks(AppState state) {
      return state.experiments().shownResults().map(results -> results.networks()).orElse(0L);
    }
  }
}
