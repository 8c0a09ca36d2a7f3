package relulab.controller.trial;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import relulab.model.Invalid;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.view.trial.Selection;

/**
 * The one thread that owns the trial. It steps, takes commands between steps, and publishes what
 * there is to see; it knows no screen. Every method may be called from any thread and returns at
 * once.
 */
public final class TrainingLoop {
  /** Between two frames; a screen shows about sixty a second. */
  private static final long FRAME_NANOS = 15_000_000;

  /** Between two frames on the long way to a step. */
  private static final long APPROACH_NANOS = 100_000_000;

  /** Steps are done in slices this long, so that frames and commands do not wait. */
  private static final long SLICE_NANOS = 4_000_000;

  private static final long NOWHERE = -1;

  private final Orders orders = new Orders();
  private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Moment> newest = new AtomicReference<>();
  private final AtomicLong seekTo = new AtomicLong(NOWHERE);
  private final Thread thread;

  // All that follows belongs to the thread.
  private final Pace pace = new Pace();
  private final Observer observer = new Observer();
  private final SlowMotion slowMotion = new SlowMotion();
  private final Journey journey = new Journey();
  private Trial trial;
  private long goal = Long.MAX_VALUE;
  private boolean playing;
  private boolean stale = true;
  private long published;

  /** A thread with a trial at step 0. */
  public TrainingLoop(Setup setup) {
    trial = new Trial(setup);
    thread = new Thread(this::run, "training");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    thread.start();
  }

  /** Begins another trial, at step 0 and standing. */
  public long open(Setup setup) {
    return command(
        () -> {
          trial = new Trial(setup);
          journey.cancel();
          stop();
          observer.forget();
        });
  }

  /** Goes on until a step is reached, or for ever with Long.MAX_VALUE. */
  public long play(long until) {
    return command(
        () -> {
          goal = until;
          playing = true;
          pace.restart(System.nanoTime());
        });
  }

  /** Stands still; a step that is being shown in its phases stays at the phase that is shown. */
  public long pause() {
    return command(this::rest);
  }

  /** Steps a second from now on; infinite for as fast as it goes. */
  public void setSpeed(double stepsPerSecond) {
    command(() -> pace.setSpeed(stepsPerSecond, System.nanoTime()));
  }

  /** Stands still and does so many steps forward, or back where it is below 0. */
  public long step(long by) {
    return command(
        () -> {
          stop();
          journey.to(trial, Math.max(0, journey.end(trial) + by));
        });
  }

  /** Goes to a step; of several that are asked for at once, to the last. */
  public long seek(long step) {
    seekTo.set(step);
    return command(
        () -> {
          long wanted = seekTo.getAndSet(NOWHERE);
          if (wanted != NOWHERE) {
            slowMotion.end();
            journey.to(trial, wanted);
          }
        });
  }

  /** Goes to a step by way of a later one, so that what lies between them is known. */
  public long revisit(long furthest, long step) {
    return command(
        () -> {
          slowMotion.end();
          journey.to(trial, step, furthest);
        });
  }

  /** Says which neuron's numbers are wanted. */
  public void select(@Nullable Selection selection) {
    command(() -> observer.select(selection));
  }

  /** Does something with the trial between two steps, at the step where it stands. */
  public long change(Consumer<Trial> action) {
    return command(
        () -> {
          slowMotion.end();
          arrive();
          action.accept(trial);
          observer.reconsider();
        });
  }

  /** What is new since the last time, or null. */
  public @Nullable Moment take() {
    return newest.getAndSet(null);
  }

  /** What went wrong since the last time, or null; the thread has gone on. */
  public @Nullable Throwable takeProblem() {
    return problems.poll();
  }

  /** Ends the thread. */
  public void close() {
    thread.interrupt();
  }

  private long command(Runnable action) {
    return orders.give(
        () -> {
          stale = true;
          action.run();
        });
  }

  private void run() {
    while (!thread.isInterrupted()) {
      try {
        turn();
      } catch (InterruptedException e) {
        return;
      } catch (Invalid refused) {
        problems.add(refused);
      } catch (Throwable problem) { // An OutOfMemoryError must reach the person as well.
        journey.cancel();
        stop();
        problems.add(problem);
      }
    }
  }

  private void turn() throws InterruptedException {
    Runnable command = nextCommand();
    if (command != null) {
      command.run();
      return;
    }
    if (journey.isOn()) {
      approach();
    } else if (playing) {
      advance();
    }
    publishIfDue();
  }

  /** The next command; where there is nothing else to do, waits for it. */
  private @Nullable Runnable nextCommand() throws InterruptedException {
    if (journey.isOn() || !orders.isEmpty()) {
      return orders.next();
    }
    if (!playing) {
      return stale ? null : orders.await();
    }
    long now = System.nanoTime();
    long wait = slowMotion.isOn() ? slowMotion.remaining(now) : pace.remaining(now);
    if (stale) {
      wait = Math.min(wait, Math.max(0, published + FRAME_NANOS - now));
    }
    return orders.await(wait);
  }

  private void advance() {
    long now = System.nanoTime();
    if (trial.stepIndex() >= goal || trial.isStopped()) {
      stop();
    } else if (SlowMotion.suits(pace.speed())) {
      stale |= slowMotion.advance(trial, pace.speed(), now);
    } else {
      slowMotion.end();
      while (pace.isDue(System.nanoTime()) && mayGoOn(now, goal) && !trial.isStopped()) {
        step();
        pace.count();
      }
    }
  }

  private void approach() {
    long now = System.nanoTime();
    while (mayGoOn(now, journey.target())) {
      step();
    }
    if (trial.stepIndex() >= journey.target()) {
      journey.goOn(trial);
      pace.restart(System.nanoTime());
    }
  }

  private boolean mayGoOn(long since, long until) {
    return trial.stepIndex() < until && orders.isEmpty() && System.nanoTime() - since < SLICE_NANOS;
  }

  /** Goes all the way to the step that is on its way. */
  private void arrive() {
    while (journey.isOn()) {
      while (trial.stepIndex() < journey.target()) {
        step();
      }
      journey.goOn(trial);
    }
  }

  private void step() {
    trial.step();
    observer.count();
    stale = true;
  }

  private void stop() {
    rest();
    slowMotion.end();
  }

  private void rest() {
    playing = false;
    stale = true;
    observer.rest();
  }

  /**
   * While it runs, a frame follows when the last one was taken; the last one of all follows always.
   */
  private void publishIfDue() {
    if (!stale) {
      return;
    }
    long now = System.nanoTime();
    boolean running = playing || journey.isOn();
    long gap = journey.isOn() ? APPROACH_NANOS : FRAME_NANOS;
    if (running && (now - published < gap || newest.get() != null)) {
      return;
    }
    published = now;
    stale = false;
    newest.set(observer.look(trial, orders.last(), playing, running, slowMotion.shown()));
  }
}
