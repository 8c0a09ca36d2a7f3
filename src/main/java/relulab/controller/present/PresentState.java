package relulab.controller.present;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import relulab.controller.settings.Settings;

/** What a lecturer has chosen for presentations. */
public final class PresentState {
  private final BooleanProperty clickGoesOn = new SimpleBooleanProperty(false);
  private final BooleanProperty presenterView = new SimpleBooleanProperty(false);
  private final StringProperty room = new SimpleStringProperty("");
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

  /** Takes over what was saved. */
  public void restore(Settings settings) {
    clickGoesOn.set(settings.flag("present.clickGoesOn", false));
    presenterView.set(settings.flag("present.presenterView", false));
    room.set(settings.parsed("present.screen", "", id -> id));
  }

  /** Adds this to the settings. */
  public void save(Settings settings) {
    settings.put("present.clickGoesOn", clickGoesOn.get());
    settings.put("present.presenterView", presenterView.get());
    settings.put("present.screen", room.get());
  }
}
