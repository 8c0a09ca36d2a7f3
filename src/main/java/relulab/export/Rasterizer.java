package relulab.export;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import relulab.view.theme.Theme;

/** Makes pixels of a picture, by drawing it at its full size. */
final class Rasterizer {
  private static final int OPAQUE = 0xFF000000;

  private Rasterizer() {}

  /** The picture as an image; it has alpha where it has no background. */
  static BufferedImage image(Picture picture) {
    PictureSpec spec = picture.spec();
    boolean alpha = spec.theme() == Theme.TRANSPARENT;
    BufferedImage image =
        new BufferedImage(
            spec.width(),
            spec.height(),
            alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
    RasterSurface surface = new RasterSurface(image, spec.scale());
    try {
      picture.paint(surface);
    } finally {
      surface.close();
    }
    return image;
  }

  /** The pixels, row by row, as ARGB without premultiplied alpha. */
  static int[] pixels(Picture picture) {
    BufferedImage image = image(picture);
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    if (!image.getColorModel().hasAlpha()) {
      for (int i = 0; i < pixels.length; i++) {
        pixels[i] |= OPAQUE;
      }
    }
    return pixels;
  }
}
