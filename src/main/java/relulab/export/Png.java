package relulab.export;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes PNG files, with their resolution and texts in any language. */
final class Png {
  private Png() {}

  /** An image over ARGB pixels; without alpha they are all opaque and the file is smaller. */
  static BufferedImage image(int[] argb, int width, int height, boolean alpha) {
    int[] masks = {0xFF0000, 0xFF00, 0xFF, 0xFF000000};
    ColorModel colors =
        alpha ? ColorModel.getRGBdefault() : new DirectColorModel(24, masks[0], masks[1], masks[2]);
    WritableRaster raster =
        Raster.createPackedRaster(
            new DataBufferInt(argb, argb.length),
            width,
            height,
            width,
            alpha ? masks : new int[] {masks[0], masks[1], masks[2]},
            new Point(0, 0));
    return new BufferedImage(colors, raster, false, null);
  }

  /** A whole file in memory, without texts. */
  static byte[] bytes(BufferedImage image) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      write(image, null, Map.of(), "", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /**
   * Writes an image. What opens the picture again stands in it a second time, as tEXt: many
   * programs, as ImageMagick 6, drop iTXt when they save a picture anew. tEXt knows no Chinese, but
   * JSON can be ASCII.
   *
   * @param dpi pixels an inch, or null to say nothing of it
   * @param texts by keyword, each up to 79 Latin characters
   * @param language the texts' language tag, for example zh
   * @param out it stays open
   */
  static void write(
      BufferedImage image,
      @Nullable Integer dpi,
      Map<String, String> texts,
      String language,
      OutputStream out)
      throws IOException {
    PngFile file = new PngFile(out);
    file.header(image);
    if (dpi != null) {
      file.resolution(dpi);
    }
    for (String keyword : List.of(ScenarioFiles.SCENARIO, ScenarioFiles.STEP)) {
      String text = texts.get(keyword);
      if (text != null) {
        file.plainText(keyword, ascii(text));
      }
    }
    for (Map.Entry<String, String> text : texts.entrySet()) {
      file.text(text.getKey(), text.getValue(), language);
    }
    file.pixels(image);
  }

  /** The same JSON: outside of its strings there is nothing but ASCII. */
  private static String ascii(String json) {
    StringBuilder text = new StringBuilder(json.length());
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 128) {
        text.append(c);
      } else {
        text.append("\\u").append(HexFormat.of().toHexDigits(c));
      }
    }
    return text.toString();
  }
}
