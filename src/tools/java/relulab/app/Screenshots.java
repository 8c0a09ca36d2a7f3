package relulab.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.application.Platform;
import relulab.controller.Page;
import relulab.export.Toolkit;

/** Makes the pictures in screenshots/ from the running app, without a display. */
public final class Screenshots {
  private Screenshots() {}

  /**
   * Writes all pictures into the folder screenshots/, or the one given; with a second argument,
   * only those whose names begin with it.
   */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "screenshots");
    Files.createDirectories(folder);
    Toolkit.start();
    Camera camera = new Camera(folder, args.length > 1 ? args[1] : "");
    try {
      functions(camera);
      new ExportScreenshots(camera).take();
      new TrainingScreenshots(camera).take();
      new ExperimentScreenshots(camera).take();
      new LectureScreenshots(camera, Map.of()).take();
    } finally {
      Platform.exit();
    }
  }

  private static void functions(Camera camera) throws IOException {
    for (Setting setting : Setting.all()) {
      camera.take(
          setting.name("functions"),
          () -> setting.scene(setting.state(Page.FUNCTIONS)),
          shown -> {});
    }
  }
}
