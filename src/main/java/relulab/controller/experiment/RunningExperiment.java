package relulab.controller.experiment;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.export.ExportException;
import relulab.model.experiment.ExperimentRunner;
import relulab.model.experiment.ExperimentRunner.RunnerProgress;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;

/**
 * One run of an experiment. Its thread starts the runner, looks at it twice a second, keeps what is
 * done in the store every few seconds, and reports on the JavaFX thread.
 */
public final class RunningExperiment {
  private static final long TICK_MS = 500;
  private static final long SAVE_EVERY_NS = 15_000_000_000L;
  private static final int SHARE_OF_LOOKING = 10;

  private final Results known;
  private final SeedRange networks;
  private final @Nullable ResultsStore store;
  private final Runners runners;
  private final Consumer<Report> listener;
  private final AtomicReference<@Nullable Report> newest = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean cancelled;
  private volatile @Nullable ExperimentRunner runner;
  private volatile Report last;

  /**
   * How far a run is.
   *
   * @param findings everything that is known by now
   * @param progress null while the work is being divided
   * @param ended whether nothing more will come
   * @param problem what made the run fail, if something did
   * @param notKept why the results could not be kept in the folder, if they could not
   */
  record Report(
      Findings findings,
      @Nullable RunnerProgress progress,
      boolean ended,
      @Nullable Throwable problem,
      @Nullable ExportException notKept) {}

  /** What makes a runner; on any thread. */
  @FunctionalInterface
  public interface Runners {
    /** On all processors. */
    Runners USUAL =
        (known, asked) -> new ExperimentRunner(known, asked, ExperimentRunner.allProcessors());

    /** A runner that adds to what is known what is missing of the networks. */
    ExperimentRunner of(Results known, SeedRange networks);
  }

  /**
   * A run that has not started.
   *
   * @param known what is known already, and will not be measured again
   * @param store where results are kept; null for nowhere
   * @param listener is called on the JavaFX thread
   */
  RunningExperiment(
      Findings known,
      SeedRange networks,
      @Nullable ResultsStore store,
      Runners runners,
      Consumer<Report> listener) {
    this.runners = runners;
    this.known = known.results();
    this.networks = networks;
    this.store = store;
    this.listener = listener;
    last = new Report(known, null, false, null, null);
    thread = new Thread(this::follow, "experiment");
    thread.setDaemon(true);
  }

  /** The experiment's name. */
  String id() {
    return known.experiment().id();
  }

  void start() {
    thread.start();
  }

  /** Ends the run early; what is done is kept, and is in its last report. */
  void cancel() {
    cancelled = true;
    ExperimentRunner running = runner;
    if (running != null) {
      running.cancel();
    }
  }

  /** Waits for the end and gives the last report; on the JavaFX thread only after a cancel. */
  Report join(long milliseconds) {
    try {
      thread.join(milliseconds);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return last;
  }

  private void follow() {
    try {
      ExperimentRunner started = runners.of(known, networks);
      runner = started;
      started.start();
      if (cancelled) {
        started.cancel();
      }
      watch(started);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e); // nobody interrupts this thread
    } catch (Throwable e) { // An OutOfMemoryError must not lose what is done.
      cancel();
      publish(new Report(last.findings, last.progress, true, e, last.notKept));
    }
  }

  /** A job may be slow to end after a cancel: what the others have done is kept meanwhile. */
  private void watch(ExperimentRunner running) throws InterruptedException {
    long wait = TICK_MS;
    long savedAt = System.nanoTime();
    while (!running.await(wait)) {
      long start = System.nanoTime();
      boolean save = cancelled || start - savedAt > SAVE_EVERY_NS;
      look(running, false, save);
      savedAt = save ? start : savedAt;
      wait = Math.max(TICK_MS, SHARE_OF_LOOKING * (System.nanoTime() - start) / 1_000_000);
    }
    look(running, true, true);
  }

  private void look(ExperimentRunner running, boolean ended, boolean save) {
    RunnerProgress progress = running.progress();
    Results results = running.results();
    ExportException notKept = save ? keep(results) : last.notKept;
    Findings findings = Findings.of(results);
    publish(new Report(findings, progress, ended, running.problem(), notKept));
  }

  private @Nullable ExportException keep(Results results) {
    try {
      if (store != null && results.networks() > 0) {
        store.save(results);
      }
      return null;
    } catch (ExportException e) {
      return e; // the disk may be free again the next time
    }
  }

  /** Only the newest report waits for the JavaFX thread. */
  private void publish(Report report) {
    last = report;
    if (newest.getAndSet(report) == null) {
      Platform.runLater(
          () -> {
            Report next = newest.getAndSet(null);
            if (next != null) {
              listener.accept(next);
            }
          });
    }
  }
}
