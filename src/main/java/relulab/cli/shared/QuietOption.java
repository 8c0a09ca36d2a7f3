package relulab.cli.shared;

import java.io.PrintWriter;
import picocli.CommandLine.Option;

/** Whether a command that writes files says so. */
public final class QuietOption {
  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet")
  private boolean quiet;

  /** Whether only problems are told. */
  public boolean isQuiet() {
    return quiet;
  }

  /** Says something that is no problem. */
  public void say(PrintWriter to, String line) {
    if (!quiet) {
      to.println(line);
      to.flush();
    }
  }
}
