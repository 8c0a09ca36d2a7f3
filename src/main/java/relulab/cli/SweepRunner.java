package relulab.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import relulab.model.sweep.Sweep;

/**
 * Runs a sweep from the command line. When the process is asked to end (Ctrl+C, a job scheduler),
 * the sweep is cancelled and what is done is written before it does.
 */
final class SweepRunner {
  private static final long TICK_MS = 500;
  private static final int TICKS_BETWEEN_SAVES = 60;
  private static final long WRITE_SECONDS = 20;

  private final Sweep sweep;
  private final SweepOutput output;

  SweepRunner(Sweep sweep, SweepOutput output) {
    this.sweep = sweep;
    this.output = output;
  }

  /** Runs it to its end, or to when it is cancelled; gives the exit code. */
  int run() {
    CountDownLatch written = new CountDownLatch(1);
    Thread onExit = new Thread(() -> endEarly(written), "experiment-exit");
    Runtime.getRuntime().addShutdownHook(onExit);
    try {
      sweep.start();
      follow();
      if (sweep.isCancelled()) {
        output.endedEarly(sweep.progress());
      }
      output.finish(sweep.results());
    } finally {
      written.countDown();
      forget(onExit);
    }
    rethrow();
    return 0;
  }

  private void follow() {
    try {
      for (int tick = 1; !sweep.await(TICK_MS); tick++) {
        output.progress(sweep.progress());
        if (tick % TICKS_BETWEEN_SAVES == 0) {
          output.keep(sweep.results());
        }
      }
    } catch (InterruptedException e) {
      sweep.cancel();
      Thread.currentThread().interrupt();
    }
  }

  /** A job that failed ends the run; what the others did has been written by now. */
  private void rethrow() {
    switch (sweep.problem()) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException e -> throw e;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }

  private void endEarly(CountDownLatch written) {
    sweep.cancel();
    try {
      boolean ignored = written.await(WRITE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void forget(Thread onExit) {
    try {
      Runtime.getRuntime().removeShutdownHook(onExit);
    } catch (IllegalStateException e) {
      // The process is ending already.
    }
  }
}
