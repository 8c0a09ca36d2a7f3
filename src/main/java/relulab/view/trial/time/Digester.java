package relulab.view.trial.time;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Look;

/**
 * Makes timelines ready away from the JavaFX thread: of several that are asked for at once, the
 * last. For the JavaFX thread.
 */
final class Digester {
  /** While a run goes on, the next one follows after so long at the earliest. */
  private static final long REST_NANOS = 40_000_000;

  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  private static final ExecutorService EXECUTOR =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "timeline");
            thread.setDaemon(true);
            thread.setPriority(Thread.NORM_PRIORITY - 1);
            return thread;
          });

  /** What is to be made ready, and how large. */
  record Wish(Timeline timeline, double width, double height, Look look) {}

  private final Consumer<TimelineDigest> done;
  private @Nullable Wish next;
  private @Nullable Wish last;
  private boolean working;

  /** Hands over what it has made on the JavaFX thread. */
  Digester(Consumer<TimelineDigest> done) {
    this.done = done;
  }

  /** Whether what was handed over is not yet what was asked for last. */
  boolean isBehind() {
    return working;
  }

  /** Asks for a timeline. */
  void ask(Wish wish) {
    next = wish;
    if (!working) {
      begin();
    }
  }

  private void begin() {
    Wish wish = next;
    if (wish == null) {
      return;
    }
    boolean goesOn = isLater(last, wish);
    next = null;
    last = wish;
    working = true;
    EXECUTOR.execute(() -> work(wish, goesOn));
  }

  private void work(Wish wish, boolean goesOn) {
    TimelineDigest digest = TimelineDigest.of(wish.timeline, wish.width, wish.height, wish.look);
    Platform.runLater(
        () -> {
          working = false;
          done.accept(digest);
          begin();
        });
    if (goesOn) {
      LockSupport.parkNanos(REST_NANOS);
    }
  }

  /** Whether nothing but the run has changed: then it is not urgent. */
  private static boolean isLater(@Nullable Wish before, Wish now) {
    return before != null
        && before.width == now.width
        && before.height == now.height
        && before.timeline.axis().equals(now.timeline.axis())
        && before.timeline.measure() == now.timeline.measure()
        && java.util.Objects.equals(before.timeline.selection(), now.timeline.selection());
  }
}
