package relulab.controller.trial;

import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.application.Platform;
import relulab.controller.FirstFrame;
import relulab.export.experiment.ReferenceResults;
import relulab.scenario.Beat;
import relulab.scenario.BeatPin;
import relulab.scenario.Scenario;
import relulab.scenario.Story;

/**
 * Finds what a scenario says of a run. Where its sentences count something, the run is done once
 * more for them, away from the JavaFX thread; until then only what needs no counting is said.
 */
final class SayingsReader {
  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  private static final ExecutorService EXECUTOR =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "captions");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            return thread;
          });

  private final Consumer<Sayings> done;
  private AtomicBoolean cancelled = new AtomicBoolean();
  private List<Object> last = List.of();

  /** Hands over captions on the JavaFX thread, at once and again when more are known. */
  SayingsReader(Consumer<Sayings> done) {
    this.done = done;
  }

  /** Reads the captions of a scenario as it runs; the same one is not read twice. */
  void read(Scenario running) {
    List<Object> key = List.of(running.beats(), running.setup());
    if (key.equals(last)) {
      return;
    }
    last = key;
    cancelled.set(true);
    List<Beat> plain = running.beats().stream().filter(beat -> !beat.isComputed()).toList();
    boolean counts = plain.size() < running.beats().size();
    done.accept(new Sayings(running.withBeats(plain).captions(), counts));
    if (counts) {
      AtomicBoolean stop = new AtomicBoolean();
      cancelled = stop;
      EXECUTOR.execute(() -> tell(running, stop));
    }
  }

  private void tell(Scenario running, AtomicBoolean stop) {
    FirstFrame.await();
    List<BeatPin> captions = Story.tell(running, ReferenceResults.facts(), stop::get).captions();
    Platform.runLater(
        () -> {
          if (!stop.get()) {
            done.accept(new Sayings(captions, false));
          }
        });
  }
}
