package relulab.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;
import relulab.export.present.LecturePack;
import relulab.scenario.Lectures;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;

/** The program as the command line sees it. */
public final class Program {
  private static final Path PACK = Path.of("lecture-pack");

  private Program() {}

  /** What is drawn where no window can be shown. */
  static LecturePack usualPack() {
    return LecturePack.of(Lectures.Bundled.SHORT.lecture());
  }

  /**
   * Does what the arguments ask for.
   *
   * @param window opens the window of the app
   * @return the exit code: 0 if all went well, 1 if something failed, 2 for wrong use
   */
  public static int run(String[] arguments, Window window, PrintWriter out, PrintWriter err) {
    RootCommand root = new RootCommand(window, Display::find, PACK, Program::usualPack);
    CommandLine program = brief(root, language(arguments), Commands.namedBy(arguments));
    program.setOut(out);
    program.setErr(err);
    int code = execute(program, arguments);
    if (code == 0 && out.checkError() && !(out instanceof Output o && o.isReaderGone())) {
      Messages messages = Messages.of(language(arguments));
      Failure.print(program, messages.get("cli.outputLost", RootCommand.NAME));
      return CommandLine.ExitCode.SOFTWARE;
    }
    return code;
  }

  /** Where the memory ends, that is all that is said. */
  private static int execute(CommandLine program, String[] arguments) {
    try {
      return program.execute(arguments);
    } catch (OutOfMemoryError e) {
      Messages messages = Messages.of(language(arguments));
      String most = Numbers.count(Runtime.getRuntime().maxMemory() >> 20);
      Failure.print(program, messages.get("cli.noMemory", RootCommand.NAME, most));
      return CommandLine.ExitCode.SOFTWARE;
    }
  }

  /** The program with some of its commands and the texts of their help. */
  static CommandLine commandLine(RootCommand root, Language language, List<String> commands) {
    CommandLine program = brief(root, language, commands);
    program.setResourceBundle(new HelpTexts(Messages.of(language), commands));
    return program;
  }

  /** Without the texts of help until somebody asks for it: few starts need them. */
  private static CommandLine brief(RootCommand root, Language language, List<String> commands) {
    Messages messages = Messages.of(language);
    CommandLine program = new CommandLine(root.spec());
    for (String name : commands) {
      program.addSubcommand(name, Commands.of(name, messages));
    }
    program.setExecutionStrategy(
        parsed -> {
          if (isHelp(parsed)) {
            program.setResourceBundle(new HelpTexts(messages, commands));
          }
          return new CommandLine.RunLast().execute(parsed);
        });
    program.setDefaultValueProvider(new UsualLanguage(language));
    program.setExpandAtFiles(false);
    program.setUsageHelpAutoWidth(true);
    program.setParameterExceptionHandler(new WrongUse(messages));
    program.setExecutionExceptionHandler(new Failure(messages));
    return program;
  }

  private static boolean isHelp(ParseResult parsed) {
    return parsed.isUsageHelpRequested()
        || parsed.commandSpec().userObject() instanceof HelpCommand
        || (parsed.hasSubcommand() && isHelp(parsed.subcommand()));
  }

  /** The language of help and errors must be known before the arguments are understood. */
  private static Language language(String[] arguments) {
    String last = null;
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith("--lang=")) {
        last = arguments[i].substring("--lang=".length());
      } else if (arguments[i].equals("--lang") && i + 1 < arguments.length) {
        last = arguments[i + 1];
      }
    }
    return last == null ? Language.ofSystem() : Language.of(last).orElse(Language.ofSystem());
  }

  /** A --lang before a command holds for the command, too. */
  private record UsualLanguage(Language language) implements CommandLine.IDefaultValueProvider {
    /** picocli asks for it at each start; that of a record is put together at its first use. */
    @Override
    public String toString() {
      return language.id();
    }

    @Override
    public @Nullable String defaultValue(ArgSpec argument) {
      boolean isLanguage =
          argument instanceof OptionSpec option && option.longestName().equals("--lang");
      return isLanguage ? language.id() : null;
    }
  }
}
