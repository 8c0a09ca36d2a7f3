package relulab.view.trial;

import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Lets an action happen at once, but not more often than at an interval; the last wish is always
 * fulfilled. For pictures that are dear to draw and change little from frame to frame.
 */
public final class Throttle {
  private final Runnable action;
  private final double interval;
  private final PauseTransition pause;
  private double last = Double.NEGATIVE_INFINITY;

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
