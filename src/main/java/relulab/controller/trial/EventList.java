package relulab.controller.trial;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Course;
import relulab.text.Messages;

/** The latest changes of state of all lanes, the newest first; a click goes there. */
public final class EventList {
  private static final int MOST = 300;

  private final Player state;
  private final Messages messages;
  private final BooleanProperty deathsOnly = new SimpleBooleanProperty();
  private @Nullable ListView<Event> view;
  private List<Event> shown = List.of();

  /**
   * A list.
   *
   * @param state goes where an event is clicked
   * @param filter whether deaths alone are shown
   */
  public EventList(Player state, BooleanProperty filter, Messages messages) {
    this.state = state;
    this.messages = messages;
    deathsOnly.bindBidirectional(filter);
  }

  /** Shows the events in this list. */
  public void fill(ListView<Event> list, CheckBox filter) {
    view = list;
    filter.setText(messages.get("training.event.deathsOnly"));
    filter.selectedProperty().bindBidirectional(deathsOnly);
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

  /**
   * Shows the events of a training.
   *
   * @param future whether those beyond the step that is shown may be told
   */
  public void show(Course frame, boolean future) {
    long horizon = future ? frame.end() : frame.step();
    List<Event> latest = Event.latest(frame, horizon, deathsOnly.get(), MOST);
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

  private void goTo(@Nullable Event event) {
    if (event != null) {
      state.pause();
      state.seek(event.step());
      state.selectionProperty().set(event.neuron());
    }
  }

  /** One event: a mark for what the neuron became, and words. */
  private final class Row extends ListCell<Event> {
    private final Region mark = new Region();
    private final Tooltip whole = new Tooltip();

    Row() {
      setPrefWidth(0); // A long line is cut, and the list does not scroll sideways.
    }

    @Override
    protected void updateItem(@Nullable Event event, boolean empty) {
      super.updateItem(event, empty);
      if (empty || event == null) {
        setText(null);
        setGraphic(null);
        setTooltip(null);
      } else {
        mark.getStyleClass().setAll("mark", "mark-" + event.style());
        setGraphic(mark);
        setText(event.text(messages));
        whole.setText(getText());
        setTooltip(whole);
      }
    }
  }
}
