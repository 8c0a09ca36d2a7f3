package relulab.export;

/** Hears how far long work has got, and may end it. */
@FunctionalInterface
public interface ProgressListener {
  /** For work that nobody waits for. */
  ProgressListener NONE = share -> {};

  /**
   * So much is done.
   *
   * @param share from 0 to 1
   * @throws java.util.concurrent.CancellationException if the work is to end here; it leaves
   *     nothing behind
   */
  void report(double share);

  /** The part of this work that lies between two shares of it. */
  default ProgressListener part(double from, double to) {
    return share -> report(from + (to - from) * share);
  }
}
