package relulab.controller.trial;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Renews a part of the page less often than the frames come, while it runs: what stands still, or
 * what a person did, is always shown at once.
 */
final class Throttle {
  private final long nanos;
  private long lastAt;
  private @Nullable Object[] last = {};

  /** At most once in so many milliseconds. */
  Throttle(int millis) {
    nanos = millis * 1_000_000L;
  }

  /**
   * Whether to show something now; if so, the time counts from here.
   *
   * @param running whether more will follow by itself
   * @param chosen what a person chose; another choice is shown at once
   */
  boolean isDue(boolean running, @Nullable Object... chosen) {
    long now = System.nanoTime();
    if (running && now - lastAt < nanos && Arrays.equals(chosen, last)) {
      return false;
    }
    lastAt = now;
    last = chosen;
    return true;
  }
}
