package relulab.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCombination;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import relulab.cli.shared.EndSignals;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.FilePicker;
import relulab.controller.FirstFrame;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.view.surface.Fonts;

/** The window: it comes up as the person left it, and what they set is kept. */
public final class WindowApp extends Application {
  private static final double WIDTH = 1360;
  private static final double HEIGHT = 860;
  private static final double MIN_WIDTH = 800;
  private static final double MIN_HEIGHT = 600;

  /** So much of a title bar is needed to grasp it, in pixels. */
  private static final double HOLD = 120;

  private static final double TITLE_BAR = 24;
  private static final Duration SAVE_EVERY = Duration.seconds(5);
  private static final long LONGEST_END_S = 15;
  private static final long LONGEST_SAVE_S = 5;

  private static final Setting<Double> WINDOW_WIDTH =
      Setting.number("window.width", WIDTH, v -> v >= MIN_WIDTH && v < 20_000);
  private static final Setting<Double> WINDOW_HEIGHT =
      Setting.number("window.height", HEIGHT, v -> v >= MIN_HEIGHT && v < 20_000);
  private static final Setting<Double> WINDOW_X =
      Setting.number("window.x", Double.NaN, Double::isFinite);
  private static final Setting<Double> WINDOW_Y =
      Setting.number("window.y", Double.NaN, Double::isFinite);
  private static final Setting<Boolean> MAXIMIZED = Setting.flag("window.maximized", false);

  private final PauseTransition saver = new PauseTransition(SAVE_EVERY);
  private final AppState state = new AppState();
  private final StateKeeper keeper = new StateKeeper(state);

  private @Nullable FilePicker files;
  private @Nullable MainWindow window;
  private boolean isProcess;
  private @Nullable Handler log;

  /** What the window shows. */
  AppState state() {
    return state;
  }

  /** Made by JavaFX. */
  public WindowApp() {}

  /** What stands in the window, once it has started. */
  MainWindow window() {
    return Objects.requireNonNull(window);
  }

  /** Files are asked for in another way than by the dialogs of the system. */
  void setFiles(FilePicker picker) {
    files = picker;
  }

  /** Only where the whole process is this window's, its exceptions and signals are as well. */
  @Override
  public void init() {
    isProcess = true;
    Thread.setDefaultUncaughtExceptionHandler(this::report);
  }

  @Override
  public void start(Stage stage) {
    FirstFrame.expect();
    log = Log.open(keeper.folder(), keeper.window());
    state.notices().addListener(WindowApp::log);
    state.setFolderOpener(() -> getHostServices().showDocument(keeper.folder().toUri().toString()));
    Fonts.loadLatin();
    Settings settings = keeper.load();
    place(stage, settings);
    keeper.tellDamaged(settings);
    Thread.currentThread().setUncaughtExceptionHandler(this::report);
    FilePicker picker = files == null ? new DialogFilePicker(() -> stage) : files;
    MainWindow scene = new MainWindow(state, picker, WIDTH, HEIGHT);
    window = scene;
    stage.setFullScreenExitHint("");
    stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
    RoomWindow room = new RoomWindow(stage, state.present());
    scene.setOnPresenting(
        presenting -> {
          if (presenting) {
            save(stage); // What a presentation runs is not what the person was working on.
            room.enter();
          } else {
            room.leave();
          }
        });
    stage.setTitle(state.messages().get("app.name"));
    stage.setMinWidth(MIN_WIDTH);
    stage.setMinHeight(MIN_HEIGHT);
    stage.setScene(scene.scene());
    stage.setOnCloseRequest(
        e -> {
          e.consume();
          Runnable close = () -> scene.beforeClosing(stage::hide);
          if (isPresenting(scene) || save(stage)) {
            close.run();
          } else {
            scene.controller().beforeLosing(close);
          }
        });
    stage.setOnHiding(
        e -> {
          scene.hidePopups();
          leave(stage, scene);
          keeper.close();
          Log.close(log);
        });
    if (isProcess) {
      endOnSignals(stage, scene);
    }
    saver.setOnFinished(
        e -> {
          if (!isPresenting(scene)) {
            keeper.saveSoon(settings(stage));
          }
          saver.playFromStart();
        });
    saver.playFromStart();
    stage.show();
    FirstFrame.then(
        () -> {
          keeper.keepResults();
          Fonts.loadChinese();
        });
    if (getParameters() != null) {
      scene.controller().open(getParameters().getRaw().stream().map(Path::of).toList());
    }
  }

