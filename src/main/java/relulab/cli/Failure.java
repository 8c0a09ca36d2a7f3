package relulab.cli;

import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;
import relulab.cli.shared.FileProblem;
import relulab.cli.shared.UsageException;
import relulab.export.ExportException;
import relulab.scenario.ScenarioException;
import relulab.text.Messages;

/** A command that could not do what it was asked for: one line that says why. */
final class Failure implements IExecutionExceptionHandler {
  /** Names of Java classes are for those who ask for them. */
  private static final String DEBUG = "RELULAB_DEBUG";

  private final Messages messages;

  Failure(Messages messages) {
    this.messages = messages;
  }

  @Override
  public int handleExecutionException(Exception e, CommandLine command, ParseResult result)
      throws Exception {
    return switch (e) {
      case UsageException u -> {
        String text = messages.get(u.key(), u.arguments());
        yield new WrongUse(messages).print(command, text);
      }
      case ExportException x when Output.isReaderGone(x) -> ExitCode.OK;
      case ExportException x -> {
        print(command, messages.get("cli.failed", RootCommand.NAME, x.message(messages)));
        yield ExitCode.SOFTWARE;
      }
      case FileProblem f -> {
        print(command, messages.get("cli.failed", RootCommand.NAME, f.message(messages)));
        yield ExitCode.USAGE;
      }
      case ScenarioException s -> {
        print(command, messages.get("cli.failed", RootCommand.NAME, s.message(messages)));
        yield ExitCode.USAGE;
      }
      default -> {
        if (System.getenv(DEBUG) != null) {
          throw e;
        }
        print(command, messages.get("cli.unexpected", RootCommand.NAME));
        yield ExitCode.SOFTWARE;
      }
    };
  }

  /** As one line, whatever was typed into it. */
  static void print(CommandLine command, String line) {
    command.getErr().println(line.replaceAll("\\R", " "));
    command.getErr().flush();
  }
}
