package relulab;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One word, one meaning: in the names of packages and classes. */
class VocabularyTest {
  private static final Path MAIN = Path.of("src/main/java");

  /**
   * Words that have another one: trial or lane, experiment, neuron, beat, lecture. What stands
   * under a picture is a caption, as everywhere.
   */
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "Run([A-Z]\\w*)?|\\w*Sweep\\w*|Unit([A-Z]\\w*)?|\\w+Unit"
              + "|(?!PictureCaption$)\\w*Caption\\w*|\\w*Slide(?!r)\\w*|\\w*Index\\w*");

  /** The first letters of classes that only draw. */
  private static final Pattern DRAWING = Pattern.compile("\\w+Scene");

  @Test
  void noTwoClassesHaveOneSimpleName() throws IOException {
    Map<String, List<String>> places = new TreeMap<>();
    for (Path file : sources()) {
      places
          .computeIfAbsent(file.getFileName().toString(), name -> new ArrayList<>())
          .add(file.getParent().toString());
    }
    assertTrue(places.size() > 200, "sources are found");
    places.values().removeIf(folders -> folders.size() == 1);
    assertEquals(Map.of(), places);
  }

  @Test
  void noNameHasAForbiddenWord() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path file : sources()) {
      String name = file.getFileName().toString().replace(".java", "");
      boolean forbidden =
          FORBIDDEN.matcher(name).matches()
              || DRAWING.matcher(name).matches()
              || file.getParent()
                  .toString()
                  .matches(".*/(sweep|run|runs|unit|units|trials|captions?|slides?)(/.*)?");
      if (forbidden) {
        wrong.add(file.toString());
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(MAIN)) {
      return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
    }
  }
}
