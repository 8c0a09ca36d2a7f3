package relulab.controller.present;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;

/** What a lecturer has chosen for presentations. */
public final class PresentState {
  private final BooleanProperty clickGoesOn = new SimpleBooleanProperty(false);
  private final BooleanProperty presenterView = new SimpleBooleanProperty(false);
  private final StringProperty room = new SimpleStringProperty("");
  private final BoundSettings settings =
      new BoundSettings()
          .with(Setting.flag("present.clickGoesOn", false), clickGoesOn)
          .with(Setting.flag("present.presenterView", false), presenterView)
          .with(Setting.text("present.screen", ""), room);
  private final LectureDraft draft = new LectureDraft();
  private Consumer<Presented> presenter = asked -> {};

  /** Who fills the screen when something is to be presented. */
  public void setPresenter(Consumer<Presented> presenter) {
    this.presenter = presenter;
  }

  /** Presents something. */
  public void present(Presented what) {
    presenter.accept(what);
  }

  /** The lecture that is being composed. */
  public LectureDraft draft() {
    return draft;
  }

  /** Whether a click beside everything shows the next beat. */
  public BooleanProperty clickGoesOnProperty() {
    return clickGoesOn;
  }

  /** Whether the lecturer has a view of their own. */
  public BooleanProperty presenterViewProperty() {
    return presenterView;
  }

  /** The room's screen by its id; empty for the one that the window is on. */
  public StringProperty roomProperty() {
    return room;
  }

  /** What of this is kept. */
  public BoundSettings settings() {
    return settings;
  }
}
