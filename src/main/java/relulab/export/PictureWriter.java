package relulab.export;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javax.imageio.stream.FileImageOutputStream;
import javax.imageio.stream.ImageOutputStream;
import relulab.view.theme.Theme;

/** Writes pictures to files: PNG and SVG. Call it from any thread but JavaFX's own. */
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
   * @throws ExportException if the file cannot be written; an old one is still whole
   */
  public static void write(Picture picture, Path file, PictureFormat format) {
    switch (format) {
      case PNG -> writePng(picture, file);
      case SVG -> writeSvg(picture, file);
    }
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

  private static void writePng(Picture picture, Path file) {
    SafeFile.replace(file, temporary -> png(picture, image(picture), temporary));
  }

  private static void writeSvg(Picture picture, Path file) {
    String svg = Toolkit.call(() -> Svg.document(picture));
    SafeFile.replace(file, svg);
  }

  private static BufferedImage image(Picture picture) {
    PictureSpec spec = picture.spec();
    return Png.image(
        pixels(picture), spec.width(), spec.height(), spec.theme() == Theme.TRANSPARENT);
  }

  /**
   * The pixels of a picture, row by row, as ARGB.
   *
   * @throws ExportException if there is not enough memory
   */
  public static int[] pixels(Picture picture) {
    PictureSpec spec = picture.spec();
    try {
      int[] pixels = Rasterizer.pixels(picture);
      if (MemoryWatch.wasExhausted()) {
        throw new ExportException("export.noMemory", spec.width(), spec.height());
      }
      return pixels;
    } catch (OutOfMemoryError e) {
      throw new ExportException(e, "export.noMemory", spec.width(), spec.height());
    }
  }

  private static void png(Picture picture, BufferedImage image, Path file) throws IOException {
    PictureSpec spec = picture.spec();
    try (ImageOutputStream out = new FileImageOutputStream(file.toFile())) {
      Png.write(image, spec.dpi(), picture.texts(), spec.language().locale().toLanguageTag(), out);
    }
  }
}
