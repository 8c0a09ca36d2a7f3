package relulab.model.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import relulab.model.training.Checkpoint;

/**
 * Checkpoints of all lanes, in bounded memory: at first of every step, then of every second, and
 * so on. Any step is reached from the checkpoint before it by doing the steps again.
 */
final class History {
  private static final int MAX_CHECKPOINTS = 4096;
  private static final int MIN_CHECKPOINTS = 16;

  private final long maxBytes;
  private final List<Entry> entries = new ArrayList<>();
  private long spacing = 1;

  /** All lanes at one step. */
  record Entry(long step, List<Checkpoint> lanes) {
    long bytes() {
      return lanes.stream().mapToLong(Checkpoint::bytes).sum();
    }
  }

  History(long maxBytes) {
    this.maxBytes = maxBytes;
  }

  /** Keeps a step's checkpoint if it is due; steps are offered in rising order. */
  void offer(long step, Supplier<List<Checkpoint>> lanes) {
    if (step % spacing != 0 || (!entries.isEmpty() && entries.getLast().step() >= step)) {
      return;
    }
    Entry entry = new Entry(step, lanes.get());
    entries.add(entry);
    long room = Math.clamp(maxBytes / entry.bytes(), MIN_CHECKPOINTS, MAX_CHECKPOINTS);
    if (entries.size() > room) {
      spacing *= 2;
      entries.removeIf(old -> old.step() % spacing != 0);
    }
  }

  /** Forgets the checkpoints at a step and after it. */
  void truncate(long step) {
    entries.removeIf(entry -> entry.step() >= step);
  }

  /** The last checkpoint at or before a step. */
  @Nullable Entry before(long step) {
    int low = 0;
    int high = entries.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (entries.get(middle).step() <= step) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? null : entries.get(low - 1);
  }
}
