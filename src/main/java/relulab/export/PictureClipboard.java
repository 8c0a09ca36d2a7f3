package relulab.export;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** Puts pictures on the system's clipboard, drawn afresh like those in files. */
public final class PictureClipboard {
  private PictureClipboard() {}

  /** Copies a picture. Call it from any thread but JavaFX's own, like {@link PictureWriter}. */
  public static void copy(Picture picture) {
    Image image = image(picture);
    Toolkit.call(() -> Clipboard.getSystemClipboard().setContent(content(image)));
  }

  static Image image(Picture picture) {
    int width = picture.spec().width();
    int height = picture.spec().height();
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            width,
            height,
            PixelFormat.getIntArgbInstance(),
            Rasterizer.pixels(picture),
            0,
            width);
    return image;
  }

  private static ClipboardContent content(Image image) {
    ClipboardContent content = new ClipboardContent();
    content.putImage(image);
    return content;
  }
}
