package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;
import relulab.view.trial.Selection;

/**
 * The trial as its thread drives it: where it goes, how fast, and what there is to see. All of it
 * belongs to the thread.
 */
final class Drive {
  /** Between two frames; a screen shows about sixty a second. */
  private static final long FRAME_NANOS = 15_000_000;

  /** Between two frames on the long way to a step. */
  private static final long APPROACH_NANOS = 100_000_000;

  /** Steps are done in slices this long, so that frames and commands do not wait. */
  private static final long SLICE_NANOS = 4_000_000;

  /** So long it has stood still when it looks closer. */
  private static final long SETTLE_NANOS = 150_000_000;

  private final Orders orders;
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

  /**
   * A trial at step 0 that stands.
   *
   * @param orders for which it stops after each slice
   */
  Drive(Setup setup, Orders orders) {
    trial = new Trial(setup);
    this.orders = orders;
  }

  /** There is something new to see. */
  void touch() {
    stale = true;
  }

  void open(Setup setup) {
    edits = new Edits();
    begin(setup);
  }

  void restart(long gesture, UnaryOperator<Setup> edit) {
    Setup next = edit.apply(trial.setup());
    edits.remember(present(), gesture);
    begin(next);
  }

  private void begin(Setup setup) {
    trial = new Trial(setup);
    journey.cancel();
    stop();
    observer.forget();
  }

  void undo() {
    resume(edits.undo(present()));
  }

  void redo() {
    resume(edits.redo(present()));
  }

  void setAside() {
    aside = new Aside(present(), edits);
    edits = new Edits();
  }

  void takeUp() {
    Aside waiting = aside;
    if (waiting != null) {
      aside = null;
      edits = waiting.edits;
      resume(waiting.left);
    }
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

  void play(long until) {
    goal = until;
    playing = true;
    hold(false);
  }

  void hold(boolean inHand) {
    held = inHand;
    pace.restart(System.nanoTime());
  }

  void setSpeed(double stepsPerSecond) {
    pace.setSpeed(stepsPerSecond, System.nanoTime());
  }

  void step(long by) {
    stop();
    journey.end(trial, Math.max(0, journey.end(trial) + by));
  }

  void seek(long step) {
    slowMotion.end();
    journey.to(trial, step);
  }

  void revisit(long furthest, long step) {
    slowMotion.end();
    journey.to(trial, step, furthest);
  }

  void select(@Nullable Selection selection) {
    observer.select(selection);
  }

  void change(long gesture, Consumer<Trial> action) {
    slowMotion.end();
    arrive();
    Edits.Version before = present();
    action.accept(trial);
    edits.remember(before, gesture);
    observer.reconsider();
  }

  void remove(List<Planned> interventions) {
    Setup begun = without(trial.initial(), interventions);
    Setup wanted = without(trial.setup(), interventions);
    if (!wanted.equals(trial.setup())) {
      slowMotion.end();
      arrive();
      edits.remember(present(), Edits.ALONE);
      trial.replan(begun, wanted.interventions());
      observer.reconsider();
    }
  }

  private static Setup without(Setup setup, List<Planned> interventions) {
    List<Planned> rest = new ArrayList<>(setup.interventions());
    interventions.forEach(rest::remove);
    return setup.withInterventions(rest);
  }

  /** Goes nowhere any more. */
  void giveUp() {
    journey.cancel();
    stop();
  }

  /** The next order; where there is nothing else to do, waits for it. */
  @Nullable Runnable nextOrder() throws InterruptedException {
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

  /** Goes on for a slice of time, if it is to go on. */
  void goOn() {
    if (journey.isOn()) {
      approach();
    } else if (goesOn()) {
      advance();
    }
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

  /** Stands still; a phase of a step that is shown stays. */
  void rest() {
    playing = false;
    stale = true;
    observer.rest();
  }

  /**
   * What there is to see, if it is due: while it runs, a frame follows when the last one was taken;
   * the last one of all follows always.
   *
   * @param taken whether the last one was taken
   */
  @Nullable Moment due(boolean taken) {
    if (!stale) {
      return null;
    }
    long now = System.nanoTime();
    boolean running = goesOn() || journey.isOn();
    long gap = journey.isOn() ? APPROACH_NANOS : FRAME_NANOS;
    if (running && (now - published < gap || !taken)) {
      return null;
    }
    published = now;
    stale = false;
    return observer.look(trial, orders.last(), playing, running, slowMotion.shown(), edits);
  }
}
