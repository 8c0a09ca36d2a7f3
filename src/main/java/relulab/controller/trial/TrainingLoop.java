package relulab.controller.trial;

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
  private static final long NOWHERE = -1;

  private final Orders orders = new Orders();
  private final Queue<Throwable> problems = new ConcurrentLinkedQueue<>();
  private final AtomicReference<@Nullable Moment> newest = new AtomicReference<>();

  /** Where those seeks lead between which nothing else was ordered: to the last of them. */
  private volatile AtomicLong seekTo = new AtomicLong(NOWHERE);

  private final Thread thread;

  /** It belongs to the thread. */
  private final Drive drive;

  /** A thread with a trial at step 0. */
  @SuppressWarnings("ThreadPriorityCheck") // a hint: nothing depends on it
  public TrainingLoop(Setup setup) {
    drive = new Drive(setup, orders);
    thread = new Thread(this::run, "training");
    thread.setDaemon(true);
    thread.setPriority(Thread.NORM_PRIORITY - 1);
    thread.start();
  }

  /** Begins another trial, at step 0 and standing; what was done before cannot be taken back. */
  public long open(Setup setup) {
    return command(() -> drive.open(setup));
  }

  /**
   * Begins anew at step 0 with another setup; it can be taken back.
   *
   * @param gesture what belongs to one gesture is taken back at once; {@link Edits#ALONE} for none
   */
  public long restart(long gesture, UnaryOperator<Setup> edit) {
    return command(() -> drive.restart(gesture, edit));
  }

  /** Takes back what was done last; the run is again where it was. */
  public long undo() {
    return command(drive::undo);
  }

  /** Does again what was taken back last. */
  public long redo() {
    return command(drive::redo);
  }

  /** Keeps the run as it is for {@link #takeUp}, whatever is opened until then. */
  public long setAside() {
    return command(drive::setAside);
  }

  /** Goes on with the run that was set aside, where it was left. */
  public long takeUp() {
    return command(drive::takeUp);
  }

  /** Goes on until a step is reached, or for ever with Long.MAX_VALUE. */
  public long play(long until) {
    return command(() -> drive.play(until));
  }

  /** While it is held it stands where it is; a run that plays goes on when it is let go. */
  public long hold(boolean inHand) {
    return command(() -> drive.hold(inHand));
  }

  /** Stands still; a step that is being shown in its phases stays at the phase that is shown. */
  public long pause() {
    return command(drive::rest);
  }

  /** Steps a second from now on; infinite for as fast as it goes. */
  public void setSpeed(double stepsPerSecond) {
    command(() -> drive.setSpeed(stepsPerSecond));
  }

  /** Stands still and does so many steps forward, or back where it is below 0. */
  public long step(long by) {
    return command(() -> drive.step(by));
  }

  /** Goes to a step; of several that are asked for at once and in a row, to the last. */
  public long seek(long step) {
    AtomicLong last = seekTo;
    last.set(step);
    return order(
        () -> {
          long wanted = last.getAndSet(NOWHERE);
          if (wanted != NOWHERE) {
            drive.seek(wanted);
          }
        });
  }

  /** Goes to a step by way of a later one, so that what lies between them is known. */
  public long revisit(long furthest, long step) {
    return command(() -> drive.revisit(furthest, step));
  }

  /** Says which neuron's numbers are wanted. */
  public void select(@Nullable Selection selection) {
    command(() -> drive.select(selection));
  }

  /**
   * Does something with the trial between two steps, at the step where it stands; it can be taken
   * back.
   *
   * @param gesture what belongs to one gesture is taken back at once; {@link Edits#ALONE} for none
   */
  public long change(long gesture, Consumer<Trial> action) {
    return command(() -> drive.change(gesture, action));
  }

  /** Leaves interventions out of the run; it goes to the first of their steps. */
  public long remove(List<Planned> interventions) {
    return command(() -> drive.remove(interventions));
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
          drive.touch();
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
        drive.giveUp();
        problems.add(problem);
      }
    }
  }

  private void turn() throws InterruptedException {
    Runnable order = drive.nextOrder();
    if (order != null) {
      order.run();
      return;
    }
    drive.goOn();
    Moment due = drive.due(newest.get() == null);
    if (due != null) {
      newest.set(due);
    }
  }
}
