package relulab.cli;

import picocli.CommandLine.Option;
import relulab.text.Language;

/** What every command has. */
final class CommonOptions {
  @Option(names = "--help", usageHelp = true, descriptionKey = "help")
  boolean help;

  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      descriptionKey = "lang",
      converter = Converters.Tongue.class)
  Language language = Language.ofSystem();
}
