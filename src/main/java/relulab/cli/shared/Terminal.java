package relulab.cli.shared;

import java.io.Console;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Whether a person looks at what is printed. */
public final class Terminal {
  private static final Path ERROR = Path.of("/proc/self/fd/2");

  private Terminal() {}

  /** Whether standard error, where progress is shown, is a terminal. */
  @SuppressWarnings("SystemConsoleNull") // null is allowed still
  public static boolean isThere() {
    try {
      if (Files.isSymbolicLink(ERROR)) {
        String target = Files.readSymbolicLink(ERROR).toString();
        return target.startsWith("/dev/pts/")
            || target.startsWith("/dev/tty")
            || target.equals("/dev/console");
      }
    } catch (IOException | RuntimeException e) {
      // asked in the other way
    }
    Console console = System.console();
    return console != null && console.isTerminal();
  }
}
