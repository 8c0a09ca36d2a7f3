package relulab.app;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.Objects;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.scene.Parent;
import javafx.scene.Scene;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.text.Language;
import relulab.view.theme.PaletteCss;
import relulab.view.theme.Theme;

/** The scene of the window: it is built anew when the language changes, and recoloured by theme. */
final class MainScene {
  private final AppState state;
  private final ViewLoader loader;
  private final Scene scene;

  MainScene(AppState state, FilePicker files, double width, double height) {
    this.state = state;
    loader = new ViewLoader(state, files);
    scene = new Scene(loader.main(), width, height);
    scene
        .getStylesheets()
        .add(
            Objects.requireNonNull(MainScene.class.getResource("/css/app.css")).toExternalForm());
    state.languageProperty().addListener(observable -> rebuild());
    state.theme().addListener(observable -> recolor());
    recolor();
  }

  Scene scene() {
    return scene;
  }

  private void rebuild() {
    state.languageProperty().get(); // Validates the property, or it would not tell us again.
    scene.setRoot(loader.main());
    recolor();
  }

  private void recolor() {
    Theme theme = state.theme().get();
    Application.setUserAgentStylesheet(
        theme == Theme.DARK
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene
        .getPreferences()
        .setColorScheme(theme == Theme.DARK ? ColorScheme.DARK : ColorScheme.LIGHT);
    Parent root = scene.getRoot();
    root.setStyle(PaletteCss.declarations(theme.palette()));
    root.getStyleClass().removeAll("chinese", "dark");
    if (state.languageProperty().get() == Language.CHINESE) {
      root.getStyleClass().add("chinese");
    }
    if (theme == Theme.DARK) {
      root.getStyleClass().add("dark");
    }
  }
}
