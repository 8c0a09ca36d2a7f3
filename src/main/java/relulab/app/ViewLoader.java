package relulab.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Parent;
import relulab.controller.AppState;
import relulab.controller.FunctionsController;
import relulab.controller.MainController;
import relulab.controller.Page;

/** Loads FXML with the texts of the chosen language and controllers that get what they need. */
final class ViewLoader {
  private final AppState state;

  ViewLoader(AppState state) {
    this.state = state;
  }

  /** The whole window. */
  Parent main() {
    return (Parent) load("main");
  }

  private Node page(Page page) {
    return load(page.id());
  }

  private Node load(String name) {
    URL file = Objects.requireNonNull(ViewLoader.class.getResource("/fxml/" + name + ".fxml"), name);
    FXMLLoader loader = new FXMLLoader(file, state.messages());
    loader.setControllerFactory(this::controller);
    try {
      return loader.load();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Object controller(Class<?> type) {
    if (type == MainController.class) {
      return new MainController(state, this::page);
    }
    if (type == FunctionsController.class) {
      return new FunctionsController(state);
    }
    throw new IllegalArgumentException("no controller " + type);
  }
}
