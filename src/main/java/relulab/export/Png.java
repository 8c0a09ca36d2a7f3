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
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Writes PNG files, with their resolution and texts in any language. */
final class Png {
  private static final String FORMAT = "javax_imageio_png_1.0";
  private static final double INCH = 0.0254;

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
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      write(image, null, Map.of(), "", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Writes an image.
   *
   * @param dpi pixels an inch, or null to say nothing of it
   * @param texts by keyword, each up to 79 Latin characters
   * @param language the texts' language tag, for example zh
   */
  static void write(
      BufferedImage image,
      @Nullable Integer dpi,
      Map<String, String> texts,
      String language,
      ImageOutputStream out)
      throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      IIOMetadata metadata =
          writer.getDefaultImageMetadata(
              new ImageTypeSpecifier(image), writer.getDefaultWriteParam());
      merge(metadata, dpi, texts, language);
      writer.setOutput(out);
      writer.write(new IIOImage(image, null, metadata));
    } finally {
      writer.dispose();
    }
  }

  private static void merge(
      IIOMetadata metadata, @Nullable Integer dpi, Map<String, String> texts, String language)
      throws IIOInvalidTreeException {
    IIOMetadataNode root = new IIOMetadataNode(FORMAT);
    if (dpi != null) {
      root.appendChild(resolution(dpi));
    }
    if (!texts.isEmpty()) {
      IIOMetadataNode all = new IIOMetadataNode("iTXt");
      texts.forEach((keyword, text) -> all.appendChild(text(keyword, text, language)));
      root.appendChild(all);
    }
    metadata.mergeTree(FORMAT, root);
  }

  private static IIOMetadataNode resolution(int dpi) {
    String perMetre = Long.toString(Math.round(dpi / INCH));
    IIOMetadataNode node = new IIOMetadataNode("pHYs");
    node.setAttribute("pixelsPerUnitXAxis", perMetre);
    node.setAttribute("pixelsPerUnitYAxis", perMetre);
    node.setAttribute("unitSpecifier", "meter");
    return node;
  }

  private static IIOMetadataNode text(String keyword, String text, String language) {
    IIOMetadataNode node = new IIOMetadataNode("iTXtEntry");
    node.setAttribute("keyword", keyword);
    node.setAttribute("compressionFlag", "FALSE");
    node.setAttribute("compressionMethod", "0");
    node.setAttribute("languageTag", language);
    node.setAttribute("translatedKeyword", "");
    node.setAttribute("text", text);
    return node;
  }
}
