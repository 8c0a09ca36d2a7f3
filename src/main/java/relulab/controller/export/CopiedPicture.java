package relulab.controller.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DataFormat;
import relulab.export.Picture;
import relulab.export.PictureSpec;
import relulab.export.PictureWriter;

/**
 * A picture for the clipboard, from which each program takes what it knows: a PNG with its alpha,
 * an SVG drawing, and the image as the system has it, which on some loses its alpha.
 */
final class CopiedPicture {
  static final DataFormat PNG = format("image/png");
  static final DataFormat SVG = format("image/svg+xml");

  /**
   * The system turns its own image into other formats on the JavaFX thread. Up to a 4K slide nobody
   * notices; a larger one is there as PNG and SVG alone.
   */
  private static final long MOST_PIXELS = 3840 * 2160;

  /** There every program takes a PNG, and the system's own image would stand in its place. */
  private static final boolean IS_LINUX =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux");

  private CopiedPicture() {}

  private static DataFormat format(String mime) {
    DataFormat known = DataFormat.lookupMimeType(mime);
    return known == null ? new DataFormat(mime) : known;
  }

  /** Makes all of it; call it from any thread but JavaFX's own. */
  static ClipboardContent of(Picture picture) {
    ClipboardContent content = new ClipboardContent();
    content.put(PNG, ByteBuffer.wrap(PictureWriter.png(picture)));
    content.put(SVG, ByteBuffer.wrap(PictureWriter.svg(picture).getBytes(StandardCharsets.UTF_8)));
    PictureSpec spec = picture.spec();
    if (!IS_LINUX && (long) spec.width() * spec.height() <= MOST_PIXELS) {
      WritableImage image = new WritableImage(spec.width(), spec.height());
      image
          .getPixelWriter()
          .setPixels(
              0,
              0,
              spec.width(),
              spec.height(),
              PixelFormat.getIntArgbInstance(),
              PictureWriter.pixels(picture),
              0,
              spec.width());
      content.putImage(image);
    }
    return content;
  }
}
