package relulab.app;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.controller.present.PresentController;
import relulab.controller.present.Presentation;
import relulab.controller.trial.TrainingState;
import relulab.export.Toolkit;
import relulab.scenario.Scene;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;

/** One picture of each scene as a room sees it, at its last caption. */
final class PresentScreenshots {
  private static final Setting.Size ROOM = new Setting.Size(1920, 1080);

  private final Camera camera;

  PresentScreenshots(Camera camera) {
    this.camera = camera;
  }

  void take() throws IOException {
    List<Scene> scenes = SceneCatalog.all();
    for (int i = 0; i < scenes.size(); i++) {
      Language language = Language.values()[i % 2];
      ThemeChoice theme = Setting.THEMES.get(i / 2 % 2);
      take(scenes.get(i), new Setting(language, theme, ROOM));
    }
  }

  private void take(Scene scene, Setting setting) throws IOException {
    String name = setting.name("present-" + scene.id());
    if (!camera.isWanted(name)) {
      return;
    }
    AppState state = Toolkit.call(() -> setting.state(Page.FUNCTIONS));
    MainWindow main = Toolkit.call(() -> setting.window(state));
    PresentController show = Toolkit.call(() -> main.present(scene.scenario()));
    Toolkit.call(Executors.callable(() -> toLastCaption(show.presentation())));
    while (!Toolkit.call(() -> hasArrived(state.training(), show.presentation()))) {
      Camera.pause();
    }
    Camera.waitForFlashes();
    camera.take(name, main::scene, shown -> {});
    Toolkit.call(Executors.callable(state.training()::close));
  }

  private static void toLastCaption(Presentation show) {
    int captions = show.scene().captions().size();
    while (show.reached() < captions || show.isOnItsWay()) {
      show.next();
    }
  }

  private static boolean hasArrived(TrainingState training, Presentation show) {
    training.receive();
    return training.isUpToDate() && training.step() >= show.target();
  }
}
