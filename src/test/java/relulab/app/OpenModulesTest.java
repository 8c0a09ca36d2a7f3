package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Tests run on the class path, where every package is open. The program runs on the module path:
 * there FXML sets properties of those packages only that are opened to it.
 */
class OpenModulesTest {
  private static final Pattern USED =
      Pattern.compile("(?:import |fx:controller=\")(relulab\\.[a-z.]+)\\.[A-Z]");

  @Test
  void packagesThatFxmlUsesAreOpenToIt() throws Exception {
    String module = Files.readString(Path.of("src/main/java/module-info.java"));
    Set<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.list(Path.of("resources/fxml"))) {
      for (Path file : files.toList()) {
        Matcher matcher = USED.matcher(Files.readString(file));
        while (matcher.find()) {
          used.add(matcher.group(1));
        }
      }
    }
    assertTrue(used.size() > 5, "packages are found");
    used.removeIf(name -> module.matches("(?s).*opens " + name + "\\s+to\\s+javafx\\.fxml;.*"));
    assertEquals(Set.of(), used);
  }
}
