package relulab.cli.shared;

import java.util.HashMap;
import java.util.Map;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * What happens when the process is asked to end: by Ctrl+C, by a job scheduler, by a terminal that
 * is closed. A shutdown hook would be too late: JavaFX, which draws the pictures, has one of its
 * own and is gone by then.
 *
 * <p>Only the first signal is caught; a second one ends the process at once.
 */
public final class EndSignals implements AutoCloseable {
  private static final String[] NAMES = {"INT", "TERM", "HUP"};

  private final Map<Signal, SignalHandler> before = new HashMap<>();
  private volatile int caught;

  /** Runs the action, on a thread of its own, at the first signal. */
  public EndSignals(Runnable action) {
    for (String name : NAMES) {
      try {
        Signal signal = new Signal(name);
        before.put(signal, Signal.handle(signal, received -> onSignal(received, action)));
      } catch (IllegalArgumentException e) {
        // There is no such signal here, or Java was told to leave signals alone.
      }
    }
  }

  private void onSignal(Signal signal, Runnable action) {
    caught = signal.getNumber();
    close();
    action.run();
  }

  /** The exit code of shells for the signal that was caught: 128 and its number; 0 if none was. */
  public int exitCode() {
    return caught == 0 ? 0 : 128 + caught;
  }

  /** Signals end the process again. */
  @Override
  public void close() {
    before.forEach(Signal::handle);
  }
}
