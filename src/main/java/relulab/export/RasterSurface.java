package relulab.export;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import javafx.scene.paint.Color;
import relulab.view.surface.Stroke;

/**
 * Draws into the pixels of an image, at its full size. It needs neither a window nor a toolkit, and
 * several threads may each draw into one of their own.
 */
final class RasterSurface extends ShapeSurface {
  private final Graphics2D g;
  private final double width;
  private final double height;

  /**
   * Draws over the whole image.
   *
   * @param scale pixels for each unit
   */
  RasterSurface(BufferedImage image, double scale) {
    g = image.createGraphics();
    width = image.getWidth() / scale;
    height = image.getHeight() / scale;
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.scale(scale, scale);
  }

  @Override
  public void clear(Color background) {
    g.setComposite(AlphaComposite.Src);
    g.setColor(awt(background));
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_OFF);
    g.fill(new Rectangle2D.Double(-1, -1, width + 2, height + 2));
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setComposite(AlphaComposite.SrcOver);
  }

  @Override
  void fill(Shape shape, Color color) {
    g.setColor(awt(color));
    g.fill(shape);
  }

  @Override
  void stroke(Shape shape, Stroke stroke) {
    float[] dashes = null;
    if (stroke.dashes().length > 0) {
      dashes = new float[stroke.dashes().length];
      for (int i = 0; i < dashes.length; i++) {
        dashes[i] = (float) stroke.dashes()[i];
      }
    }
    g.setColor(awt(stroke.color()));
    g.setStroke(
        new BasicStroke(
            (float) stroke.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dashes, 0));
    g.draw(shape);
  }

  @Override
  public void image(
      int[] argb, int columns, int rows, double x, double y, double w, double h, boolean smooth) {
    g.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION,
        smooth
            ? RenderingHints.VALUE_INTERPOLATION_BILINEAR
            : RenderingHints.VALUE_INTERPOLATION_NEAREST_NEIGHBOR);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.scale(w / columns, h / rows);
    g.drawImage(Png.image(argb, columns, rows, true), place, null);
  }

  @Override
  public void clip(double x, double y, double w, double h, Runnable inside) {
    Shape before = g.getClip();
    g.clip(new Rectangle2D.Double(x, y, w, h));
    inside.run();
    g.setClip(before);
  }

  /** Nothing more is drawn. */
  void close() {
    g.dispose();
  }

  private static java.awt.Color awt(Color color) {
    return new java.awt.Color(
        (int) Math.round(255 * color.getRed()),
        (int) Math.round(255 * color.getGreen()),
        (int) Math.round(255 * color.getBlue()),
        (int) Math.round(255 * color.getOpacity()));
  }
}
