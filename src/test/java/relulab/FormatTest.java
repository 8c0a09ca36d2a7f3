package relulab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.RemoveUnusedImports;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** All sources are formatted by google-java-format, and import nothing that they do not use. */
class FormatTest {

  @Test
  void allSourcesAreFormatted() throws Exception {
    List<Path> sources;
    try (Stream<Path> files = Files.walk(Path.of("src"))) {
      sources = files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
    Formatter formatter = new Formatter();
    List<Path> others = new ArrayList<>();
    for (Path source : sources) {
      String text = Files.readString(source);
      if (!formatter.formatSource(RemoveUnusedImports.removeUnusedImports(text)).equals(text)) {
        others.add(source);
      }
    }
    assertEquals(List.of(), others, "run google-java-format on these");
  }
}
