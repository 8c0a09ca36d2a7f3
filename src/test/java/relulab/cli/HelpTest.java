package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import relulab.export.Software;
import relulab.text.Language;
import relulab.text.Messages;

class HelpTest {
  private static Stream<CommandLine> commands(Language language) {
    RootCommand root =
        new RootCommand(file -> {}, () -> Display.AVAILABLE, Path.of("unused"), Program::usualPack);
    CommandLine program = Program.commandLine(root, language, Commands.NAMES);
    return withSubcommands(program);
  }

  private static Stream<CommandLine> withSubcommands(CommandLine command) {
    return Stream.concat(
        Stream.of(command),
        command.getSubcommands().values().stream().flatMap(HelpTest::withSubcommands));
  }

  @ParameterizedTest
  @EnumSource
  void everyCommandAndOptionIsDescribed(Language language) {
    Set<String> descriptions = new HashSet<>();
    commands(language)
        .forEach(
            command -> {
              String[] about = command.getCommandSpec().usageMessage().description();
              assertEquals(1, about.length, command.getCommandName());
              assertTrue(descriptions.add(about[0]), "said twice: " + about[0]);
              for (ArgSpec argument : command.getCommandSpec().args()) {
                assertEquals(1, argument.description().length, argument::toString);
                assertFalse(argument.description()[0].isBlank(), argument::toString);
              }
            });
    assertTrue(descriptions.size() >= 3, descriptions::toString);
  }

  /** Each text of a command's option belongs to an option that exists. */
  @Test
  void noHelpTextIsLeftOver() {
    Set<String> used = new HashSet<>();
    commands(Language.ENGLISH)
        .forEach(
            command -> {
              String prefix = command.getCommandSpec().qualifiedName(".").replace("relulab", "cli");
              command
                  .getCommandSpec()
                  .args()
                  .forEach(
                      argument -> {
                        used.add(prefix + "." + name(argument));
                        used.add("cli." + name(argument));
                      });
            });
    Messages.of(Language.ENGLISH).keySet().stream()
        .filter(key -> key.matches("cli\\.(evaluate|export)\\.[a-z-]+"))
        .forEach(key -> assertTrue(used.contains(key), key));
  }

  private static String name(ArgSpec argument) {
    return argument.isOption()
        ? ((CommandLine.Model.OptionSpec) argument).longestName().substring(2)
        : argument.descriptionKey();
  }

  @Test
  void helpIsPrintedInBothLanguages() {
    Ran chinese = Ran.of("export", "--help", "--lang", "zh");
    assertEquals(0, chinese.code());
    assertTrue(chinese.out().contains("用法：relulab export"), chinese.out());
    assertTrue(chinese.out().contains("印刷时每英寸的像素数"), chinese.out());
    Ran english = Ran.of("--lang", "en", "export", "--help");
    assertEquals(0, english.code());
    assertTrue(english.out().contains("Usage: relulab export"), english.out());
    assertEquals("", english.err());
  }

  @Test
  void versionIsThatOfTheBuild() {
    assertEquals("ReLU Lab " + Software.VERSION, Ran.of("--version").out().strip());
    assertTrue(Software.VERSION.matches("\\d+\\.\\d+.*"), Software.VERSION);
  }
}
