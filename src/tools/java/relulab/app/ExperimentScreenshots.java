package relulab.app;

import java.io.IOException;
import java.util.List;
import javafx.scene.Scene;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.model.experiment.Results;
import relulab.text.Language;

/** Pictures of each experiment with few networks, but real ones; the languages take turns. */
final class ExperimentScreenshots {
  private static final String NAME = "experiments";

  private final Camera camera;

  ExperimentScreenshots(Camera camera) {
    this.camera = camera;
  }

  void take() throws IOException {
    if (!camera.isWanted(NAME) && !camera.only().startsWith(NAME)) {
      return;
    }
    List<Results> all = ExperimentSamples.all();
    for (int i = 0; i < all.size(); i++) {
      int turn = i;
      for (ThemeChoice theme : Setting.THEMES) {
        take(all.get(i), theme, Setting.SMALL, turn++);
        take(all.get(i), theme, Setting.LARGE, turn);
      }
    }
  }

  private void take(Results results, ThemeChoice theme, Setting.Size size, int turn)
      throws IOException {
    Setting setting = new Setting(Language.values()[turn % 2], theme, size);
    camera.take(
        setting.name(NAME + "-" + results.experiment().id()),
        () -> scene(results, setting),
        shown -> {});
  }

  private static Scene scene(Results results, Setting setting) {
    AppState state = setting.state(Page.EXPERIMENTS);
    state.experiments().show(results);
    return setting.scene(state);
  }
}
