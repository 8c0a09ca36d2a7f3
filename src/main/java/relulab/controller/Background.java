package relulab.controller;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Runs what takes time away from the JavaFX thread, one task after the other. */
public final class Background {
  private static final ExecutorService EXECUTOR =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "background");
            thread.setDaemon(true);
            return thread;
          });

  private Background() {}

  /** Runs a task; its result or what it threw comes back on the JavaFX thread. */
  public static <T> void run(Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
    EXECUTOR.execute(
        () -> {
          try {
            T result = task.call();
            Platform.runLater(() -> done.accept(result));
          } catch (Throwable problem) { // An OutOfMemoryError must reach the person as well.
            Platform.runLater(() -> failed.accept(problem));
          }
        });
  }
}
