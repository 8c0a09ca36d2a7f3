package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.export.Toolkit;

/** Each option changes the picture of each chart, or it is refused: none does nothing. */
class ExportOptionsTest {
  private static final List<String> OF_FUNCTIONS =
      List.of(
          "--functions relu",
          "--alpha 0.3",
          "--prelu-alpha 0.4",
          "--range=-2,3",
          "--convention keras",
          "--functions relu --convention keras",
          "--functions sigmoid --convention keras",
          "--probe 1.5");
  private static final List<String> OF_PICTURES =
      List.of(
          "--theme dark",
          "--lang zh",
          "--size 900x700",
          "--dpi 144",
          "--font-scale 1.5",
          "--no-caption",
          "--outlines");
  private static final List<String> OF_TRIALS =
      List.of("--step 30", "--seed 9", "--set learningRate=0.5");

  @TempDir private Path folder;

  @BeforeAll
  static void toolkit() {
    Toolkit.start();
  }

  @ParameterizedTest
  @ValueSource(strings = {"svg", "png", "pdf"})
  void aChartOfFunctions(String format) throws IOException {
    List<String> idle = new ArrayList<>();
    for (String chart : charts("export --list")) {
      String base = "export " + chart;
      OF_FUNCTIONS.forEach(option -> check(base, without(option), option, format, idle));
      OF_PICTURES.forEach(option -> check(base, "", option, format, idle));
    }
    assertEquals(List.of(), idle, "neither changes the picture nor is refused");
  }

  @Test
  void aChartOfATrial() throws IOException {
    List<String> idle = new ArrayList<>();
    String of = " --scenario rescue";
    for (String chart : charts("export --list" + of)) {
      String base = "export " + chart + of;
      OF_TRIALS.forEach(
          option ->
              check(base, option.startsWith("--step") ? "--step 20" : "", option, "svg", idle));
      OF_PICTURES.forEach(option -> check(base, "", option, "svg", idle));
      OF_FUNCTIONS.forEach(option -> check(base, "", option, "svg", idle));
    }
    assertEquals(List.of(), idle, "neither changes the picture nor is refused");
  }

  /** Where two options are given, the first alone is what the second one is held against. */
  private static String without(String options) {
    int second = options.indexOf(" --");
    return second < 0 ? "" : options.substring(0, second);
  }

  private void check(String base, String before, String after, String format, List<String> idle) {
    byte[] plain = picture(base + " " + before, "plain." + format);
    assertTrue(plain.length > 0, base + " " + before);
    byte[] other = picture(base + " " + after, "other." + format);
    if (Arrays.equals(plain, other)) {
      idle.add(base + " " + after + " as " + format);
    }
  }

  /** The bytes of the picture; none where the command was refused, in one line. */
  private byte[] picture(String command, String name) {
    Path file = folder.resolve(name);
    boolean hasLanguage = command.contains("--lang");
    boolean hasStep = command.contains("--step") || !command.contains("--scenario");
    Ran run =
        Ran.of(
            (command
                    + (hasLanguage ? "" : " --lang en")
                    + (hasStep ? "" : " --step 20")
                    + " --out "
                    + file)
                .split(" +"));
    if (run.code() != 0) {
      assertEquals(2, run.code(), command + run.err());
      assertEquals(1, run.err().lines().count(), run.err());
      assertFalse(run.err().contains("Exception"), run.err());
      return new byte[0];
    }
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static List<String> charts(String command) {
    List<String> ids =
        Ran.of((command + " --lang en").split(" ")).lines().stream()
            .map(line -> line.split(" ")[0])
            .toList();
    assertTrue(ids.size() > 2, ids.toString());
    return ids;
  }
}
