package relulab.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written is what another program reads, whatever lies over what. */
class PngFileTest {
  @ParameterizedTest
  @CsvSource({
    "1, 1, false",
    "1, 1, true",
    "7, 65, false",
    "7, 65, true",
    "300, 33, false",
    "300, 33, true"
  })
  void eachPixelComesBack(int width, int height, boolean alpha) throws IOException {
    SplittableRandom random = new SplittableRandom(width + height);
    int[] colors = {0, 0xFF000000, 0xFFFFFFFF, 0x80123456, 0xFF0072B2, 0x01FF00FF};
    for (int share = 0; share <= 10; share++) { // of pixels that differ from the one above
      int[] argb = new int[width * height];
      for (int i = 0; i < argb.length; i++) {
        boolean isSame = i >= width && random.nextInt(10) >= share;
        int color = isSame ? argb[i - width] : colors[random.nextInt(colors.length)];
        argb[i] = alpha ? color : color | 0xFF000000;
      }
      int[] written = argb.clone();
      BufferedImage read =
          ImageIO.read(new ByteArrayInputStream(Png.bytes(Png.image(argb, width, height, alpha))));
      assertEquals(alpha, read.getColorModel().hasAlpha());
      assertArrayEquals(written, read.getRGB(0, 0, width, height, null, 0, width));
    }
  }

  /** A first row of zeros has nothing above that it could be like. */
  @ParameterizedTest
  @CsvSource({"5, 3", "64, 1"})
  void whatIsEmptyIsWritten(int width, int height) throws IOException {
    byte[] file = Png.bytes(Png.image(new int[width * height], width, height, true));
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
    assertArrayEquals(new int[width * height], read.getRGB(0, 0, width, height, null, 0, width));
  }
}
