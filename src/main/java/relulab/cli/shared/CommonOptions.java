package relulab.cli.shared;

import picocli.CommandLine.Option;
import relulab.text.Language;

/** What every command has. */
public final class CommonOptions {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      descriptionKey = "help")
  public boolean help;

  /** Where nothing is said, that of the whole command line: see {@code Program}. */
  @Option(
      names = "--lang",
      paramLabel = "en|zh",
      descriptionKey = "lang",
      converter = Converters.Tongue.class)
  public Language language = Language.ofSystem();
}
