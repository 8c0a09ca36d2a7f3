package relulab.controller.trial;

import java.util.List;
import java.util.stream.IntStream;
import javafx.beans.value.ObservableObjectValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.FilePicker;
import relulab.controller.Follow;
import relulab.model.training.Schedule;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.control.Presence;

/** The settings of the run, in four panels. They follow the run and change it. */
public final class SettingsController {
  private final ObservableObjectValue<Look> looks;
  private final TrainingState state;
  private final Messages messages;
  private final FilePicker files;
  private List<Part> parts = List.of();
  private @Nullable Present present;

  @FXML private VBox dataCard;
  @FXML private VBox networkCard;
  @FXML private VBox trainingCard;
  @FXML private VBox lanesCard;

  /** A card of settings. */
  interface Part {
    /** Shows what holds now. */
    void show(Present now);
  }

  /**
   * What the settings show.
   *
   * @param setup with all interventions
   * @param rate learning rate at the present step, without shocks
   * @param effectiveRate learning rate of the next update, with shocks
   * @param batch batch size at the present step
   * @param samples number of training samples
   * @param clip norm at which gradients are clipped at the present step, 0 for not at all
   * @param alphas negative slopes of the lanes, as set last
   */
  record Present(
      Setup setup,
      double rate,
      double effectiveRate,
      int batch,
      int samples,
      double clip,
      List<Double> alphas) {

    /** At a step of a run. */
    static Present at(Setup setup, long step) {
      Schedule schedule = setup.schedule(setup.interventions());
      return new Present(
          setup,
          SetupEdits.rateAt(setup, step),
          schedule.rate(step),
          schedule.batch(step),
          SetupEdits.samples(setup.data()),
          SetupEdits.clipAt(setup, step),
          IntStream.range(0, setup.lanes().size())
              .mapToObj(lane -> SetupEdits.alphaAt(setup, lane, step))
              .toList());
    }
  }

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public SettingsController(
      TrainingState state, ObservableObjectValue<Look> looks, FilePicker files) {
    this.looks = looks;
    this.files = files;
    this.state = state;
    messages = looks.get().messages();
  }

  @FXML
  private void initialize() {
    parts =
        List.of(
            new DataPart(dataCard, state, looks, files),
            new NetworkPart(networkCard, state, messages),
            new TrainingPart(trainingCard, state, messages),
            new LanesPart(lanesCard, state, messages));
    for (VBox card : List.of(dataCard, networkCard, lanesCard)) {
      card.getChildren().add(hint(messages, "training.settings.restarts"));
    }
    trainingCard.getChildren().add(hint(messages, "training.settings.partlyRestarts"));
    Follow.by(dataCard, this::refresh, state.setupProperty(), state.momentProperty());
    Follow.by(dataCard, this::choose, state.choices().panelProperty());
  }

  /** Shows the panel that is open. */
  private void choose() {
    RailPanel open = state.choices().panelProperty().get();
    show(dataCard, open == RailPanel.DATA);
    show(networkCard, open == RailPanel.NETWORK);
    show(trainingCard, open == RailPanel.TRAINING);
    show(lanesCard, open == RailPanel.LANES);
  }

  private static void show(VBox panel, boolean shown) {
    Presence.set(panel, shown);
  }

  private void refresh() {
    Present now = Present.at(state.setup(), state.step());
    if (!now.equals(present)) {
      present = now;
      parts.forEach(part -> part.show(now));
    }
  }

  /** A line of explanation. */
  static Label hint(Messages messages, String key) {
    Label label = new Label(messages.get(key));
    label.setWrapText(true);
    label.getStyleClass().add("hint");
    return label;
  }
}
