package relulab.controller.trial;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.model.trial.StateChange;
import relulab.model.trial.TrackView;
import relulab.text.Messages;

/** The latest changes of state of all lanes, the newest first; a click goes there. */
final class EventList {
  private static final int MOST = 300;

  private final TrainingState state;
  private final Messages messages;
  private @Nullable ListView<Event> view;
  private List<Event> shown = List.of();

  EventList(TrainingState state, Messages messages) {
    this.state = state;
    this.messages = messages;
  }

  /** Shows the events in this list. */
  void fill(ListView<Event> list) {
    view = list;
    list.setCellFactory(made -> new Row());
    list.setAccessibleText(messages.get("training.event.title"));
    Label none = new Label(messages.get("training.event.none"));
    none.getStyleClass().add("hint");
    none.setWrapText(true);
    list.setPlaceholder(none);
    list.setOnMouseClicked(e -> goTo(list.getSelectionModel().getSelectedItem()));
    list.setOnKeyPressed(
        e -> {
          if (e.getCode() == KeyCode.ENTER) {
            goTo(list.getSelectionModel().getSelectedItem());
          }
        });
  }

  /** Shows the events of a trial. */
  void show(Frame frame) {
    List<Event> latest = latest(frame);
    ListView<Event> list = view;
    if (list != null && !latest.equals(shown)) {
      Event chosen = list.getSelectionModel().getSelectedItem();
      shown = latest;
      list.getItems().setAll(latest);
      if (chosen != null) {
        list.getSelectionModel().select(chosen);
      }
    }
  }

  private static List<Event> latest(Frame frame) {
    List<Event> all = new ArrayList<>();
    for (int lane = 0; lane < frame.tracks().size(); lane++) {
      TrackView track = frame.tracks().get(lane);
      List<StateChange> changes = track.changes();
      String name = frame.lanes().get(lane).setup().name();
      for (int i = changes.size() - 1; i >= Math.max(0, changes.size() - MOST); i--) {
        all.add(Event.of(name, lane, track.layout(), changes.get(i)));
      }
    }
    all.sort(Comparator.comparingLong((Event event) -> event.change().step()).reversed());
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private void goTo(@Nullable Event event) {
    if (event != null) {
      state.pause();
      state.seek(event.change().step());
      state.selectionProperty().set(event.neuron());
    }
  }

  /** One event: a mark for what the neuron became, and words. */
  private final class Row extends ListCell<Event> {
    private final Region mark = new Region();

    Row() {
      setPrefWidth(0); // A long line is cut, and the list does not scroll sideways.
    }

    @Override
    protected void updateItem(@Nullable Event event, boolean empty) {
      super.updateItem(event, empty);
      if (empty || event == null) {
        setText(null);
        setGraphic(null);
      } else {
        mark.getStyleClass().setAll("mark", "mark-" + event.style());
        setGraphic(mark);
        setText(event.text(messages));
      }
    }
  }
}
