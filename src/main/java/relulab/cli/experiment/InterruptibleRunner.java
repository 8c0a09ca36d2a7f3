package relulab.cli.experiment;

import picocli.CommandLine.ExitCode;
import relulab.cli.shared.EndSignals;
import relulab.model.experiment.ExperimentRunner;

/**
 * Runs a runner from the command line. When the process is asked to end (Ctrl+C, a job scheduler),
 * the runner is cancelled and what is done is written before it does.
 */
final class InterruptibleRunner {
  private static final long TICK_MS = 500;
  private static final int TICKS_BETWEEN_SAVES = 60;

  private final ExperimentRunner runner;
  private final ExperimentOutput output;

  InterruptibleRunner(ExperimentRunner runner, ExperimentOutput output) {
    this.runner = runner;
    this.output = output;
  }

  /** Runs it to its end, or to when it is cancelled; gives the exit code. */
  int run() {
    try (EndSignals signals = new EndSignals(runner::cancel)) {
      runner.start();
      follow();
      if (runner.isCancelled()) {
        output.endedEarly(runner.progress());
      }
      output.finish(runner.results());
      if (runner.problem() instanceof OutOfMemoryError) {
        output.outOfMemory(runner.progress());
        return ExitCode.SOFTWARE;
      }
      rethrow();
      return signals.exitCode();
    }
  }

  private void follow() {
    try {
      for (int tick = 1; !runner.await(TICK_MS); tick++) {
        output.progress(runner.progress());
        if (tick % TICKS_BETWEEN_SAVES == 0) {
          output.keep(runner.results());
        }
      }
    } catch (InterruptedException e) {
      runner.cancel();
      Thread.currentThread().interrupt();
    }
  }

  /** A job that failed ends the run; what the others did has been written by now. */
  private void rethrow() {
    switch (runner.problem()) {
      case null -> {}
      case Error error -> throw error;
      case RuntimeException e -> throw e;
      case Throwable other -> throw new IllegalStateException(other);
    }
  }
}
