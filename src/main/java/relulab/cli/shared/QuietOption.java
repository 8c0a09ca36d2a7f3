package relulab.cli.shared;

import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;

/** Whether a command that writes files says so. */
public final class QuietOption {
  private static final String NAME = "--quiet";

  @Mixin private CommandSpec options = CommandSpec.create();

  public QuietOption() {
    options.addOption(Declared.flag("quiet", "-q", NAME).build());
  }

  /** For a command that is declared, not annotated. */
  public CommandSpec options() {
    return options;
  }

  /** Whether only problems are told. */
  public boolean isQuiet() {
    return Declared.isSet(options, NAME);
  }

  /** Says something that is no problem. */
  public void say(PrintWriter to, String line) {
    if (!isQuiet()) {
      to.println(line);
      to.flush();
    }
  }
}
