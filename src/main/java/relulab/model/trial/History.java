package relulab.model.trial;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import relulab.model.training.Checkpoint;

/**
 * Checkpoints of all lanes, in bounded memory: at first of every step, then of every second, and so
 * on. Any step is reached from the checkpoint before it by doing the steps again. The steps done
 * last are kept as well, so that single steps back are quick.
 */
final class History {
  private static final int MAX_CHECKPOINTS = 4096;
  private static final int MIN_CHECKPOINTS = 16;
  private static final int RECENT = 16;

  private final long maxBytes;
  private final List<Entry> entries = new ArrayList<>();
  private final ArrayDeque<Entry> recent = new ArrayDeque<>(RECENT + 1);
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

  /** Takes a step's checkpoint, which is asked for only if it is not known. */
  void offer(long step, Supplier<List<Checkpoint>> lanes) {
    if (!recent.isEmpty() && recent.getLast().step() == step) {
      return;
    }
    Entry entry = new Entry(step, lanes.get());
    recent.removeIf(old -> old.step() >= step);
    recent.addLast(entry);
    if (recent.size() > RECENT) {
      recent.removeFirst();
    }
    if (step % spacing == 0 && (entries.isEmpty() || entries.getLast().step() < step)) {
      keep(entry);
    }
  }

  private void keep(Entry entry) {
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
    recent.removeIf(entry -> entry.step() >= step);
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
    Entry best = low == 0 ? null : entries.get(low - 1);
    for (Entry entry : recent) {
      boolean isBetter = best == null || entry.step() > best.step();
      best = entry.step() <= step && isBetter ? entry : best;
    }
    return best;
  }
}
