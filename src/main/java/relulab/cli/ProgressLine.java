package relulab.cli;

import java.io.PrintWriter;
import relulab.cli.shared.QuietOption;
import relulab.cli.shared.Terminal;
import relulab.export.ProgressListener;

/** Tells on one line how far long work is; the next number takes its place. */
final class ProgressLine implements ProgressListener {
  private final PrintWriter err;
  private int told;

  private ProgressLine(PrintWriter err) {
    this.err = err;
  }

  /** Where a person sits at the terminal and wants to be told. */
  static ProgressListener of(QuietOption quiet, PrintWriter err) {
    return Terminal.isThere() && !quiet.isQuiet() ? new ProgressLine(err) : NONE;
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
