package relulab.controller.present;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What a lecturer has chosen for presentations. */
public final class PresentState {
  private final BooleanProperty clickGoesOn = new SimpleBooleanProperty(false);
  private final StringProperty screen = new SimpleStringProperty("");

  private Consumer<Presented> presenter = asked -> {};

  /** Who fills the screen when something is to be presented. */
  public void setPresenter(Consumer<Presented> presenter) {
    this.presenter = presenter;
  }

  /** Presents something. */
  public void present(Presented what) {
    presenter.accept(what);
  }

  /** Whether a click beside everything shows the next beat. */
  public BooleanProperty clickGoesOnProperty() {
    return clickGoesOn;
  }

  /** The screen of the room: its number from 1 as text; empty for that of the window. */
  public StringProperty screenProperty() {
    return screen;
  }
}
