package relulab.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import relulab.cli.Program;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.settings.ConfigFolder;
import relulab.scenario.SceneCatalog;

/**
 * A start without a display and without a person, and a little of what follows, in a folder of its
 * own. Packaging learns from it which classes a start needs; a benchmark learns how long it takes.
 */
final class Rehearsal {
  /** The system property that asks for one: {@code all}, {@code first-frame}. */
  static final String PROPERTY = "relulab.rehearsal";

  private static final int FRAMES = 12;
  private static final int PLAYED = 60;
  private static final long LONGEST_S = 120;

  private final Path folder;

  private Rehearsal(Path folder) {
    this.folder = folder;
  }

  /** Does it and ends the process, with what went wrong. */
  @SuppressWarnings("CatchAndPrintStackTrace") // the build that trains the cache reads it
  static void perform() {
    int code = 1;
    try {
      code = run();
    } catch (IOException | InterruptedException | RuntimeException e) {
      e.printStackTrace();
    }
    System.exit(code);
  }

  private static int run() throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("relulab-rehearsal");
    try {
      return new Rehearsal(folder).run(System.getProperty(PROPERTY, ""));
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private int run(String part) throws InterruptedException {
    switch (part) {
      case "all" -> {
        window(true);
        commands();
      }
      case "first-frame" -> window(false);
      default -> {
        return 2;
      }
    }
    return 0;
  }

  private void commands() {
    String scene = SceneCatalog.first().id();
    command("evaluate", "--function", "leaky-relu", "--alpha", "0.1", "--x=-2,-0.5,0,3");
    command("evaluate", "--function", "relu", "--x=1", "--lang", "zh");
    command("evaluate", "--function", "rleu", "--x=1");
    command("--help");
    command("--version");
    command("scenes");
    command("scenario", scene);
    command("script", scene, "--out", folder.resolve("run.py").toString());
    command("train", scene, "--quiet", "--csv", folder.resolve("run.csv").toString());
    command("export", "slope", "--out", folder.resolve("slope.png").toString());
    command("experiment", "born-dead", "--widths", "2", "--hidden", "2", "--networks", "50");
  }

  private static void command(String... words) {
    var _ = Program.run(words, file -> {}, nowhere(), nowhere());
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(Writer.nullWriter());
  }

  /** Opens the window; then, where more is wanted, opens each page and plays. */
  private void window(boolean withPages) throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty(ConfigFolder.PROPERTY, folder.toString());
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    WindowApp[] app = new WindowApp[1];
    Stage[] stage = new Stage[1];
    later(
        () -> {
          app[0] = new WindowApp();
          stage[0] = new Stage();
          app[0].start(stage[0]);
        });
    frames(3);
    if (withPages) {
      visit(app[0].state());
    }
    later(() -> stage[0].hide());
  }

  private void visit(AppState state) throws InterruptedException {
    later(() -> state.scenario().open(SceneCatalog.first().scenario()));
    for (Page page : List.of(Page.EXPERIMENTS, Page.FUNCTIONS, Page.TRAINING)) {
      later(() -> state.pageProperty().set(page));
      frames(FRAMES);
    }
    later(state.training()::play);
    frames(PLAYED);
    later(state.training()::pause);
  }

  private static void later(Runnable action) throws InterruptedException {
    FutureTask<@Nullable Void> task = new FutureTask<>(action, null);
    Platform.runLater(task);
    try {
      task.get(LONGEST_S, TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void frames(int count) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(count);
    @Nullable AnimationTimer[] timer = new AnimationTimer[1];
    later(
        () -> {
          AnimationTimer frames =
              new AnimationTimer() {
                @Override
                public void handle(long now) {
                  left.countDown();
                }
              };
          timer[0] = frames;
          frames.start();
        });
    var _ = left.await(LONGEST_S, TimeUnit.SECONDS);
    later(
        () -> {
          AnimationTimer frames = timer[0];
          if (frames != null) {
            frames.stop();
          }
        });
  }
}
