package relulab.view.training;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javax.imageio.ImageIO;
import relulab.view.surface.CanvasSurface;
import relulab.view.surface.Surface;

/** Writes what a painter draws as a PNG, on the FX thread. */
public final class Snapshot {
  private Snapshot() {}

  public static void write(Consumer<? super Surface> painter, int width, int height, Path file)
      throws IOException {
    Canvas canvas = new Canvas(width, height);
    painter.accept(new CanvasSurface(canvas));
    SnapshotParameters parameters = new SnapshotParameters();
    parameters.setFill(Color.TRANSPARENT);
    WritableImage image = canvas.snapshot(parameters, null);
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
    picture.setRGB(0, 0, width, height, argb, 0, width);
    ImageIO.write(picture, "png", file.toFile());
    System.out.println(file);
  }
}
