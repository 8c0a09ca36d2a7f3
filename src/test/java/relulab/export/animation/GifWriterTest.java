package relulab.export.animation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class GifWriterTest {
  private static final int WIDTH = 40;
  private static final int HEIGHT = 30;

  /** A white picture with a square of 5 pixels. */
  private static int[] frame(int left, int top, int color) {
    int[] pixels = new int[WIDTH * HEIGHT];
    Arrays.fill(pixels, 0xFFFFFFFF);
    for (int y = top; y < top + 5; y++) {
      Arrays.fill(pixels, y * WIDTH + left, y * WIDTH + left + 5, color);
    }
    return pixels;
  }

  private static byte[] gif(List<int[]> frames) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes);
        GifWriter gif = new GifWriter(out, WIDTH, HEIGHT, GifPalette.of(frames), false)) {
      for (int[] frame : frames) {
        gif.add(frame, 4);
      }
    }
    return bytes.toByteArray();
  }

  private static ImageReader reader(byte[] gif) throws IOException {
    ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
    reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(gif)));
    return reader;
  }

  private static Element part(ImageReader reader, int frame, String name) throws IOException {
    Element root =
        (Element) reader.getImageMetadata(frame).getAsTree("javax_imageio_gif_image_1.0");
    return (Element) root.getElementsByTagName(name).item(0);
  }

  @Test
  void framesComeBackInTheirExactColours() throws IOException {
    List<int[]> frames = List.of(frame(3, 4, 0xFF0072B2), frame(20, 10, 0xFFD55E00));
    ImageReader reader = reader(gif(frames));
    assertEquals(2, reader.getNumImages(true));
    BufferedImage first = reader.read(0);
    assertEquals(0xFFFFFFFF, first.getRGB(0, 0));
    assertEquals(0xFF0072B2, first.getRGB(5, 5));
  }

  @Test
  void onlyTheRectangleThatChangedIsStored() throws IOException {
    ImageReader reader = reader(gif(List.of(frame(3, 4, 0xFF0072B2), frame(20, 10, 0xFFD55E00))));
    Element place = part(reader, 1, "ImageDescriptor");
    assertEquals("3", place.getAttribute("imageLeftPosition"));
    assertEquals("4", place.getAttribute("imageTopPosition"));
    assertEquals("22", place.getAttribute("imageWidth"));
    assertEquals("11", place.getAttribute("imageHeight"));
    assertEquals("4", part(reader, 1, "GraphicControlExtension").getAttribute("delayTime"));
    BufferedImage second = reader.read(1);
    assertEquals(0xFFD55E00, second.getRGB(second.getWidth() - 1, second.getHeight() - 1));
    assertEquals(0xFFFFFFFF, second.getRGB(0, 0), "the square was here");
    assertEquals(0, second.getRGB(10, 5) >>> 24, "what stayed as it was is left out");
  }

  @Test
  void aFrameWithoutChangeStillTakesItsTime() throws IOException {
    int[] same = frame(3, 4, 0xFF0072B2);
    ImageReader reader = reader(gif(List.of(same, same)));
    assertEquals("1", part(reader, 1, "ImageDescriptor").getAttribute("imageWidth"));
    assertEquals(2, reader.getNumImages(true));
  }

  @Test
  void thereIsOnePaletteAndItRepeatsForever() throws IOException {
    byte[] gif = gif(List.of(frame(3, 4, 0xFF0072B2), frame(20, 10, 0xFFD55E00)));
    ImageReader reader = reader(gif);
    assertNull(part(reader, 0, "LocalColorTable"));
    assertNull(part(reader, 1, "LocalColorTable"));
    String text = new String(gif, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains("NETSCAPE2.0\3\1\0\0\0"));
    assertEquals(text.indexOf("NETSCAPE"), text.lastIndexOf("NETSCAPE"));
  }

  @Test
  void ofManyColoursTheFlatOnesStayExactAndTheOthersAreNear() {
    int[] picture = new int[70_000];
    for (int i = 0; i < 65_536; i++) {
      picture[i] = (i & 255) << 16 | (i >> 8) << 8 | (i * 31 & 255);
    }
    Arrays.fill(picture, 65_536, 70_000, 0x181C22);
    GifPalette palette = GifPalette.of(List.of(picture));
    assertEquals(256, palette.model().getMapSize(), "one of them transparent");
    assertEquals(0x181C22, palette.model().getRGB(palette.index(0x181C22) & 255) & 0xFFFFFF);
    for (int i = 0; i < 65_536; i += 97) {
      int found = palette.model().getRGB(palette.index(picture[i]) & 255);
      for (int shift = 0; shift <= 16; shift += 8) {
        int error = Math.abs((found >> shift & 255) - (picture[i] >> shift & 255));
        assertTrue(error <= 60, "error " + error);
      }
    }
  }
}
