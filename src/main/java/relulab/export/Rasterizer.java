package relulab.export;

import javafx.geometry.Rectangle2D;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import relulab.view.surface.CanvasSurface;

/** Makes pixels of a picture, by drawing it at its full size. */
final class Rasterizer {
  /** A canvas is a texture of the graphics card, and not every card has larger ones. */
  private static final int TILE = 2048;

  private Rasterizer() {}

  /** The pixels, row by row, as ARGB without premultiplied alpha. */
  static int[] pixels(Picture picture) {
    int width = picture.spec().width();
    int height = picture.spec().height();
    int[] pixels = new int[width * height];
    for (int y = 0; y < height; y += TILE) {
      for (int x = 0; x < width; x += TILE) {
        tile(picture, x, y, Math.min(TILE, width - x), Math.min(TILE, height - y), pixels);
      }
    }
    return pixels;
  }

  /**
   * A canvas that no window shows may be drawn on any thread; only turning it into pixels belongs
   * to JavaFX, one tile at a time: a window that runs goes on answering between them.
   */
  private static void tile(
      Picture picture, int left, int top, int width, int height, int[] pixels) {
    Canvas canvas = draw(picture, left, top, width, height);
    WritableImage image = Toolkit.call(() -> snapshot(canvas, width, height));
    int rowLength = picture.spec().width();
    image
        .getPixelReader()
        .getPixels(
            0,
            0,
            width,
            height,
            PixelFormat.getIntArgbInstance(),
            pixels,
            top * rowLength + left,
            rowLength);
  }

  private static Canvas draw(Picture picture, int left, int top, int width, int height) {
    PictureSpec spec = picture.spec();
    Canvas canvas = new Canvas(width, height);
    GraphicsContext g = canvas.getGraphicsContext2D();
    g.translate(-left, -top);
    g.scale(spec.scale(), spec.scale());
    picture.paint(new CanvasSurface(g, spec.logicalWidth(), spec.logicalHeight()));
    return canvas;
  }

  private static WritableImage snapshot(Canvas canvas, int width, int height) {
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    parameters.setViewport(new Rectangle2D(0, 0, width, height));
    return canvas.snapshot(parameters, new WritableImage(width, height));
  }
}
