package relulab.export;

import java.awt.image.BufferedImage;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/** Writes pictures to files. Any thread may use it. */
public final class PictureWriter {
  private PictureWriter() {}

  /**
   * Writes a picture in the format of the file's name.
   *
   * @throws ExportException if the format is unknown or the file cannot be written; a file of this
   *     name that was there before is still whole
   */
  public static void write(Picture picture, Path file) {
    write(picture, file, PictureFormat.of(file));
  }

  /**
   * Writes a picture in a format.
   *
   * @throws ExportException if its size is too small for it or the file cannot be written; an old
   *     one is still whole
   */
  public static void write(Picture picture, Path file, PictureFormat format) {
    PictureRemarks.requireRoom(picture);
    BiConsumer<Picture, Path> writer =
        switch (format) {
          case PNG -> PictureWriter::writePng;
          case SVG -> PictureWriter::writeSvg;
          case PDF -> (page, to) -> Pdf.write(List.of(page), to);
        };
    writer.accept(picture, file);
  }

  /**
   * Writes what a window or a canvas showed, as a PNG without texts.
   *
   * @param alpha whether what is transparent stays so
   */
  public static void write(Image shown, boolean alpha, Path file) throws IOException {
    int width = (int) shown.getWidth();
    int height = (int) shown.getHeight();
    int[] argb = new int[width * height];
    shown
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    Files.write(file, Png.bytes(Png.image(argb, width, height, alpha)));
  }

  /**
   * A picture as the bytes of a PNG file, with its alpha and its texts.
   *
   * @throws ExportException if its size is too small for it or there is not enough memory
   */
  public static byte[] png(Picture picture) {
    PictureRemarks.requireRoom(picture);
    BufferedImage image = withMemory(picture, Rasterizer::image);
    PictureSpec spec = picture.spec();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      String language = spec.language().locale().toLanguageTag();
      Png.write(image, spec.dpi(), picture.texts(), language, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  /** A picture as an SVG document. */
  public static String svg(Picture picture) {
    return Svg.document(picture);
  }

  private static void writePng(Picture picture, Path file) {
    BufferedImage image = withMemory(picture, Rasterizer::image);
    SafeFile.replace(file, temporary -> png(picture, image, temporary));
  }

  private static void writeSvg(Picture picture, Path file) {
    String svg = Svg.document(picture);
    SafeFile.replace(file, svg);
  }

  /**
   * The pixels of a picture, row by row, as ARGB.
   *
   * @throws ExportException if there is not enough memory
   */
  public static int[] pixels(Picture picture) {
    return withMemory(picture, Rasterizer::pixels);
  }

  private static <T> T withMemory(Picture picture, Function<Picture, T> work) {
    try {
      return work.apply(picture);
    } catch (OutOfMemoryError e) {
      PictureSpec spec = picture.spec();
      throw new ExportException(e, "export.noMemory", spec.width(), spec.height());
    }
  }

  private static void png(Picture picture, BufferedImage image, Path file) throws IOException {
    PictureSpec spec = picture.spec();
    String language = spec.language().locale().toLanguageTag();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      Png.write(image, spec.dpi(), picture.texts(), language, out);
    }
  }
}
