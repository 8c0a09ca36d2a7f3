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

class AnimateCommandTest {
  @TempDir private Path folder;

  @Test
  void aSceneBecomesAnAnimation() throws Exception {
    Path file = folder.resolve("a.gif");
    Ran run =
        Ran.of(
            "animate",
            "rescue",
            "--to",
            "40",
            "--every",
            "20",
            "--fps",
            "4",
            "--size=320x180",
            "--theme",
            "print",
            "--no-captions",
            "--lang",
            "en",
            "--out",
            file.toString());
    assertEquals(0, run.code(), run.err());
    assertEquals(file + ": 3 frames, 2.0 seconds", run.out().strip());
    assertTrue(run.err().startsWith("animation: left out for lack of room: "), run.err());
    assertEquals(1, run.err().strip().lines().count(), "progress is for a terminal");
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      reader.setInput(in);
      assertEquals(3, reader.getNumImages(true));
      assertEquals(320, reader.getWidth(0));
      assertEquals(180, reader.getHeight(0));
    }
  }

  @Test
  void whatIsNotPossibleIsToldInOneLine() throws Exception {
    String out = folder.resolve("x.gif").toString();
    for (String[] wrong :
        List.of(
            new String[] {"animate", "rescue"},
            new String[] {"animate", "--out", out},
            new String[] {"animate", "nonsense", "--out", out},
            new String[] {"animate", "rescue", "--out", folder.resolve("x.avi").toString()},
            new String[] {"animate", "rescue", "--fps", "0", "--out", out},
            new String[] {"animate", "rescue", "--fps", "99", "--out", out},
            new String[] {"animate", "rescue", "--seconds", "1e9", "--out", out},
            new String[] {"animate", "rescue", "--from", "9", "--to", "3", "--out", out},
            new String[] {"animate", "rescue", "--size", "4k", "--out", out},
            new String[] {"animate", "rescue", "--theme", "transparent", "--out", out})) {
      Ran run = Ran.of(wrong);
      assertEquals(2, run.code(), String.join(" ", wrong));
      assertEquals(1, run.err().lines().count(), run.err());
    }
    try (var files = Files.list(folder)) {
      assertEquals(0, files.count());
    }
  }
}
