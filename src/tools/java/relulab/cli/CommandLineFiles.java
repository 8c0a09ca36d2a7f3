package relulab.cli;

import java.nio.file.Path;
import picocli.CommandLine;
import relulab.text.Language;
import relulab.text.Messages;

/** The command line as packaging describes it to shells and manuals. */
public final class CommandLineFiles {
  private CommandLineFiles() {}

  /** The program with all its commands, never run. */
  public static CommandLine program() {
    RootCommand root =
        new RootCommand(file -> {}, () -> Display.NONE, Path.of("."), Program::usualPack);
    return Program.commandLine(root, Language.ENGLISH, Commands.NAMES);
  }

  /** The one sentence that describes it. */
  public static String description() {
    return Messages.of(Language.ENGLISH).get("cli.usage.description");
  }
}
