package relulab.view.surface;

import javafx.scene.paint.Color;

/** Colours as the numbers of an image's pixels, see {@link Surface#image}. */
public final class Argb {
  private static final int OPAQUE = 0xFF000000;

  private Argb() {}

  /** A pixel, opaque: 8 bits each, from the highest, for alpha, red, green and blue. */
  public static int of(Color c) {
    return OPAQUE
        | (int) Math.round(c.getRed() * 255) << 16
        | (int) Math.round(c.getGreen() * 255) << 8
        | (int) Math.round(c.getBlue() * 255);
  }
}
