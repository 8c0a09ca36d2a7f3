package relulab.controller.trial;

import atlantafx.base.controls.Popover;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.Follow;
import relulab.text.Messages;

/** What happened so far, beside the timeline, until a click elsewhere. */
final class EventsPopover {
  private static final double WIDTH = 300;
  private static final double HEIGHT = 320;

  private final TrainingState state;
  private final EventList list;
  private final Popover popover = new Popover();

  EventsPopover(TrainingState state, Messages messages) {
    this.state = state;
    list = new EventList(state, state.choices().deathsOnlyProperty(), messages);
    ListView<Event> events = new ListView<>();
    events.setId("timeline-events");
    events.getStyleClass().add("events");
    VBox.setVgrow(events, Priority.ALWAYS);
    CheckBox filter = new CheckBox();
    filter.setId("timeline-deaths-only");
    list.fill(events, filter);
    VBox content = new VBox(filter, events);
    content.getStyleClass().add("events-popover");
    content.setPrefSize(WIDTH, HEIGHT);
    popover.setContentNode(content);
    popover.setTitle(messages.get("training.event.title"));
    popover.setHeaderAlwaysVisible(false);
    popover.setDetachable(false);
    popover.setArrowLocation(Popover.ArrowLocation.TOP_RIGHT);
    Follow.by(content, this::refresh, state.choices().deathsOnlyProperty());
  }

  /** Opens it below a node, or closes it where it is open. */
  void toggle(Node owner) {
    if (popover.isShowing()) {
      popover.hide();
    } else {
      refresh();
      popover.show(owner);
    }
  }

  /** A trial goes on, or another step of it is shown. */
  void refresh() {
    Moment moment = state.momentProperty().get();
    if (moment != null) {
      list.show(moment.frame(), state.choices().futureProperty().get());
    }
  }

  /** Does so if somebody sees it. */
  void follow(@Nullable Moment moment) {
    if (moment != null && popover.isShowing()) {
      refresh();
    }
  }
}
