package relulab.controller.trace;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.model.trace.Diagnosis;
import relulab.model.trace.Trace;
import relulab.scenario.TraceFile;

/**
 * Reads a trace on a thread of its own, and goes on reading what is appended to it: told by the
 * file system, or found at a look now and then where that does not tell. Of several states in a row
 * the JavaFX thread gets the last.
 */
final class TraceReader implements AutoCloseable {
  /** So much is read at once before what is there so far is shown. */
  private static final long BYTES = 192L << 20;

  private static final long LOOK_MILLIS = 500;
  private static final long SHOW_NANOS = 100_000_000;

  /** A diagnosis is renewed after so many times the time that it took. */
  private static final int REST = 20;

  /** A file that has not grown for so long is called finished, until it grows again. */
  private static final long QUIET_NANOS = 10_000_000_000L;

  private final Path file;
  private final Consumer<Seen> seen;
  private final Consumer<Throwable> failed;
  private final AtomicReference<@Nullable Seen> next = new AtomicReference<>();
  private volatile boolean closed;
  private TraceFile trace;
  private @Nullable Diagnosis diagnosis;
  private long diagnoseAt;
  private boolean anew;

  /**
   * What is known of a trace by now.
   *
   * @param trace with at least one record
   * @param diagnosis of it, at most a moment older
   * @param share of the file that was read
   * @param growing whether records were appended lately
   * @param anew whether another training has begun to write the file
   */
  record Seen(Trace trace, Diagnosis diagnosis, double share, boolean growing, boolean anew) {}

  /** Starts to read; what it sees and what goes wrong is told on the JavaFX thread. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  TraceReader(Path file, Consumer<Seen> seen, Consumer<Throwable> failed) {
    this.file = file;
    this.seen = seen;
    this.failed = failed;
    trace = new TraceFile(file);
    Thread thread = new Thread(this::run, "trace");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    thread.start();
  }

  @Override
  public void close() {
    closed = true;
  }

  private void run() {
    try (WatchService watch = watch()) {
      follow(watch);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (Throwable problem) { // An OutOfMemoryError must reach the person as well.
      tell(problem);
    }
  }

  private WatchService watch() throws IOException {
    Path folder = file.toAbsolutePath().normalize().getParent();
    WatchService watch = file.getFileSystem().newWatchService();
    if (folder != null) {
      folder.register(
          watch, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_CREATE);
    }
    return watch;
  }

  private void follow(WatchService watch) throws InterruptedException {
    long grewAt = Long.MIN_VALUE;
    boolean first = true;
    boolean wasGrowing = false;
    while (!closed) {
      boolean grew = read();
      long now = System.nanoTime();
      boolean whole = trace.share() >= 1;
      if (grew && !first) {
        grewAt = now;
      }
      boolean growing = grewAt != Long.MIN_VALUE && now - grewAt < QUIET_NANOS;
      if (trace.hasRecord() && (grew || growing != wasGrowing)) {
        show(growing);
      }
      wasGrowing = growing;
      first &= !whole;
      if (whole) {
        rest(watch, now);
      }
    }
  }

  /** Reads on; a file that has become shorter is written anew by another training. */
  private boolean read() {
    if (trace.isReplaced()) {
      trace = new TraceFile(file);
      diagnosis = null;
      anew = true;
    }
    return trace.readOn(BYTES);
  }

  /** Until something is appended, but not so short that showing it would be all that is done. */
  private static void rest(WatchService watch, long since) throws InterruptedException {
    WatchKey key = watch.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    if (key != null) {
      key.pollEvents();
      key.reset();
    }
    long left = SHOW_NANOS - (System.nanoTime() - since);
    if (left > 0) {
      TimeUnit.NANOSECONDS.sleep(left);
    }
  }

  private void show(boolean growing) {
    Trace view = trace.view();
    long now = System.nanoTime();
    Diagnosis known = diagnosis;
    if (known == null || now >= diagnoseAt || !growing) {
      known = new Diagnosis(view);
      diagnosis = known;
      long end = System.nanoTime();
      diagnoseAt = end + REST * (end - now);
    }
    Seen state = new Seen(view, known, trace.share(), growing, anew);
    anew = false;
    Seen waiting = next.getAndSet(state);
    if (waiting == null) {
      Platform.runLater(this::take);
    } else if (waiting.anew) {
      next.set(new Seen(view, known, state.share, growing, true));
    }
  }

  private void take() {
    Seen state = next.getAndSet(null);
    if (state != null && !closed) {
      seen.accept(state);
    }
  }

  private void tell(Throwable problem) {
    Platform.runLater(
        () -> {
          if (!closed) {
            failed.accept(problem);
          }
        });
  }
}
