package relulab.controller.trial;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import relulab.controller.AppState;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Play, steps, speed and the scrubber. */
public final class TransportController {
  private final TrainingState state;
  private final Messages messages;
  private boolean following;

  @FXML private Button toStart;
  @FXML private Button back;
  @FXML private Button play;
  @FXML private Region playIcon;
  @FXML private Button forward;
  @FXML private Slider speed;
  @FXML private Label rate;
  @FXML private Slider scrubber;
  @FXML private Label stepLabel;
  @FXML private Label endLabel;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public TransportController(AppState app) {
    state = app.training();
    messages = app.messages();
  }

  @FXML
  private void initialize() {
    connect(toStart, "training.page.toStart", () -> state.stepBy(-state.step()));
    connect(back, "training.page.back", () -> state.stepBy(-1));
    connect(forward, "training.page.forward", () -> state.stepBy(1));
    connect(play, "training.page.play", state::toggle);
    speed.setAccessibleText(messages.get("training.page.speed"));
    speed.setTooltip(new Tooltip(messages.get("training.page.speed")));
    speed.setBlockIncrement(0.05);
    speed.setValue(SpeedScale.position(state.speedProperty().get()));
    speed
        .valueProperty()
        .addListener(
            (observable, before, now) ->
                state.speedProperty().set(SpeedScale.speed(now.doubleValue())));
    scrubber.setAccessibleText(messages.get("training.page.scrubber"));
    scrubber.setBlockIncrement(1);
    scrubber.valueProperty().addListener((observable, before, now) -> scrub(now.doubleValue()));
    Follow.by(play, this::showPlaying, state.playingProperty());
    Follow.by(
        rate,
        this::showRate,
        state.momentProperty(),
        state.speedProperty(),
        state.playingProperty());
    Follow.by(scrubber, this::showStep, state.momentProperty(), state.plannedProperty());
  }

  private void connect(ButtonBase button, String key, Runnable action) {
    button.setAccessibleText(messages.get(key));
    button.setTooltip(new Tooltip(messages.get(key + "Hint")));
    button.setOnAction(e -> action.run());
  }

  private void scrub(double step) {
    if (!following) {
      state.seek(Math.round(step));
    }
  }

  private void showPlaying() {
    boolean playing = state.playingProperty().get();
    play.setText(messages.get(playing ? "training.page.pause" : "training.page.play"));
    playIcon.getStyleClass().setAll("icon", playing ? "icon-pause" : "icon-play");
  }

  private void showRate() {
    Moment moment = state.momentProperty().get();
    double wanted = state.speedProperty().get();
    boolean measured = state.playingProperty().get() && moment != null && moment.rate() > 0;
    if (measured && wanted == Double.POSITIVE_INFINITY) {
      set(rate, text(moment.rate()));
    } else {
      set(
          rate,
          wanted == Double.POSITIVE_INFINITY
              ? messages.get("training.page.fullSpeed")
              : text(wanted));
    }
  }

  private String text(double stepsPerSecond) {
    double rounded = SpeedScale.rounded(stepsPerSecond);
    return messages.get("training.page.rate", Numbers.count(Math.round(rounded)));
  }

  private void showStep() {
    long step = state.step();
    long planned = state.plannedProperty().get();
    following = true;
    scrubber.setMax(state.axis().end());
    if (!scrubber.isValueChanging()) {
      scrubber.setValue(step);
    }
    following = false;
    set(stepLabel, messages.get("training.page.step", Numbers.count(step)));
    set(
        endLabel,
        step <= planned ? messages.get("training.page.ofSteps", Numbers.count(planned)) : "");
  }

  private static void set(Label label, String text) {
    if (!label.getText().equals(text)) {
      label.setText(text);
    }
  }
}
