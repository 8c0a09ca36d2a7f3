package relulab.model.training;

import java.util.Arrays;
import relulab.model.random.RandomStream;

/**
 * Which samples each step sees: every epoch goes once through all of them, in an order drawn from
 * the seed and the number of the epoch; its last batch may be smaller. A batch of all samples takes
 * them in their natural order.
 */
public final class Batches {
  private final long seed;
  private final int[] order;
  private long shuffledEpoch = -1;
  private long epoch;
  private int position;
  private int start;
  private int count;

  /** Batches of {@code samples} samples. */
  public Batches(int samples, long seed) {
    this.seed = seed;
    order = new int[samples];
  }

  /** Moves to the next batch, of at most {@code size} samples. */
  public void next(int size) {
    if (position == order.length) {
      epoch++;
      position = 0;
    }
    prepare(nextIsWhole(size) ? NATURAL : epoch);
    start = position;
    count = Math.min(size, order.length - position);
    position += count;
  }

  /** Whether the next batch of this size holds all samples, in their natural order. */
  boolean nextIsWhole(int size) {
    return size >= order.length && (position == 0 || position == order.length);
  }

  /** In place of an epoch: samples in their natural order. */
  private static final long NATURAL = -2;

  private void prepare(long wanted) {
    if (shuffledEpoch == wanted) {
      return;
    }
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    if (wanted != NATURAL) {
      RandomStream.of(seed, wanted).shuffle(order);
    }
    shuffledEpoch = wanted;
  }

  /** Whether this batch takes the samples in their natural order. */
  boolean isNatural() {
    return shuffledEpoch == NATURAL;
  }

  /** Number of samples in this batch. */
  public int count() {
    return count;
  }

  /** The batch is {@code order()[start()]} and the {@code count() − 1} samples after it. */
  int[] order() {
    return order;
  }

  int start() {
    return start;
  }

  /** The samples of this batch, a copy. */
  public int[] samples() {
    return Arrays.copyOfRange(order, start, start + count);
  }

  /** Where the batches are: epoch and number of samples of it that have been seen. */
  long[] place() {
    return new long[] {epoch, position};
  }

  void restore(long[] place) {
    epoch = place[0];
    position = (int) place[1];
  }
}
