package relulab.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The program without a command: the window. */
@Command(
    name = RootCommand.NAME,
    subcommands = {EvaluateCommand.class},
    versionProvider = Version.class)
final class RootCommand implements Callable<Integer> {
  static final String NAME = "relulab";

  private final Window window;
  @Mixin private final CommonOptions common = new CommonOptions();

  @Option(names = "--version", versionHelp = true, descriptionKey = "version")
  private boolean version;

  RootCommand(Window window) {
    this.window = window;
  }

  @Override
  public Integer call() {
    window.open(List.of());
    return 0;
  }
}
