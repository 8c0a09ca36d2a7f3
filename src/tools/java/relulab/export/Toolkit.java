package relulab.export;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.view.surface.Fonts;

/** JavaFX as far as pictures need it: running, with the app's fonts, on its own thread. */
public final class Toolkit {
  private Toolkit() {}

  /** Starts JavaFX without a display, unless it runs already, and loads the fonts. */
  public static synchronized void start() {
    CountDownLatch started = new CountDownLatch(1);
    try {
      System.setProperty("glass.platform", "Headless");
      System.setProperty("prism.order", "sw");
      Platform.startup(started::countDown);
      Platform.setImplicitExit(false);
      await(started);
    } catch (IllegalStateException alreadyRunning) {
      // The window or a test started it, and it stays as it is.
    }
    Fonts.load();
  }

  /** Runs a task on the JavaFX thread and waits for its result. */
  public static <T> T call(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    if (Platform.isFxApplicationThread()) {
      future.run();
    } else {
      Platform.runLater(future);
    }
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (ExecutionException e) {
      throw rethrown(e.getCause());
    }
  }

  private static RuntimeException rethrown(@Nullable Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
