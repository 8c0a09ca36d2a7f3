package relulab.app;

import java.util.Arrays;
import javafx.animation.AnimationTimer;
import javafx.scene.Scene;

/**
 * Measures how long the JavaFX thread works in each pulse on animations, CSS, layout and painting:
 * from the first animation timer to the end of painting. Use it on the JavaFX thread.
 */
final class PulseMeter {
  private final Scene scene;
  private final Runnable atEnd = this::end;
  private final AnimationTimer timer =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          begun = System.nanoTime();
        }
      };
  private long begun;
  private long[] nanos = new long[1024];
  private int count;

  PulseMeter(Scene scene) {
    this.scene = scene;
  }

  /** Starts measuring; what paints after layout must have registered itself already. */
  void start() {
    timer.start();
    scene.addPostLayoutPulseListener(atEnd);
  }

  void stop() {
    timer.stop();
    scene.removePostLayoutPulseListener(atEnd);
  }

  /** Number of pulses measured. */
  int count() {
    return count;
  }

  /** A quantile of the time in a pulse, in milliseconds. */
  double quantile(double share) {
    long[] sorted = Arrays.copyOf(nanos, count);
    Arrays.sort(sorted);
    return count == 0 ? Double.NaN : sorted[(int) Math.min(count - 1, share * count)] / 1e6;
  }

  private void end() {
    if (begun == 0) {
      return;
    }
    if (count == nanos.length) {
      nanos = Arrays.copyOf(nanos, 2 * count);
    }
    nanos[count++] = System.nanoTime() - begun;
    begun = 0;
  }
}
