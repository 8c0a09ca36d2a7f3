package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Any file can be dropped onto the window: it is read, or refused with an IOException. */
class PngTextsTest {
  @TempDir private Path folder;

  private Path png(Map<String, String> texts) throws IOException {
    Path file = folder.resolve("a.png");
    BufferedImage image = new BufferedImage(20, 10, BufferedImage.TYPE_INT_RGB);
    try (OutputStream out = Files.newOutputStream(file)) {
      Png.write(image, null, texts, "en", out);
    }
    return file;
  }

  @Test
  void aLongTextInAnyScriptComesBackWhole() throws IOException {
    String text = "{\"α\": \"激活 <&> 🧠\"}\n".repeat(5000);
    assertEquals(Map.of("Scenario", text), PngTexts.read(png(Map.of("Scenario", text))));
  }

  @Test
  void aPictureOfAnotherProgramHasNoTexts() throws IOException {
    Path file = folder.resolve("other.png");
    ImageIO.write(new BufferedImage(5, 5, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
    assertEquals(Map.of(), PngTexts.read(file));
  }

  @Test
  void whatIsNoPictureIsRefused() throws IOException {
    for (String content : new String[] {"", "{}", "\u0089PNG\r\n"}) {
      Path file = Files.writeString(folder.resolve("b.png"), content);
      assertThrows(IOException.class, () -> PngTexts.read(file));
    }
  }

  @Test
  void aDamagedPictureIsReadOrRefused() throws IOException {
    byte[] whole = Files.readAllBytes(png(Map.of("Scenario", "{\"seed\": 7}")));
    SplittableRandom random = new SplittableRandom(7);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged =
          Arrays.copyOf(whole, i % 3 == 0 ? random.nextInt(whole.length) : whole.length);
      for (int k = 0; k < 3 && damaged.length > 0; k++) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      try {
        PngTexts.read(Files.write(folder.resolve("c.png"), damaged));
      } catch (IOException expected) {
        refused++;
      }
    }
    assertTrue(refused > 100, "refused: " + refused);
  }

  /** A text that claims two gigabytes must not be given them. */
  @Test
  void aTextThatLiesAboutItsLengthIsRefused() throws IOException {
    byte[] bytes = Files.readAllBytes(png(Map.of("Scenario", "{\"seed\": 7}")));
    int type = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("iTXt");
    bytes[type - 4] = 0x7F;
    bytes[type - 3] = (byte) 0xFF;
    Path file = Files.write(folder.resolve("d.png"), bytes);
    assertThrows(IOException.class, () -> PngTexts.read(file));
  }
}
