package relulab.app;

import java.io.IOException;
import java.util.List;
import javafx.collections.ObservableList;
import javafx.scene.Scene;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.controller.export.TrialFile;
import relulab.export.PicturePreset;
import relulab.export.PictureSpec;
import relulab.text.Language;
import relulab.view.theme.Theme;

/** Pictures of the dialogs that make files. */
final class ExportScreenshots {
  private static final long STEP = 800;

  private final Camera camera;

  ExportScreenshots(Camera camera) {
    this.camera = camera;
  }

  void take() throws IOException {
    for (Language language : Language.values()) {
      picture(language);
      for (TrialFile kind : TrialFile.values()) {
        run(language, kind);
      }
    }
  }

  private void picture(Language language) throws IOException {
    Setting setting = new Setting(language, ThemeChoice.LIGHT, Setting.SMALL);
    camera.take(
        "export-" + language.id(),
        () -> {
          AppState state = setting.state(Page.FUNCTIONS);
          PictureSpec spec = PictureSpec.of(PicturePreset.COLUMN, Theme.PRINT, language);
          state.export().specProperty().set(spec);
          return setting.scene(state);
        },
        shown -> charts(shown).getLast().fire());
  }

  /** What can be made of a whole run. */
  private void run(Language language, TrialFile kind) throws IOException {
    ThemeChoice theme = Setting.THEMES.get(language.ordinal() % 2);
    camera.takeTraining(
        "export-run-" + kind.id() + "-" + language.id(),
        new Setting(language, theme, Setting.SMALL),
        training -> Camera.reach(training, STEP),
        shown -> fire(shown, "exportRun-" + kind.id()));
  }

  private static void fire(Scene scene, String item) {
    items(scene).stream().filter(each -> item.equals(each.getId())).forEach(MenuItem::fire);
  }

  /** Those that stand first: what a page shows; files of a run or a lecture have names. */
  private static List<MenuItem> charts(Scene scene) {
    return items(scene).stream().takeWhile(each -> !(each instanceof SeparatorMenuItem)).toList();
  }

  private static ObservableList<MenuItem> items(Scene scene) {
    return ((MenuButton) scene.lookup("#exportMenu")).getItems();
  }
}
