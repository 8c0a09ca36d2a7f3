package relulab.export;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/**
 * Pixels on a page.
 *
 * @param argb row by row
 */
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy would cost
record PdfImage(int[] argb, int columns, int rows) {

  /** The colours, three bytes a pixel. */
  byte[] rgb() {
    byte[] bytes = new byte[3 * argb.length];
    for (int i = 0; i < argb.length; i++) {
      bytes[3 * i] = (byte) (argb[i] >> 16);
      bytes[3 * i + 1] = (byte) (argb[i] >> 8);
      bytes[3 * i + 2] = (byte) argb[i];
    }
    return bytes;
  }

  /** The opacity of each pixel. */
  byte[] alpha() {
    byte[] bytes = new byte[argb.length];
    for (int i = 0; i < argb.length; i++) {
      bytes[i] = (byte) (argb[i] >>> 24);
    }
    return bytes;
  }

  boolean isOpaque() {
    for (int pixel : argb) {
      if (pixel >>> 24 != 255) {
        return false;
      }
    }
    return true;
  }

  /** Stretched to a finer grid, as the screen does it. */
  PdfImage finer(int wide, int high) {
    BufferedImage finer = new BufferedImage(wide, high, BufferedImage.TYPE_INT_ARGB);
    Graphics2D g = finer.createGraphics();
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    g.drawImage(
        Png.image(argb, columns, rows, true),
        AffineTransform.getScaleInstance((double) wide / columns, (double) high / rows),
        null);
    g.dispose();
    return new PdfImage(finer.getRGB(0, 0, wide, high, null, 0, wide), wide, high);
  }
}
