package relulab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pictures, animations and tables of a recorded training, as of a trial. */
class RecordedCommandsTest {
  private static final String CONV = "src/test/resources/trace/conv.relutrace";

  @TempDir Path folder;

  @Test
  void chartsOfATraceAreListedAndDrawnInEachFormat() throws Exception {
    Ran list = Ran.of("export", "--list", "--scenario", CONV);
    assertEquals(0, list.code(), list.err());
    assertTrue(list.out().contains("gradient-by-layer"), list.out());
    for (String format : List.of("png", "svg", "pdf")) {
      Path out = folder.resolve("lives." + format);
      Ran ran =
          Ran.of(
              "export", "life-lines", "--scenario", CONV, "--step", "60", "--out", out.toString());
      assertEquals(0, ran.code(), ran.err());
      assertTrue(Files.size(out) > 1000);
    }
    Ran changed =
        Ran.of("export", "loss", "--scenario", CONV, "--seed", "3", "--out", folder.toString());
    assertEquals(2, changed.code(), "a record cannot be changed");
  }

  @Test
  void anAnimationGoesThroughTheRecords() throws Exception {
    Path out = folder.resolve("a.gif");
    Ran ran =
        Ran.of("animate", CONV, "--every", "25", "--size", "480x270", "--out", out.toString());
    assertEquals(0, ran.code(), ran.err());
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(out.toFile())) {
      reader.setInput(in);
      assertEquals(6, reader.getNumImages(true));
    }
    assertEquals(2, Ran.of("animate", CONV, "--seed", "3", "--out", out.toString()).code());
  }

  @Test
  void aTableHasARowForEachLayerOfEachRecord() throws Exception {
    Path out = folder.resolve("a.csv");
    Ran ran = Ran.of("diagnose", CONV, "--csv", out.toString());
    assertEquals(0, ran.code(), ran.err());
    List<String> rows = Files.readAllLines(out);
    assertEquals(1 + 24 * 4, rows.size());
    assertTrue(rows.getFirst().startsWith("step,last_step,layer,name,activation,neurons,alive"));
    String last = rows.getLast();
    assertTrue(last.startsWith("115,115,4,7,relu,32,16,16,0,"), last);
  }
}
