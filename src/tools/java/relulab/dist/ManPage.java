package relulab.dist;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** The manual page, in the words of the help texts. */
final class ManPage {
  private ManPage() {}

  /** The page of a program with all of its commands, as roff. */
  static String of(CommandLine program, String version, String description) {
    StringBuilder page = new StringBuilder();
    String name = program.getCommandName();
    page.append(".TH ").append(name.toUpperCase(java.util.Locale.ROOT)).append(" 1 \"\" \"");
    page.append(name).append(' ').append(version).append("\"\n");
    page.append(".SH NAME\n").append(name).append(" \\- ").append(text(description)).append('\n');
    page.append(".SH SYNOPSIS\n.B ").append(name).append("\n[FILE]\n.br\n.B ").append(name);
    page.append("\nCOMMAND [OPTIONS]\n.SH OPTIONS\n");
    options(page, program.getCommandSpec());
    page.append(".SH COMMANDS\n");
    program.getSubcommands().forEach((word, command) -> command(page, word, command));
    page.append(".SH EXIT STATUS\n0 where all went well, 1 where something failed, 2 for wrong");
    page.append(" use.\n.SH FILES\n~/.config/relulab: settings, results of experiments, log.\n");
    return page.toString();
  }

  private static void command(StringBuilder page, String path, CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    page.append(".SS ").append(text(path)).append('\n');
    for (String line : spec.usageMessage().description()) {
      page.append(plain(line)).append("\n");
    }
    options(page, spec);
    for (Map.Entry<String, CommandLine> inner : command.getSubcommands().entrySet()) {
      command(page, path + " " + inner.getKey(), inner.getValue());
    }
  }

  private static void options(StringBuilder page, CommandSpec spec) {
    for (PositionalParamSpec parameter : spec.positionalParameters()) {
      if (!parameter.hidden()) {
        entry(page, parameter.paramLabel(), parameter);
      }
    }
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
        entry(page, String.join(", ", option.names()) + label, option);
      }
    }
  }

  private static void entry(StringBuilder page, String head, ArgSpec argument) {
    page.append(".TP\n.B ").append(text(head)).append('\n');
    for (String line : argument.description()) {
      page.append(plain(line)).append('\n');
    }
  }

  /** Without the marks of colours, and with percent signs as they are meant. */
  private static String plain(String line) {
    return text(Ansi.OFF.string(line.replace("%%", "%")));
  }

  /** As roff reads it. */
  private static String text(String words) {
    String escaped = words.replace("\\", "\\e").replace("-", "\\-").replace("\n", "\n.br\n");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
