package relulab.controller.trial;

import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
import relulab.text.Messages;
import relulab.view.control.Presence;
import relulab.view.control.Throttle;

/** What happened so far. It gives way to the inspector while a neuron is chosen. */
public final class EventsController {
  private final TrainingState state;
  private final EventList list;

  /** Events cannot be read faster. */
  private final Throttle throttle = new Throttle(150);

  @FXML private VBox root;
  @FXML private ListView<Event> events;
  @FXML private CheckBox deathsOnly;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public EventsController(TrainingState state, Messages messages) {
    this.state = state;
    list = new EventList(state, state.choices().deathsOnlyProperty(), messages);
  }

  @FXML
  private void initialize() {
    list.fill(events, deathsOnly);
    Follow.by(
        root,
        this::refresh,
        state.momentProperty(),
        state.selectionProperty(),
        state.choices().deathsOnlyProperty(),
        state.choices().futureProperty());
  }

  private void refresh() {
    boolean isFree = state.selectionProperty().get() == null;
    Presence.set(root, isFree);
    Moment moment = state.momentProperty().get();
    if (moment != null
        && isFree
        && throttle.isDue(moment.playing(), isFree, state.choices().deathsOnlyProperty().get())) {
      list.show(moment.frame(), state.choices().futureProperty().get());
    }
  }
}
