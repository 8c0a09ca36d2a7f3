package relulab.app;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.text.Language;

/** In which language, colours and size a picture of the window is taken. */
record Setting(Language language, ThemeChoice theme, Size size) {
  static final List<ThemeChoice> THEMES = List.of(ThemeChoice.LIGHT, ThemeChoice.DARK);
  static final Size SMALLEST = new Size(800, 600);
  static final Size SMALL = new Size(1024, 768);
  static final Size LARGE = new Size(1600, 1000);

  /** Of a window, in pixels. */
  record Size(int width, int height) {}

  /** Both languages, light and dark, small and large. */
  static List<Setting> all() {
    return of(List.of(SMALL, LARGE));
  }

  /** Both languages, light and dark. */
  static List<Setting> of(List<Size> sizes) {
    List<Setting> all = new ArrayList<>();
    for (Language language : Language.values()) {
      for (ThemeChoice theme : THEMES) {
        for (Size size : sizes) {
          all.add(new Setting(language, theme, size));
        }
      }
    }
    return all;
  }

  /** The name of a picture of something. */
  String name(String what) {
    return String.join("-", what, language.id(), theme.id(), size.width() + "x" + size.height());
  }

  /** A new state of the app, at a page. */
  AppState state(Page page) {
    AppState state = new AppState();
    state.languageProperty().set(language);
    state.themeChoiceProperty().set(theme);
    state.pageProperty().set(page);
    return state;
  }

  /** The window of a state. */
  MainWindow window(AppState state) {
    return new MainWindow(state, FilePicker.NONE, size.width(), size.height());
  }

  /** What the window of a state shows. */
  Scene scene(AppState state) {
    return window(state).scene();
  }
}
