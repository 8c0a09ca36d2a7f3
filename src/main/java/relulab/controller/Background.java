package relulab.controller;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
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

  /** How many tasks are not done. */
  private static final AtomicInteger LEFT = new AtomicInteger();

  private Background() {}

  /** Runs a task; its result or what it threw comes back on the JavaFX thread. */
  public static <T> void run(Callable<T> task, Consumer<T> done, Consumer<Throwable> failed) {
    LEFT.incrementAndGet();
    EXECUTOR.execute(
        () -> {
          try {
            T result = task.call();
            Platform.runLater(() -> done.accept(result));
          } catch (Throwable problem) { // An OutOfMemoryError must reach the person as well.
            Platform.runLater(() -> failed.accept(problem));
          } finally {
            LEFT.decrementAndGet();
          }
        });
  }

  /** Whether all that was begun is done, such as a file that is being saved. */
  public static boolean isIdle() {
    return LEFT.get() == 0;
  }

  /**
   * Waits until all that was begun is done.
   *
   * @return whether it was done in time
   */
  public static boolean finish(long seconds) {
    try {
      EXECUTOR.submit(() -> {}).get(seconds, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException | ExecutionException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
