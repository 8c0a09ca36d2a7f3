package relulab.controller.present;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import relulab.export.present.BeatPictures;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.scenario.Stage;
import relulab.scenario.Story;
import relulab.view.present.FunctionsStage;
import relulab.view.present.NeuronStage;
import relulab.view.present.StagePicture;

/**
 * Shows how a beat comes about: the trial runs on from the beat before it, the inputs of a neuron
 * slide over one step, α moves. Pictures are made by a thread of its own; the newest one is shown.
 * Where a person wants no motion there is none.
 */
final class Transition {
  private static final double SLIDE_SECONDS = 0.9;
  private static final double ALPHA_SECONDS = 2;
  private static final double LEAST_SECONDS = 0.8;
  private static final double MOST_SECONDS = 4;

  /** Slower than this many steps a second a room sees each step, faster it sees a film. */
  private static final double STEPS_A_SECOND = 120;

  private final Consumer<StagePicture> show;
  private final Runnable arrived;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "transition");
            thread.setDaemon(true);
            return thread;
          });
  private @Nullable AnimationTimer timer;
  private @Nullable Scenario known;
  private @Nullable Trial trial;
  private long generation;

  /**
   * No transition.
   *
   * @param show takes each picture on the way
   * @param arrived called when the end is reached
   */
  Transition(Consumer<StagePicture> show, Runnable arrived) {
    this.show = show;
    this.arrived = arrived;
  }

  /** How a moment of a transition looks, given how much of it is over, in [0, 1]. */
  private interface Moments {
    void at(double share);
  }

  /**
   * Begins.
   *
   * @param last what it ends with, which is shown at its end
   * @return whether there is anything to see on the way
   */
  boolean start(
      Story story,
      Story.@Nullable Told from,
      Story.Told to,
      StagePicture last,
      BeatPictures pictures) {
    stop();
    if (Platform.getPreferences().isReducedMotion()) {
      return false;
    }
    if (last instanceof NeuronStage neuron && from != null) {
      run(SLIDE_SECONDS, share -> show.accept(neuron.at(share)));
      return true;
    }
    if (to.beat().stage() instanceof Stage.Functions functions && from != null) {
      FunctionsStage begin = pictures.begin(functions);
      if (begin.moves()) {
        run(ALPHA_SECONDS, share -> show.accept(begin.at(share)));
      }
      return begin.moves();
    }
    if (from != null && to.runsOnFrom(from)) {
      long first = from.beat().stage().step().getAsLong();
      long end = to.beat().stage().step().getAsLong();
      double seconds = Math.clamp((end - first) / STEPS_A_SECOND, LEAST_SECONDS, MOST_SECONDS);
      long mine = generation;
      run(
          seconds,
          share ->
              request(
                  mine, story.scenario(), first + Math.round(share * (end - first)), to, pictures));
      return true;
    }
    return false;
  }

  private void run(double seconds, Moments moments) {
    AnimationTimer begun =
        new AnimationTimer() {
          private long start;

          @Override
          public void handle(long now) {
            start = start == 0 ? now : start;
            double share = (now - start) / 1e9 / seconds;
            if (share >= 1) {
              Transition.this.stop();
              arrived.run();
            } else {
              moments.at(share);
            }
          }
        };
    timer = begun;
    begun.start();
  }

  private void request(
      long mine, Scenario scenario, long step, Story.Told to, BeatPictures pictures) {
    if (busy.compareAndSet(false, true)) {
      worker.execute(
          () -> {
            try {
              StagePicture picture = pictures.onItsWay(to, frame(scenario, step));
              Platform.runLater(
                  () -> {
                    if (mine == generation) {
                      show.accept(picture);
                    }
                  });
            } finally {
              busy.set(false);
            }
          });
    }
  }

  @SuppressWarnings("ReferenceEquality") // a new one is a new object
  private Frame frame(Scenario scenario, long step) {
    Trial running = trial;
    if (running == null || known != scenario || running.stepIndex() > step) {
      running = new Trial(scenario.setup());
      trial = running;
      known = scenario;
    }
    running.seek(step);
    return running.frame();
  }

  /** Ends where it is; nothing more is shown. */
  void stop() {
    generation++;
    AnimationTimer running = timer;
    if (running != null) {
      running.stop();
      timer = null;
    }
  }

  /** Ends the thread. */
  void close() {
    stop();
    worker.shutdownNow();
  }
}
