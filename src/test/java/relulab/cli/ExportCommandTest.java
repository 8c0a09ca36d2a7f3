package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import relulab.export.PngTexts;

class ExportCommandTest {
  @TempDir private Path folder;

  private Ran export(String... arguments) {
    return Ran.of(Stream.concat(Stream.of("export"), Stream.of(arguments)).toArray(String[]::new));
  }

  private String in(String name) {
    return folder + "/" + name;
  }

  @Test
  void listNamesTheCharts() {
    Ran run = export("--list", "--lang", "zh");
    assertEquals(0, run.code());
    assertEquals("value  激活函数 f(x)", run.lines().getFirst());
    assertEquals(3, run.lines().size());
  }

  @Test
  void aPictureIsAsAskedFor() throws IOException {
    Ran run =
        export(
            "slope",
            "--out",
            in("a.png"),
            "--size=400x300",
            "--theme=transparent",
            "--lang=zh",
            "--functions=gelu,prelu",
            "--prelu-alpha=-0.5",
            "--range=-3,5",
            "--convention=keras");
    assertEquals(0, run.code(), run.err());
    assertEquals(List.of(in("a.png")), run.lines());
    BufferedImage image = ImageIO.read(Path.of(in("a.png")).toFile());
    assertEquals(400, image.getWidth());
    assertEquals(300, image.getHeight());
    assertEquals(0, image.getRGB(0, 0) >>> 24);
    String settings = PngTexts.read(Path.of(in("a.png"))).get("Description");
    for (String part : List.of("PReLU（α = −0.5）、GELU", "−3", "5", "Keras")) {
      assertTrue(settings.contains(part), settings);
    }
  }

  @Test
  void severalChartsGoIntoAFolderThatIsMade() {
    Ran run = export("value", "slope", "--size=column", "--format=svg", "--out", in("new/charts"));
    assertEquals(0, run.code(), run.err());
    assertTrue(Files.exists(folder.resolve("new/charts/value.svg")));
    assertTrue(Files.exists(folder.resolve("new/charts/slope.svg")));
  }

  @Test
  void oneChartGoesIntoAFolderThatIsThereOrEndsInASlash() {
    assertEquals(0, export("value", "--size=640x360", "--out", folder.toString()).code());
    assertTrue(Files.exists(folder.resolve("value.png")));
    assertEquals(0, export("value", "--size=640x360", "--out", in("there.png/")).code());
    assertTrue(Files.exists(folder.resolve("there.png/value.png")));
  }

  @Test
  void theCaptionCanBeLeftOut() throws IOException {
    export("value", "--format=svg", "--lang=en", "--out", folder + "/");
    String with = Files.readString(folder.resolve("value.svg"));
    assertEquals(0, export("value", "--no-caption", "--lang=en", "--out", in("value.svg")).code());
    String without = Files.readString(folder.resolve("value.svg"));
    assertEquals(2, count(with, "as in PyTorch"));
    assertEquals(1, count(without, "as in PyTorch"));
  }

  private static int count(String text, String part) {
    return text.split(part, -1).length - 1;
  }

  @Test
  void aMissingFolderIsAFailureAndNotWrongUse() {
    Ran run = export("value", "--lang=en", "--out", in("missing/a.png"));
    assertEquals(1, run.code());
    assertEquals("relulab: The folder " + in("missing") + " does not exist.", run.err().strip());
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aFolderThatCannotBeWrittenIsAFailureInWords() {
    Ran run = export("value", "--size=640x360", "--lang=en", "--out", "/proc/a.png");
    assertEquals(1, run.code());
    assertTrue(run.err().contains("/proc does not allow files to be written"), run.err());
    assertEquals(1, run.err().lines().count());
  }
}
