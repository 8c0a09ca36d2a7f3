package relulab.controller.export;

import java.nio.file.Path;
import relulab.controller.AppState;
import relulab.scenario.Scenario;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;

/** Names that files are offered under. */
final class FileNames {
  private FileNames() {}

  /** The open run's name: of its file, else of its scene. */
  static String ofRun(AppState app) {
    Path file = app.scenario().fileProperty().get();
    if (file != null && file.getFileName() != null) {
      String name = file.getFileName().toString();
      int dot = name.lastIndexOf('.');
      return dot > 0 ? name.substring(0, dot) : name;
    }
    Scenario opened = app.scenario().openedProperty().get();
    return SceneCatalog.all().stream()
        .filter(scene -> scene.scenario().equals(opened))
        .map(Scene::id)
        .findFirst()
        .orElse("run");
  }

  /** A chart's name; of a run, with the run's name and the step. */
  static String ofChart(AppState app, String chart) {
    return app.hasRun() ? ofRun(app) + "-" + chart + "-" + app.training().step() : chart;
  }
}
