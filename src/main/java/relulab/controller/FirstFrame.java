package relulab.controller;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * What can wait does so until the window has shown its first frames: they have the processors for
 * themselves.
 */
public final class FirstFrame {
  private static final int FRAMES = 3;
  private static final long LONGEST_S = 10;

  private static volatile CountDownLatch shown = new CountDownLatch(0);

  private FirstFrame() {}

  /** A window is about to be made. */
  public static void expect() {
    shown = new CountDownLatch(1);
  }

  /** Does something on the JavaFX thread once the window that is open now has been drawn. */
  public static void then(Runnable action) {
    new AnimationTimer() {
      private int left = FRAMES;

      @Override
      public void handle(long now) {
        if (--left == 0) {
          stop();
          shown.countDown();
          Platform.runLater(action); // after this frame
        }
      }
    }.start();
  }

  /** Does something on the JavaFX thread: at once, unless a window is about to be drawn. */
  public static void whenShown(Runnable action) {
    if (isShown()) {
      action.run();
    } else {
      then(action);
    }
  }

  /** Whether nothing has to wait. */
  public static boolean isShown() {
    return shown.getCount() == 0;
  }

  /** Waits for it, away from the JavaFX thread. */
  public static void await() {
    try {
      boolean _ = shown.await(LONGEST_S, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
