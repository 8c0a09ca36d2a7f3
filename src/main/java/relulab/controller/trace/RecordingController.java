package relulab.controller.trace;

import java.util.List;
import javafx.beans.value.ObservableObjectValue;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.Follow;
import relulab.controller.trial.Keys;
import relulab.controller.trial.MeasurePicker;
import relulab.controller.trial.PlayedTimeline;
import relulab.controller.trial.TransportController;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.chart.Look;
import relulab.view.control.Hint;
import relulab.view.control.Presence;
import relulab.view.control.Throttle;
import relulab.view.trace.LayersPicture;
import relulab.view.trace.LayersView;
import relulab.view.trace.RecordedCharts;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelineView;

/**
 * The Training page while it shows a recorded training: its layers, the timeline with its player,
 * and what was found. Nothing can be changed: the model is not here.
 */
public final class RecordingController {
  private static final List<Double> SECONDS = List.of(5.0, 10.0, 20.0, 60.0, 300.0);

  private static final double BEYOND = 1.04;

  private final ObservableObjectValue<Look> looks;
  private final RecordingState state;
  private final Messages messages;
  private final Keys keys;
  private final EventHandler<KeyEvent> onKey = this::onKey;

  /** Words cannot be read faster. */
  private final Throttle words = new Throttle(150);

  @FXML private HBox root;
  @FXML private VBox middle;
  @FXML private VBox card;
  @FXML private Label file;
  @FXML private Label live;
  @FXML private Label about;
  @FXML private Button close;
  @FXML private LayersView layers;
  @FXML private TimelineView timeline;
  @FXML private MenuButton picker;
  @FXML private TransportController transportController;
  @FXML private ComboBox<Double> speed;
  @FXML private ToggleButton follow;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public RecordingController(RecordingState state, ObservableObjectValue<Look> looks) {
    this.looks = looks;
    this.state = state;
    messages = looks.get().messages();
    keys = new Keys(state);
  }

  @FXML
  private void initialize() {
    layers.connect(looks::get);
    layers.setOnSelect(state.selectionProperty()::set);
    PlayedTimeline.connect(timeline, state, state.timePartProperty(), looks);
    transportController.connect(state, "training.recorded.");
    close.setText(messages.get("training.recorded.close"));
    Hint.set(close, messages.get("training.recorded.closeHint"));
    close.setOnAction(e -> state.close());
    fillFollow();
    fillSpeed();
    MeasurePicker measures = new MeasurePicker(picker, state.measureProperty(), messages);
    Follow.by(picker, () -> offer(measures), state.courseProperty());
    middle.heightProperty().addListener(observable -> divide());
    root.sceneProperty().addListener((observable, before, now) -> listen(before, now));
    Follow.by(
        root,
        this::show,
        state.courseProperty(),
        state.selectionProperty(),
        state.measureProperty(),
        state.growingProperty(),
        looks);
    Follow.by(layers, this::describe, state.playingProperty());
  }

  private void listen(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    }
  }

  private void onKey(KeyEvent e) {
    if (!state.isOpen()) {
      return;
    }
    if (e.getCode() == KeyCode.ESCAPE && !keys.isTaken(e)) {
      state.selectionProperty().set(null);
    } else {
      keys.handle(e);
    }
  }

  /** The layers get less of a low page: the timeline is what tells the story. */
  private void divide() {
    double height = Math.rint(Math.max(170, 0.36 * middle.getHeight()));
    card.setMinHeight(Math.min(height, middle.getHeight() / 2));
    card.setPrefHeight(card.getMinHeight());
    card.setMaxHeight(card.getMinHeight());
  }

  private void fillFollow() {
    follow.setText(messages.get("training.recorded.follow"));
    Hint.set(follow, messages.get("training.recorded.followHint"));
    follow.selectedProperty().bindBidirectional(state.followingProperty());
  }

  private void fillSpeed() {
    speed.getItems().setAll(SECONDS);
    speed.setAccessibleText(messages.get("training.recorded.speed"));
    Hint.set(speed, messages.get("training.recorded.speed"));
    speed.setCellFactory(list -> new SpeedCell());
    speed.setButtonCell(new SpeedCell());
    speed.setValue(state.secondsProperty().get());
    speed
        .valueProperty()
        .addListener((observable, before, now) -> state.secondsProperty().set(now));
  }

  private final class SpeedCell extends ListCell<Double> {
    @Override
    protected void updateItem(@Nullable Double item, boolean empty) {
      super.updateItem(item, empty);
      setText(
          empty || item == null
              ? ""
              : messages.get("training.recorded.seconds", Numbers.count(Math.round(item))));
    }
  }

  /** What was recorded can be chosen: a model without α has no curve of it. */
  private void offer(MeasurePicker picker) {
    TraceCourse course = state.courseProperty().get();
    if (course != null) {
      picker.offer(RecordedCharts.measures(course));
    }
  }

  private void show() {
    TraceCourse course = state.courseProperty().get();
    if (course == null) {
      return;
    }
    boolean moves = state.playingProperty().get() || state.growingProperty().get();
    layers.show(new LayersPicture(course, state.selectionProperty().get()));
    if (state.playingProperty().get()) {
      timeline.part().reveal(course.step());
    }
    timeline.show(
        new Timeline(
            course,
            axis(course),
            state.measureProperty().get(),
            state.selectionProperty().get(),
            saying(course),
            true,
            Timeline.CARD));
    if (words.isDue(moves, course.end(), state.growingProperty().get())) {
      head(course);
      describe();
    }
  }

  /** It grows by leaps with a file; at the end there is room for the handle. */
  private TimeAxis axis(TraceCourse course) {
    return state.growingProperty().get()
        ? TimeAxis.of(course, 0)
        : new TimeAxis(0, BEYOND * Math.max(1, course.end()));
  }

  private Timeline.Saying saying(TraceCourse course) {
    return new Timeline.Saying(
        messages.get("training.timeline.step", Numbers.count(course.step())),
        messages.get("training.recorded.caption"),
        "",
        false,
        List.of(),
        false);
  }

  private void head(TraceCourse course) {
    file.setText(Printable.of(course.name()));
    boolean reading = state.shareProperty().get() < 1;
    boolean growing = state.growingProperty().get();
    live.setText(
        reading
            ? messages.get(
                "training.recorded.reading",
                Numbers.percent(state.shareProperty().get(), 0, messages.language()))
            : messages.get("training.recorded.growing"));
    Presence.set(live, reading || growing);
    about.setText(
        messages.get(
            "training.recorded.size",
            Numbers.count(course.trace().records()),
            Numbers.count(course.trace().last()),
            Numbers.count(course.trace().header().neurons()),
            Numbers.count(course.trace().header().probes())));
  }

  /** For those who do not see it; told anew when it stands still. */
  private void describe() {
    if (!state.playingProperty().get()) {
      timeline.chart().setAccessibleText(timeline.describe());
      layers.describe(messages);
    }
  }
}
