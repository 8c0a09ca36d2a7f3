package relulab.controller.present;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

/** What a lecturer has chosen for presentations. */
public final class PresentState {
  private final BooleanProperty clickGoesOn = new SimpleBooleanProperty(false);
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
}
