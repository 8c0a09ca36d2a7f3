package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import relulab.model.Invalid;
import relulab.model.training.Planned;
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

  /** So long it has stood still when it looks closer. */
  private static final long SETTLE_NANOS = 150_000_000;

  private static final long NOWHERE = -1;

  private final Orders orders = new Orders();
  private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Moment> newest = new AtomicReference<>();

  /** Where those seeks lead between which nothing else was ordered: to the last of them. */
  private volatile AtomicLong seekTo = new AtomicLong(NOWHERE);

  private final Thread thread;

  // All that follows belongs to the thread.
  private final Pace pace = new Pace();
  private final Observer observer = new Observer();
  private final SlowMotion slowMotion = new SlowMotion();
  private final Journey journey = new Journey();
  private Edits edits = new Edits();
  private @Nullable Aside aside;
  private Trial trial;
  private long goal = Long.MAX_VALUE;
  private boolean playing;
  private boolean held;
  private boolean stale = true;
  private long published;

  /**
   * A run that waits while another thing is shown.
   *
   * @param left how and where it was left
   * @param edits what was done to it
   */
  private record Aside(Edits.Version left, Edits edits) {}

  /** A thread with a trial at step 0. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  public TrainingLoop(Setup setup) {
    trial = new Trial(setup);
    thread = new Thread(this::run, "training");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    thread.start();
  }

  /** Begins another trial, at step 0 and standing; what was done before cannot be taken back. */
  public long open(Setup setup) {
    return command(
        () -> {
          edits = new Edits();
          begin(setup);
        });
  }

  /**
   * Begins anew at step 0 with another setup; it can be taken back.
   *
   * @param gesture what belongs to one gesture is taken back at once; {@link Edits#ALONE} for none
   */
  public long restart(long gesture, UnaryOperator<Setup> edit) {
    return command(
        () -> {
          Setup next = edit.apply(trial.setup());
          edits.remember(present(), gesture);
          begin(next);
        });
  }

  private void begin(Setup setup) {
    trial = new Trial(setup);
    journey.cancel();
    stop();
    observer.forget();
  }

  /** Takes back what was done last; the run is again where it was. */
  public long undo() {
    return command(() -> resume(edits.undo(present())));
  }

  /** Does again what was taken back last. */
  public long redo() {
    return command(() -> resume(edits.redo(present())));
  }

  /** Keeps the run as it is for {@link #takeUp}, whatever is opened until then. */
  public long setAside() {
    return command(
        () -> {
          aside = new Aside(present(), edits);
          edits = new Edits();
        });
  }

  /** Goes on with the run that was set aside, where it was left. */
  public long takeUp() {
    return command(
        () -> {
          Aside waiting = aside;
          if (waiting != null) {
            aside = null;
            edits = waiting.edits;
            resume(waiting.left);
          }
        });
  }

  /** The run as it is, on its way to where it goes. */
  private Edits.Version present() {
    long step = journey.end(trial);
    return Edits.Version.of(trial, new Place(step, Math.max(step, journey.furthest(trial))));
  }

  private void resume(Edits.@Nullable Version version) {
    if (version == null) {
      return;
    }
    stop();
    trial = version.resume();
    observer.forget();
    Place place = version.place();
    if (trial.end() < place.end()) {
      journey.to(trial, place.step(), place.end());
    } else {
      journey.to(trial, place.step());
    }
  }

  /** Goes on until a step is reached, or for ever with Long.MAX_VALUE. */
  public long play(long until) {
    return command(
        () -> {
          goal = until;
          playing = true;
          held = false;
          pace.restart(System.nanoTime());
        });
  }

  /** While it is held it stands where it is; a run that plays goes on when it is let go. */
  public long hold(boolean inHand) {
    return command(
        () -> {
          held = inHand;
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
          journey.end(trial, Math.max(0, journey.end(trial) + by));
        });
  }

  /** Goes to a step; of several that are asked for at once and in a row, to the last. */
  public long seek(long step) {
    AtomicLong last = seekTo;
    last.set(step);
    return order(
        () -> {
          long wanted = last.getAndSet(NOWHERE);
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

  /**
   * Does something with the trial between two steps, at the step where it stands; it can be taken
   * back.
   *
   * @param gesture what belongs to one gesture is taken back at once; {@link Edits#ALONE} for none
   */
  public long change(long gesture, Consumer<Trial> action) {
    return command(
        () -> {
          slowMotion.end();
          arrive();
          Edits.Version before = present();
          action.accept(trial);
          edits.remember(before, gesture);
          observer.reconsider();
        });
  }

  /** Leaves interventions out of the run; it goes to the first of their steps. */
  public long remove(List<Planned> interventions) {
    return command(
        () -> {
          Setup begun = without(trial.initial(), interventions);
          Setup wanted = without(trial.setup(), interventions);
          if (!wanted.equals(trial.setup())) {
            slowMotion.end();
            arrive();
            edits.remember(present(), Edits.ALONE);
            trial.replan(begun, wanted.interventions());
            observer.reconsider();
          }
        });
  }

  private static Setup without(Setup setup, List<Planned> interventions) {
    List<Planned> rest = new ArrayList<>(setup.interventions());
    interventions.forEach(rest::remove);
    return setup.withInterventions(rest);
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
    seekTo = new AtomicLong(NOWHERE); // A seek after this one comes after it.
    return order(action);
  }

  private long order(Runnable action) {
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
    } else if (goesOn()) {
      advance();
    }
    publishIfDue();
  }

  /** The next command; where there is nothing else to do, waits for it. */
  private @Nullable Runnable nextCommand() throws InterruptedException {
    if (journey.isOn() || !orders.isEmpty()) {
      return orders.next();
    }
    if (!goesOn()) {
      return stale ? null : awaitAtRest();
    }
    long now = System.nanoTime();
    long wait = slowMotion.isOn() ? slowMotion.remaining(now) : pace.remaining(now);
    if (stale) {
      wait = Math.min(wait, Math.max(0, published + FRAME_NANOS - now));
    }
    return orders.await(wait);
  }

  /** While nobody wants anything, it looks closer, once. */
  private @Nullable Runnable awaitAtRest() throws InterruptedException {
    if (!observer.isCoarse()) {
      return orders.await();
    }
    Runnable next = orders.await(SETTLE_NANOS);
    if (next == null) {
      observer.settle();
      stale = true;
    }
    return next;
  }

  private boolean goesOn() {
    return playing && !held;
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
    boolean running = goesOn() || journey.isOn();
    long gap = journey.isOn() ? APPROACH_NANOS : FRAME_NANOS;
    if (running && (now - published < gap || newest.get() != null)) {
      return;
    }
    published = now;
    stale = false;
    newest.set(observer.look(trial, orders.last(), playing, running, slowMotion.shown(), edits));
  }
}
