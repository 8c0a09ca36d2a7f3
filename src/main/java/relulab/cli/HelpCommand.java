package relulab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import relulab.cli.shared.CommonOptions;
import relulab.cli.shared.UsageException;
import relulab.scenario.Spelling;

/** Prints the help of a command. */
@Command(name = "help")
final class HelpCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @SuppressWarnings("UnusedVariable") // set by picocli
  @Mixin
  private CommonOptions common = new CommonOptions();

  @Parameters(arity = "0..*", paramLabel = "COMMAND", descriptionKey = "command")
  private List<String> names = List.of();

  @Override
  public Integer call() {
    CommandLine command = spec.parent().commandLine();
    for (String name : names) {
      CommandLine next = command.getSubcommands().get(name);
      if (next == null) {
        throw unknown(name, List.copyOf(command.getSubcommands().keySet()));
      }
      command = next;
    }
    command.usage(spec.commandLine().getOut());
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static UsageException unknown(String name, List<String> commands) {
    return Spelling.closest(name, commands)
        .map(close -> new UsageException("cli.unknownCommandClose", name, close))
        .orElseGet(
            () -> new UsageException("cli.unknownCommand", name, String.join(", ", commands)));
  }
}
