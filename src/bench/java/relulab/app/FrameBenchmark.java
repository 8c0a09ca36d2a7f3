package relulab.app;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.controller.trial.TrainingLoop;
import relulab.export.Toolkit;
import relulab.model.trial.Setup;
import relulab.text.Language;

/**
 * Frames a second, time of the JavaFX thread per pulse, and training speed with and without the
 * window: three lanes at full speed, headless at 1000 × 1000. With "memory" as argument, two
 * million steps with the page open, and the heap before and after.
 */
public final class FrameBenchmark {
  private static final int SIZE = 1000;
  private static final long SECOND = 1_000_000_000L;
  private static final int WARM_UP = 6;
  private static final int MEASURED = 20;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Long> pulses = Collections.synchronizedList(new ArrayList<>());
  private final List<Long> works = Collections.synchronizedList(new ArrayList<>());
  private long pulseStart;
  private long workStart;

  private FrameBenchmark() {}

  public static void main(String[] args) throws InterruptedException {
    Toolkit.start();
    if (args.length > 0 && args[0].equals("memory")) {
      new FrameBenchmark().memory();
    } else {
      new FrameBenchmark().frames("2-8-8-1", Setup.learningRateShock());
      new FrameBenchmark()
          .frames("10 x 64", Setup.learningRateShock().withHidden(Collections.nCopies(10, 64)));
    }
    Platform.exit();
  }

  private void frames(String name, Setup setup) throws InterruptedException {
    double alone = speedWithoutWindow(setup);
    AppState state = open(setup);
    Thread.sleep(WARM_UP * 1000L);
    long fromStep = Toolkit.call(() -> state.training().step());
    pulses.clear();
    works.clear();
    long from = System.nanoTime();
    Thread.sleep(MEASURED * 1000L);
    double seconds = (System.nanoTime() - from) / (double) SECOND;
    int frames = pulses.size();
    double speed = (Toolkit.call(() -> state.training().step()) - fromStep) / seconds;
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f frames/s; FX thread per pulse: median %.2f ms, 95th percentile %.2f ms, of which"
            + " at work %.2f ms and %.2f ms; %.0f steps/s, without a window %.0f (%.0f %%)%n",
        name,
        frames / seconds,
        quantile(pulses, 0.5),
        quantile(pulses, 0.95),
        quantile(works, 0.5),
        quantile(works, 0.95),
        speed,
        alone,
        100 * speed / alone);
    close(state);
  }

  private static double speedWithoutWindow(Setup setup) throws InterruptedException {
    TrainingLoop loop = new TrainingLoop(setup);
    loop.play(Long.MAX_VALUE);
    Thread.sleep(WARM_UP * 1000L);
    long before = stepOf(loop);
    long from = System.nanoTime();
    Thread.sleep(MEASURED * 500L);
    long after = stepOf(loop);
    double seconds = (System.nanoTime() - from) / (double) SECOND;
    loop.close();
    return (after - before) / seconds;
  }

  /** Takes the frame that waits, then the next one, which is fresh. */
  private static long stepOf(TrainingLoop loop) throws InterruptedException {
    loop.take();
    var moment = loop.take();
    while (moment == null) {
      Thread.sleep(1);
      moment = loop.take();
    }
    return moment.frame().step();
  }

  private AppState open(Setup setup) {
    AppState state = Toolkit.call(AppState::new);
    Toolkit.call(
        Executors.callable(
            () -> {
              state.languageProperty().set(Language.ENGLISH);
              state.themeChoiceProperty().set(ThemeChoice.LIGHT);
              state.pageProperty().set(Page.TRAINING);
              measureFrom();
              Scene scene = new MainWindow(state, FilePicker.NONE, SIZE, SIZE).scene();
              Stage stage = new Stage();
              stage.setScene(scene);
              stage.setX(0);
              stage.setY(0);
              stage.show();
              scene.addPostLayoutPulseListener(this::endPulse);
              state.training().open(setup, 1800);
              state.training().speedProperty().set(Double.POSITIVE_INFINITY);
              state.training().seek(1800);
            }));
    while (Toolkit.call(() -> state.training().step()) < 1800) {
      Thread.onSpinWait();
    }
    Toolkit.call(Executors.callable(() -> state.training().play()));
    return state;
  }

  private void endPulse() {
    pulses.add(System.nanoTime() - pulseStart);
    works.add(THREADS.getCurrentThreadCpuTime() - workStart);
  }

  private static double quantile(List<Long> nanos, double share) {
    List<Long> sorted = new ArrayList<>(List.copyOf(nanos));
    Collections.sort(sorted);
    return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
  }

  /** The first timer of a pulse is the one that was started first. */
  private void measureFrom() {
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        pulseStart = System.nanoTime();
        workStart = THREADS.getCurrentThreadCpuTime();
      }
    }.start();
  }

  private static void close(AppState state) {
    Toolkit.call(
        Executors.callable(
            () -> {
              state.training().close();
              List.copyOf(javafx.stage.Window.getWindows()).forEach(javafx.stage.Window::hide);
            }));
  }

  private void memory() throws InterruptedException {
    AppState state = open(Setup.learningRateShock());
    long next = 100_000;
    while (next <= 2_100_000) {
      Thread.sleep(50);
      long step = Toolkit.call(() -> state.training().step());
      if (step >= next) {
        System.out.printf(Locale.ROOT, "step %d: heap %.1f MB%n", step, heapAfterCollection());
        next += 500_000;
      }
    }
    close(state);
  }

  private static double heapAfterCollection() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      System.gc();
      Thread.sleep(100);
    }
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
