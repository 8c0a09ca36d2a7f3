package relulab.dist;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Programs that the packaging calls. */
final class Tool {
  private Tool() {}

  /** A tool of the JDK that runs this one. */
  static String ofJdk(String name) {
    return javaIn(Path.of(System.getProperty("java.home")), name).toString();
  }

  /** A tool of a certain Java. */
  static Path javaIn(Path java, String name) {
    Path tool = java.resolve("bin").resolve(name);
    Path windows = java.resolve("bin").resolve(name + ".exe");
    return Files.exists(windows) ? windows : tool;
  }

  /** Runs it, and fails with what it printed. */
  static String run(Map<String, String> environment, List<String> command) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    Process process = builder.start();
    String printed = new String(process.getInputStream().readAllBytes());
    try {
      if (process.waitFor() != 0) {
        throw new IOException(String.join(" ", command) + "\n" + printed);
      }
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
    return printed;
  }

  static String run(List<String> command) throws IOException {
    return run(Map.of(), command);
  }

  /** Runs it where it is installed; nothing happens where it is not. */
  static void runIfThere(String... command) {
    try {
      run(Arrays.asList(command));
    } catch (IOException e) {
      System.out.println("left out: " + String.join(" ", command));
    }
  }

  /** A command that grows. */
  static List<String> command(String... words) {
    return new ArrayList<>(Arrays.asList(words));
  }
}
