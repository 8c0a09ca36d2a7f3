package relulab.controller.trial;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * What the training thread was told to do and has not done yet. Orders are numbered from 1, and may
 * be given by any thread; all else belongs to the training thread.
 */
final class Orders {
  private final BlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final AtomicLong numbers = new AtomicLong();
  private long last;

  /** Gives an order; its number. */
  long give(Runnable order) {
    long number = numbers.incrementAndGet();
    waiting.add(
        () -> {
          last = Math.max(last, number);
          order.run();
        });
    return number;
  }

  /** Whether none waits. */
  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** The next one, or null. */
  @Nullable Runnable next() {
    return waiting.poll();
  }

  /** The next one, as soon as there is one within a time; or null. */
  @Nullable Runnable await(long nanos) throws InterruptedException {
    return nanos > 0 ? waiting.poll(nanos, TimeUnit.NANOSECONDS) : null;
  }

  /** The next one, as soon as there is one. */
  Runnable await() throws InterruptedException {
    return waiting.take();
  }

  /** The greatest number of those that were carried out; 0 before the first. */
  long last() {
    return last;
  }
}