  /** What is done and set is kept, whatever ends the window. */
  private void leave(Stage stage, MainWindow scene) {
    saver.stop();
    state.experiments().stop();
    if (!isPresenting(scene)) {
      save(stage);
    }
  }

  /** Where the process is asked to end, as by a session that is closed, nobody can be asked. */
  @SuppressWarnings("resource") // They are watched as long as the process lives.
  private void endOnSignals(Stage stage, MainWindow scene) {
    EndSignals[] signals = new EndSignals[1];
    signals[0] =
        new EndSignals(
            () -> {
              CountDownLatch left = new CountDownLatch(1);
              Platform.runLater(
                  () -> {
                    try {
                      leave(stage, scene);
                    } finally {
                      left.countDown();
                    }
                  });
              try {
                var _ = left.await(LONGEST_END_S, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
              var _ = Background.finish(LONGEST_SAVE_S); // What is being saved is written.
              System.exit(signals[0].exitCode());
            });
  }

  private static void log(ListChangeListener.Change<? extends Notice> change) {
    while (change.next()) {
      for (Notice notice : change.getAddedSubList()) {
        if (notice.error()) {
          Log.told(notice.text(), notice.details());
        }
      }
    }
  }

  private void report(Thread thread, Throwable problem) {
    Log.uncaught(thread, problem);
    Runnable tell =
        () ->
            state.tell(
                Notice.error(
                    state
                        .messages()
                        .get("app.unexpected", Problem.words(problem, state.messages())),
                    problem));
    if (Platform.isFxApplicationThread()) {
      tell.run();
    } else {
      Platform.runLater(tell);
    }
  }

  /**
   * Where the window was, if that place is still on a screen; else in the middle. The toolkit would
   * put a tall one's title bar beyond the upper edge.
   */
  private static void place(Stage stage, Settings settings) {
    double width = settings.get(WINDOW_WIDTH);
    double height = settings.get(WINDOW_HEIGHT);
    double x = settings.get(WINDOW_X);
    double y = settings.get(WINDOW_Y);
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setWidth(Math.min(width, screen.getWidth()));
    stage.setHeight(Math.min(height, screen.getHeight()));
    if (canBeGrasped(x, y, width)) {
      stage.setX(x);
      stage.setY(y);
    } else {
      stage.setX(screen.getMinX() + (screen.getWidth() - stage.getWidth()) / 2);
      stage.setY(screen.getMinY() + (screen.getHeight() - stage.getHeight()) / 3);
    }
    stage.setMaximized(settings.get(MAXIMIZED));
  }

  /** Whether enough of the title bar lies on a screen to move the window by it. */
  private static boolean canBeGrasped(double x, double y, double width) {
    return Screen.getScreensForRectangle(x, y, width, TITLE_BAR).stream()
        .map(Screen::getVisualBounds)
        .anyMatch(
            screen ->
                y >= screen.getMinY() - 1
                    && y + TITLE_BAR <= screen.getMaxY()
                    && Math.min(x + width, screen.getMaxX()) - Math.max(x, screen.getMinX())
                        >= HOLD);
  }

  private static boolean isPresenting(MainWindow scene) {
    return scene.presentation() != null;
  }

  private boolean save(Stage stage) {
    return keeper.save(settings(stage));
  }

  /** Where the window is. */
  private static Settings settings(Stage stage) {
    Settings settings = new Settings();
    settings.put(MAXIMIZED, stage.isMaximized());
    if (!stage.isMaximized() && !stage.isFullScreen()) {
      settings.put(WINDOW_WIDTH, stage.getWidth());
      settings.put(WINDOW_HEIGHT, stage.getHeight());
      settings.put(WINDOW_X, stage.getX());
      settings.put(WINDOW_Y, stage.getY());
    }
    return settings;
  }
}
