package relulab;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;
import org.testfx.util.WaitForAsyncUtils;

/**
 * How long tests wait for what must come. Where everything is slow, more is given by {@code
 * -Drelulab.patience=10}, ten times as much.
 */
public final class Patience {
  /** A minute, where nothing else was asked for. */
  public static final long MILLIS =
      Duration.ofMinutes(1).toMillis() * Integer.getInteger("relulab.patience", 1);

  private Patience() {}

  /** Returns as soon as the condition holds. */
  public static void await(Callable<Boolean> condition) throws TimeoutException {
    WaitForAsyncUtils.waitFor(MILLIS, MILLISECONDS, condition);
  }

  /** Whether it comes to zero. */
  public static boolean await(CountDownLatch latch) throws InterruptedException {
    return latch.await(MILLIS, MILLISECONDS);
  }

  /** Whether the process ends. */
  public static boolean await(Process process) throws InterruptedException {
    return process.waitFor(MILLIS, MILLISECONDS);
  }
}
