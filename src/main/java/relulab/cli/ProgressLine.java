package relulab.cli;

import java.io.PrintWriter;
import relulab.export.ProgressListener;

/** Tells on one line how far long work is; the next number takes its place. */
final class ProgressLine implements ProgressListener {
  private final PrintWriter err;
  private int told;

  ProgressLine(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void report(double share) {
    int percent = (int) (100 * share);
    if (percent > told) {
      told = percent;
      err.print("\r" + percent + " %" + (percent == 100 ? "\n" : ""));
      err.flush();
    }
  }
}
