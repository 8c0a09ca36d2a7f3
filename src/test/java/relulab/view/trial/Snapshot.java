package relulab.view.trial;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.paint.Color;
import relulab.export.PictureWriter;
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
    PictureWriter.write(canvas.snapshot(parameters, null), true, file);
    System.out.println(file);
  }
}
