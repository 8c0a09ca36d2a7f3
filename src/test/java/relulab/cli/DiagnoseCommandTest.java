package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Diagnoses of a small convolutional net, two of whose layers were made to die at step 110. */
class DiagnoseCommandTest {
  private static final Path CONV = Path.of("src/test/resources/trace/conv.relutrace");

  @TempDir private Path folder;

  @Test
  void theLayersThatWereMadeToDieAreNamedAndNoOthers() {
    Ran run = Ran.of("diagnose", CONV.toString(), "--lang", "en");
    assertEquals(0, run.code(), run.err());
    assertEquals("", run.err());
    List<String> named =
        run.lines().stream()
            .filter(line -> line.startsWith("Layer "))
            .map(line -> line.substring(0, line.indexOf(':')))
            .distinct()
            .toList();
    assertEquals(List.of("Layer 3", "Layer 7"), named);
    assertTrue(
        run.out()
            .contains("16 of 32 fell silent during training, at least half of them at step 110"),
        run.out());
    assertTrue(run.out().contains("16 of 32 are dormant"), run.out());
    assertTrue(run.out().matches("(?s).*\n7 +relu +32 +16 +16 +0 +– +110 .*"), run.out());
  }

  @Test
  void beforeThatStepNothingWasWrong() throws Exception {
    Path file = before();
    Ran run = Ran.of("diagnose", file.toString(), "--lang", "en", "--fail-above", "10%");
    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("Nothing noteworthy"), run.out());
    assertTrue(run.err().contains("the last line is not complete"), run.err());
  }

  @Test
  void aShareOfDeadNeuronsFails() {
    assertEquals(1, Ran.of("diagnose", CONV.toString(), "--fail-above", "0.4").code());
    assertEquals(0, Ran.of("diagnose", CONV.toString(), "--fail-above", "60%").code());
    Ran chinese = Ran.of("diagnose", CONV.toString(), "--lang", "zh", "--fail-above", "40%");
    assertTrue(chinese.out().contains("层 3：32 个中的 16 个处于休眠"), chinese.out());
    assertTrue(chinese.err().contains("50.0%"), chinese.err());
  }

  @Test
  void otherCommandsKnowATraceWhenTheySeeOne() {
    Ran valid = Ran.of("validate", CONV.toString(), "--lang", "en");
    assertEquals(0, valid.code(), valid.err());
    assertTrue(valid.out().contains("24 records up to step 115, 104 neurons"), valid.out());
    Ran train = Ran.of("train", CONV.toString(), "--lang", "en");
    assertTrue(train.code() != 0);
    assertTrue(train.err().contains("relulab diagnose"), train.err());
  }

  @Test
  void wrongUseIsTold() throws Exception {
    assertEquals(2, Ran.of("diagnose", CONV.toString(), "--fail-above", "2").code());
    Ran none = Ran.of("diagnose", folder.resolve("none").toString(), "--lang", "en");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("there is no file"), none.err());
    Path other = Files.writeString(folder.resolve("a.relutrace"), "{\"format\": \"other\"}\n");
    Ran wrong = Ran.of("diagnose", other.toString(), "--lang", "en");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("format, line 1, column 12"), wrong.err());
  }

  @Test
  void theLifeLinesAreAPictureThatShowsTheSilence() throws Exception {
    Path picture = folder.resolve("lives.png");
    Ran run =
        Ran.of("diagnose", CONV.toString(), "--picture", picture.toString(), "--size", "1000x700");
    assertEquals(0, run.code(), run.err());
    BufferedImage image = ImageIO.read(picture.toFile());
    assertEquals(1000, image.getWidth());
    String early = before().toString();
    Ran.of("diagnose", early, "--picture", picture.toString(), "--size", "1000x700");
    int handle = darkRows(ImageIO.read(picture.toFile()));
    assertTrue(darkRows(image) >= handle + 12, darkRows(image) + " and " + handle);
    assertEquals(2, Ran.of("diagnose", CONV.toString(), "--size", "1000x700").code());
  }

  /**
   * The rows of pixels with many dark ones beside one another: dead life lines, and the handle of
   * the step, but no stroke of a letter.
   */
  private static int darkRows(BufferedImage image) {
    int rows = 0;
    for (int y = 0; y < image.getHeight(); y++) {
      int run = 0;
      int longest = 0;
      for (int x = 0; x < image.getWidth(); x++) {
        Color color = new Color(image.getRGB(x, y));
        int most = Math.max(color.getRed(), Math.max(color.getGreen(), color.getBlue()));
        run = most < 90 ? run + 1 : 0;
        longest = Math.max(longest, run);
      }
      rows += longest >= 20 ? 1 : 0;
    }
    return rows;
  }

  /** The trace up to the step before, and the beginning of the next record. */
  private Path before() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(CONV));
    lines.removeIf(line -> line.startsWith("11"));
    Path file = folder.resolve("run.relutrace");
    return Files.writeString(file, String.join("\n", lines) + "\n110\t0.5");
  }
}
