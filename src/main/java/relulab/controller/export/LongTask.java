package relulab.controller.export;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.export.ProgressListener;

/**
 * Work that takes long, on a thread of its own, so that it holds up no other work; a person sees
 * how far it is and may end it. What follows happens on the JavaFX thread.
 */
final class LongTask {
  private final AtomicReference<@Nullable Double> newest = new AtomicReference<>();
  private volatile boolean cancelled;

  private LongTask() {}

  /**
   * Starts work.
   *
   * @param work hears through its progress when it is to end
   * @param shown hears how far it is, from 0 to 1
   * @param done called once it is complete
   * @param failed called with what it threw; with a CancellationException once it was ended
   */
  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  static LongTask start(
      Consumer<ProgressListener> work,
      DoubleConsumer shown,
      Runnable done,
      Consumer<Throwable> failed) {
    LongTask task = new LongTask();
    Thread thread =
        new Thread(
            () -> {
              try {
                work.accept(share -> task.report(share, shown));
                Platform.runLater(done);
              } catch (Throwable problem) { // An OutOfMemoryError must reach the person as well.
                Platform.runLater(() -> failed.accept(problem));
              }
            },
            "export");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    thread.start();
    return task;
  }

  /** Ends the work at its next report. */
  void cancel() {
    cancelled = true;
  }

  /** However often it is told, the JavaFX thread hears of the newest only. */
  private void report(double share, DoubleConsumer shown) {
    if (cancelled) {
      throw new CancellationException();
    }
    if (newest.getAndSet(share) == null) {
      Platform.runLater(
          () -> {
            Double last = newest.getAndSet(null);
            if (last != null) {
              shown.accept(last);
            }
          });
    }
  }
}
