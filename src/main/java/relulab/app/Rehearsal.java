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
import relulab.controller.FirstFrame;
import relulab.controller.settings.ConfigFolder;

/**
 * A start without a display and without a person, and a little of what follows, in a folder of its
 * own. Packaging learns from it which classes a start needs; a benchmark learns how long it takes.
 */
final class Rehearsal {
  /** The system property that asks for one: {@code window}, {@code charts}, {@code first-frame}. */
  static final String PROPERTY = "relulab.rehearsal";

  private static final int MORE_FRAMES = 20;
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
      case "window" -> {
        window();
        evaluate();
        everyFormat();
      }
      case "charts" -> charts();
      case "first-frame" -> window();
      default -> {
        return 2;
      }
    }
    return 0;
  }

  private void charts() {
    everyFormat();
    String small = "600x400";
    command("export", "slope", "--lang", "zh", "--out", file("slope.svg"));
    command("export", "value", "--theme", "transparent", "--out", file("value.png"));
    command("export", "size"); // which is wrong
    command("pack", "--size", small, "--languages", "en,zh", "--out", file("pack"));
    command("pack", "functions", "--size", small, "--out", file("scene"));
  }

  private void everyFormat() {
    for (String name : List.of("all.png", "all.svg", "all.pdf")) {
      command("export", "functions", "--size", "600x400", "--quiet", "--out", file(name));
    }
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private static void evaluate() {
    command("evaluate", "--function", "leaky-relu", "--alpha", "0.1", "--x=-2,-0.5,0,3");
    command("evaluate", "--function", "relu", "--from", "-1", "--to", "1", "--count", "3");
    command("evaluate", "--function", "rleu", "--x=1");
    command("--version");
  }

  private static void command(String... words) {
    var _ = Program.run(words, file -> {}, nowhere(), nowhere());
  }

  private static PrintWriter nowhere() {
    return new PrintWriter(Writer.nullWriter());
  }

  /** Opens the window, and says on standard output when its page stands. */
  private void window() throws InterruptedException {
    System.setProperty("glass.platform", "Headless");
    System.setProperty("prism.order", "sw");
    System.setProperty(ConfigFolder.PROPERTY, folder.toString());
    CountDownLatch started = new CountDownLatch(1);
    Platform.startup(started::countDown);
    started.await();
    Stage[] stage = new Stage[1];
    later(
        () -> {
          stage[0] = new Stage();
          new WindowApp().start(stage[0]);
        });
    FirstFrame.await();
    System.out.println("frame");
    frames(MORE_FRAMES);
    later(() -> stage[0].hide());
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

  /** Waits for so many frames. */
  private static void frames(int count) throws InterruptedException {
    CountDownLatch left = new CountDownLatch(count);
    later(
        () ->
            new AnimationTimer() {
              @Override
              public void handle(long now) {
                left.countDown();
                if (left.getCount() == 0) {
                  stop();
                }
              }
            }.start());
    var _ = left.await(LONGEST_S, TimeUnit.SECONDS);
  }
}
