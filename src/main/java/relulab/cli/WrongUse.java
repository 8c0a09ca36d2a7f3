package relulab.cli;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import relulab.cli.shared.BadValue;
import relulab.cli.shared.UsageException;
import relulab.text.Messages;

/** Wrong use of the command line: one line that says what is wrong and what is allowed. */
final class WrongUse implements IParameterExceptionHandler {
  private final Messages messages;

  WrongUse(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleParseException(ParameterException e, String[] arguments) {
    return print(e.getCommandLine(), describe(e, List.of(arguments)));
  }

  /** Prints the line and gives the exit code of wrong use. */
  int print(CommandLine command, String what) {
    String help = command.getCommandSpec().qualifiedName();
    Failure.print(command, messages.get("cli.wrongUse", RootCommand.NAME, what, help));
    return ExitCode.USAGE;
  }

  private String describe(ParameterException e, List<String> arguments) {
    return switch (e) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing, arguments);
      case OverwrittenOptionException twice ->
          messages.get("cli.twice", name(twice.getOverwritten()));
      case MaxValuesExceededException many -> messages.get("cli.twice", name(many.getArgSpec()));
      default -> invalid(e);
    };
  }

  private String unmatched(UnmatchedArgumentException e) {
    UsageException unknown =
        e.getCommandLine().getCommand() instanceof RootCommand root ? root.unknown() : null;
    if (unknown != null) {
      return messages.get(unknown.key(), unknown.arguments());
    }
    String word = e.getUnmatched().getFirst();
    if (!e.isUnknownOption()) {
      return messages.get("cli.unknownArgument", word);
    }
    List<String> close = e.getSuggestions();
    return close.isEmpty()
        ? messages.get("cli.unknownOption", word)
        : messages.get("cli.unknownOptionClose", word, close.getFirst());
  }

  /**
   * Either options that must be there are not, or an option that is there has no value. A misspelt
   * option is the likelier reason than a forgotten one.
   */
  private String missing(MissingParameterException e, List<String> arguments) {
    List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
    if (!unmatched.isEmpty()) {
      return unmatched(new UnmatchedArgumentException(e.getCommandLine(), unmatched));
    }
    String names = e.getMissing().stream().map(WrongUse::name).collect(Collectors.joining(", "));
    return messages.get(arguments.contains(names) ? "cli.missingValue" : "cli.missing", names);
  }

  private String invalid(ParameterException e) {
    ArgSpec argument = e.getArgSpec();
    if (argument == null) {
      return Objects.toString(e.getMessage(), "");
    }
    return e.getCause() instanceof BadValue bad
        ? messages.get("cli.badValue", name(argument), e.getValue(), bad.allowed(messages))
        : messages.get("cli.noValue", name(argument));
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
