package relulab.view.control;

import java.util.Arrays;
import javafx.animation.PauseTransition;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Lets an action happen at once, but not more often than at an interval; the last wish is always
 * fulfilled. For pictures that are dear to draw and change little from frame to frame.
 */
public final class Throttle {
  private final Runnable action;
  private final double interval;
  private final PauseTransition pause;
  private double last = Double.NEGATIVE_INFINITY;
  private @Nullable Object[] chosen = {};

  /**
   * A throttle, for the FX thread.
   *
   * @param interval in milliseconds
   */
  public Throttle(double interval, Runnable action) {
    this.action = action;
    this.interval = interval;
    pause = new PauseTransition(Duration.millis(interval));
    pause.setOnFinished(e -> now());
  }

  /** A throttle that only says what is due. */
  public Throttle(double interval) {
    this(interval, () -> {});
  }

  /**
   * Whether to show something now: what stands still, or what a person did, always; what follows by
   * itself not more often than at the interval.
   *
   * @param running whether more will follow by itself
   * @param choices what a person chose; another choice is shown at once
   */
  public boolean isDue(boolean running, @Nullable Object... choices) {
    double now = System.nanoTime() / 1e6;
    if (running && now - last < interval && Arrays.equals(choices, chosen)) {
      return false;
    }
    last = now;
    chosen = choices;
    return true;
  }

  /** Now, or as soon as the interval is over. */
  public void soon() {
    if (System.nanoTime() / 1e6 - last >= interval) {
      now();
    } else {
      pause.play();
    }
  }

  /** Now, whatever was before. */
  public void now() {
    pause.stop();
    last = System.nanoTime() / 1e6;
    action.run();
  }
}
