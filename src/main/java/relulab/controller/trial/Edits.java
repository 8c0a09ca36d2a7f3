package relulab.controller.trial;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/**
 * What a person did to a run, so that it can be taken back and done again, to the bit. All of it
 * belongs to the training thread.
 */
final class Edits {
  /** So many are remembered. */
  private static final int MOST = 500;

  /** So many runs are kept with all that is known of them; an older one is trained again. */
  private static final int KEPT_RUNS = 3;

  /** What belongs to no gesture. */
  static final long ALONE = 0;

  private final Deque<Version> done = new ArrayDeque<>();
  private final Deque<Version> undone = new ArrayDeque<>();
  private long gesture = ALONE;

  /**
   * A run as it was.
   *
   * @param run it, or null for one that must be trained again; changes since may be in it
   * @param begun the setup that it began with
   * @param setup with all interventions
   * @param place where somebody was
   */
  record Version(@Nullable Trial run, Setup begun, Setup setup, Place place) {

    static Version of(Trial trial, Place place) {
      return new Version(trial, trial.initial(), trial.setup(), place);
    }

    /** The run, at some step; it must go to its place. */
    Trial resume() {
      Trial resumed = run == null ? new Trial(begun) : run;
      resumed.replan(begun, setup.interventions());
      return resumed;
    }

    private Version withoutRun() {
      return new Version(null, begun, setup, place);
    }
  }

  /**
   * Remembers a run as it was before something was done to it.
   *
   * @param before how it was
   * @param within the gesture that does it, or {@link #ALONE}; all of one gesture is taken back at
   *     once
   */
  void remember(Version before, long within) {
    if (within == ALONE || within != gesture || done.isEmpty()) {
      push(done, before);
    }
    gesture = within;
    undone.clear();
  }

  /** How it was before the last thing that was done; null if nothing was. */
  @Nullable Version undo(Version now) {
    return move(done, undone, now);
  }

  /** How it was before the last thing was taken back; null if nothing was. */
  @Nullable Version redo(Version now) {
    return move(undone, done, now);
  }

  private @Nullable Version move(Deque<Version> from, Deque<Version> to, Version now) {
    Version next = from.pollLast();
    if (next != null) {
      push(to, now);
      gesture = ALONE;
    }
    return next;
  }

  boolean canUndo() {
    return !done.isEmpty();
  }

  boolean canRedo() {
    return !undone.isEmpty();
  }

  private static void push(Deque<Version> stack, Version version) {
    stack.addLast(version);
    if (stack.size() > MOST) {
      stack.removeFirst();
    }
    drop(stack);
  }

  /** Lets go of the runs that are too many. */
  private static void drop(Deque<Version> stack) {
    Deque<Version> kept = new ArrayDeque<>(stack.size());
    Trial last = null;
    int runs = 0;
    while (!stack.isEmpty()) {
      Version version = stack.removeLast();
      if (version.run() != null && version.run() != last) {
        last = version.run();
        runs++;
      }
      kept.addFirst(runs > KEPT_RUNS ? version.withoutRun() : version);
    }
    stack.addAll(kept);
  }
}
