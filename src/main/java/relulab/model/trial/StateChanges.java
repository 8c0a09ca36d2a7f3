package relulab.model.trial;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import relulab.model.trial.CourseTrack.StateChange;

/**
 * The changes of state of a lane's neurons, with their exact steps, in bounded memory: when there
 * are too many, pairs that undo each other within a few steps are left out, ever more steps as the
 * run grows.
 */
public final class StateChanges {
  private static final int CAPACITY = 1 << 14;

  /** Going through all of them for less than this part of them takes too long. */
  private static final int LEAST_ROOM = 64;

  private final int most;
  private int capacity = CAPACITY;
  private StateChange[] changes = new StateChange[64];
  private int size;
  private long flicker = 1;

  /** Whether leaving out pairs has stopped to make room. */
  private boolean full;

  /** No changes yet, of a network whose neurons do not all change at once. */
  StateChanges() {
    this(CAPACITY);
  }

  /**
   * No changes yet.
   *
   * @param most so many are kept where leaving out pairs does not help; what comes then is lost
   */
  public StateChanges(int most) {
    this.most = Math.max(CAPACITY, most);
  }

  void addAll(List<StateChange> more) {
    more.forEach(this::add);
  }

  /** Adds a change, which does not come before the last one. */
  public void add(StateChange change) {
    if (size == capacity && !full) {
      thinOut();
    }
    if (size == capacity) {
      return;
    }
    if (size == changes.length) {
      changes = Arrays.copyOf(changes, 2 * size);
    }
    changes[size++] = change;
  }

  private void thinOut() {
    StateChange[] all = Arrays.copyOf(changes, size);
    long longest = all[size - 1].step();
    do {
      flicker = flicker > longest ? flicker : 2 * flicker;
      StateChange[] kept = without(all, flicker);
      size = kept.length;
      changes = Arrays.copyOf(kept, capacity);
    } while (size > capacity / 2 && flicker <= longest);
    if (size > capacity / 2 && capacity < most) {
      capacity = Math.min(most, 2 * capacity);
    } else {
      full = capacity - size < capacity / LEAST_ROOM;
    }
  }

  /**
   * Leaves out each pair of changes that ends where it began, at most {@code within} steps apart.
   */
  private static StateChange[] without(StateChange[] all, long within) {
    Map<Integer, Integer> last = new HashMap<>();
    boolean[] dropped = new boolean[all.length];
    for (int i = 0; i < all.length; i++) {
      Integer before = last.get(all[i].neuron());
      if (before != null
          && !dropped[before]
          && all[before].from() == all[i].to()
          && all[i].step() - all[before].step() <= within) {
        dropped[before] = true;
        dropped[i] = true;
      }
      last.put(all[i].neuron(), i);
    }
    List<StateChange> kept = new ArrayList<>();
    for (int i = 0; i < all.length; i++) {
      if (!dropped[i]) {
        kept.add(all[i]);
      }
    }
    return kept.toArray(StateChange[]::new);
  }

  /** Forgets changes at or after a step; a new array, since views share the old one. */
  void truncate(long end) {
    int kept = size;
    while (kept > 0 && changes[kept - 1].step() >= end) {
      kept--;
    }
    changes = Arrays.copyOf(Arrays.copyOf(changes, kept), Math.max(64, changes.length));
    size = kept;
    full = false;
  }

  /** An immutable list of all changes, and those of the present step after them. */
  public List<StateChange> view(List<StateChange> present) {
    StateChange[] shared = changes;
    int recorded = size;
    return new java.util.AbstractList<>() {
      @Override
      public StateChange get(int index) {
        return index < recorded ? shared[index] : present.get(index - recorded);
      }

      @Override
      public int size() {
        return recorded + present.size();
      }
    };
  }
}
