package relulab.controller.trial;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import org.jspecify.annotations.Nullable;
import relulab.controller.Follow;
import relulab.controller.scenario.ScenarioState;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.control.Hint;
import relulab.view.trial.Measure;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelineView;

/** The timeline with its player: captions, changes, curves, lives, play, steps and speed. */
public final class TimelineController {
  /** So many steps take longer than a moment. */
  private static final long LONG_WAY = 3000;

  private final ScenarioState scenario;
  private final ObservableObjectValue<Look> looks;
  private final TrainingState state;
  private final Messages messages;
  private final EventsPopover events;
  private final SayingsReader captions = new SayingsReader(this::take);
  private Sayings sayings = new Sayings(List.of(), false);

  @FXML private TimelineView timeline;
  @FXML private MenuButton picker;
  @FXML private TransportController transportController;
  @FXML private ComboBox<Double> speed;
  @FXML private Button eventsButton;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public TimelineController(
      TrainingState state, ScenarioState scenario, ObservableObjectValue<Look> looks) {
    this.looks = looks;
    this.state = state;
    this.scenario = scenario;
    messages = looks.get().messages();
    events = new EventsPopover(state, messages);
  }

  @FXML
  private void initialize() {
    PlayedTimeline.connect(timeline, state, state.choices().timePartProperty(), looks);
    TimelineMenu menu = new TimelineMenu(timeline, state, messages);
    timeline.setMenu(menu::at);
    transportController.connect(state, "training.page.");
    new MeasurePicker(picker, state.choices().measureProperty(), messages).offer(Measure.all());
    new SpeedChoice(state, messages).fill(speed);
    eventsButton.setText(messages.get("training.event.title"));
    eventsButton.setOnAction(e -> events.toggle(eventsButton));
    Follow.by(picker, this::readCaptions, scenario.openedProperty(), state.setupProperty());
    Follow.by(
        timeline,
        this::show,
        state.momentProperty(),
        state.selectionProperty(),
        state.plannedProperty(),
        state.choices().measureProperty(),
        state.choices().hideFutureProperty(),
        looks);
    Follow.by(speed, this::describe, state.playingProperty(), state.momentProperty());
  }

  /** Which captions are true of a run takes longer than a frame should: it is asked once a run. */
  private void readCaptions() {
    captions.read(scenario.running());
  }

  private void take(Sayings read) {
    sayings = read;
    show();
    describe();
  }

  private void show() {
    Moment moment = state.momentProperty().get();
    if (moment == null) {
      return;
    }
    Frame frame = moment.frame();
    TimeAxis whole = state.axis();
    boolean future = !state.choices().hideFutureProperty().get() && !sayings.isAsking(frame.step());
    state.choices().futureProperty().set(future);
    if (moment.playing()) {
      timeline.part().reveal(frame.step());
    }
    timeline.show(
        new Timeline(
            frame,
            whole,
            state.choices().measureProperty().get(),
            state.selectionProperty().get(),
            saying(frame),
            future,
            Timeline.CARD));
    events.follow(moment);
  }

  /** On a long way to a step, where it goes; else what is said. */
  private Timeline.Saying saying(Frame frame) {
    Timeline.Saying said = sayings.at(frame, messages, messages.language());
    long target = state.place().step();
    return Math.abs(target - frame.step()) < LONG_WAY
        ? said
        : new Timeline.Saying(
            messages.get("training.timeline.step", Numbers.count(frame.step())),
            messages.get("training.timeline.onTheWay", Numbers.count(target)),
            "",
            true,
            said.pins(),
            said.counting());
  }

  /** For those who do not see it; told anew when it stands still. */
  private void describe() {
    if (!state.playingProperty().get()) {
      timeline.chart().setAccessibleText(timeline.describe());
    }
  }

  /** The speeds to choose from; while it runs as fast as it goes, how fast that is. */
  private static final class SpeedChoice {
    private static final List<Double> SPEEDS =
        List.of(1.0, 2.0, 5.0, 15.0, 60.0, 240.0, 1000.0, 5000.0, Double.POSITIVE_INFINITY);

    private final TrainingState state;
    private final Messages messages;

    SpeedChoice(TrainingState state, Messages messages) {
      this.state = state;
      this.messages = messages;
    }

    void fill(ComboBox<Double> box) {
      box.getItems().setAll(SPEEDS);
      box.setAccessibleText(messages.get("training.page.speed"));
      Hint.set(box, messages.get("training.page.speed"));
      box.setCellFactory(list -> new SpeedCell(false));
      SpeedCell button = new SpeedCell(true);
      box.setButtonCell(button);
      Follow.by(box, () -> choose(box), state.speedProperty());
      box.valueProperty()
          .addListener(
              (observable, before, now) -> {
                if (now != null) {
                  state.speedProperty().set(now);
                }
              });
      Follow.by(button, button::refresh, state.momentProperty(), state.playingProperty());
    }

    private void choose(ComboBox<Double> box) {
      Double now = state.speedProperty().get();
      if (!now.equals(box.getValue())) {
        box.setValue(now);
      }
    }

    private final class SpeedCell extends ListCell<Double> {
      private final boolean measures;

      SpeedCell(boolean measures) {
        this.measures = measures;
      }

      @Override
      protected void updateItem(@Nullable Double item, boolean empty) {
        super.updateItem(item, empty);
        refresh();
      }

      void refresh() {
        Double speed = getItem();
        Moment moment = state.momentProperty().get();
        boolean running = state.playingProperty().get() && moment != null && moment.rate() > 0;
        String text =
            speed == null
                ? ""
                : !speed.isInfinite()
                    ? rate(speed)
                    : measures && running
                        ? rate(rounded(moment.rate()))
                        : messages.get("training.timeline.fullSpeed");
        if (!text.equals(getText())) {
          setText(text);
        }
      }

      /** With two significant digits: more would flicker. */
      private static double rounded(double value) {
        return new BigDecimal(value).round(new MathContext(2)).doubleValue();
      }

      private String rate(double stepsPerSecond) {
        return messages.get(
            "training.timeline.rate",
            stepsPerSecond >= 1
                ? Numbers.count(Math.round(stepsPerSecond))
                : String.format(Locale.ROOT, "%.1f", stepsPerSecond));
      }
    }
  }
}
