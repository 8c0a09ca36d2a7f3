package relulab.cli;

import picocli.CommandLine.ExitCode;
import relulab.model.sweep.Sweep;

/**
 * Runs a sweep from the command line. When the process is asked to end (Ctrl+C, a job scheduler),
 * the sweep is cancelled and what is done is written before it does.
 */
final class SweepRunner {
  private static final long TICK_MS = 500;
  private static final int TICKS_BETWEEN_SAVES = 60;

  private final Sweep sweep;
  private final SweepOutput output;

  SweepRunner(Sweep sweep, SweepOutput output) {
    this.sweep = sweep;
    this.output = output;
  }

  /** Runs it to its end, or to when it is cancelled; gives the exit code. */
  int run() {
    try (EndSignals signals = new EndSignals(sweep::cancel)) {
      sweep.start();
      follow();
      if (sweep.isCancelled()) {
        output.endedEarly(sweep.progress());
      }
      output.finish(sweep.results());
      if (sweep.problem() instanceof OutOfMemoryError) {
        output.outOfMemory(sweep.progress());
        return ExitCode.SOFTWARE;
      }
      rethrow();
      return signals.exitCode();
    }
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
}
