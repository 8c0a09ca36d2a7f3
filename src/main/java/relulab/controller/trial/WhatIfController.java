package relulab.controller.trial;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.network.Layout;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.view.control.ChoiceRow;
import relulab.view.control.Presence;
import relulab.view.functions.FunctionNames;
import relulab.view.trial.Selection;
import relulab.view.trial.settings.NumberRow;

/** What a person can do to the run as it goes, and what has been done or is planned. */
public final class WhatIfController {
  private final TrainingState state;
  private final WhatIfState values;
  private final Messages messages;
  private List<Planned> listed = List.of();
  private ChoiceRow<Integer> lane;
  private ChoiceRow<ActivationKind> kind;
  private NumberRow factor;
  private NumberRow steps;
  private NumberRow alpha;
  private NumberRow by;

  @FXML private VBox shock;
  @FXML private VBox switchNow;
  @FXML private VBox neuron;
  @FXML private Label chosen;
  @FXML private Button kill;
  @FXML private Button reinitialize;
  @FXML private Button nudge;
  @FXML private VBox recorded;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public WhatIfController(TrainingState state, Messages messages) {
    this.state = state;
    values = state.choices().whatIfValues();
    this.messages = messages;
  }

  @FXML
  private void initialize() {
    fillShock();
    fillSwitch();
    fillNeuron();
    Follow.by(neuron, this::showNeuron, state.selectionProperty(), state.setupProperty());
    Follow.by(recorded, this::showRecorded, state.setupProperty());
  }

  private NumberRow number(String id, String key, double min, double max, DoubleProperty value) {
    NumberRow row = new NumberRow(id, messages.get(key), min, max, messages).onValue(value::set);
    row.show(value.get());
    return row;
  }

  private void fillShock() {
    factor =
        number(
            "shock-factor",
            "training.whatif.factor",
            0,
            WhatIfState.MAX_FACTOR,
            values.factorProperty());
    steps =
        number(
                "shock-steps",
                "training.whatif.steps",
                1,
                WhatIfState.MAX_STEPS,
                values.stepsProperty())
            .whole();
    shock.getChildren().addAll(0, List.of(factor, steps));
  }

  @FXML
  private void shock() {
    state
        .changes()
        .intervene(
            OptionalInt.empty(),
            () -> new Intervention.RateShock(factor.value(), (int) steps.value()));
  }

  private void fillSwitch() {
    lane =
        new ChoiceRow<>(
            "switch-lane",
            messages.get("training.whatif.lane"),
            List.of(0),
            i -> i < state.setup().lanes().size() ? state.setup().lanes().get(i).name() : "");
    lane.onChoice(values.laneProperty()::set);
    kind =
        new ChoiceRow<>(
            "switch-kind",
            messages.get("training.whatif.to"),
            List.of(ActivationKind.values()),
            each -> FunctionNames.name(each, messages));
    kind.show(values.kindProperty().get());
    kind.onChoice(values.kindProperty()::set);
    alpha =
        number(
            "switch-alpha",
            "training.settings.alpha",
            Alpha.MIN,
            Alpha.MAX,
            values.alphaProperty());
    Follow.by(
        alpha,
        () -> Presence.set(alpha, values.kindProperty().get().hasAlpha()),
        values.kindProperty());
    switchNow.getChildren().addAll(0, List.of(lane, kind, alpha));
  }

  @FXML
  private void switchNow() {
    state
        .changes()
        .intervene(
            OptionalInt.of(lane.value()),
            () -> new Intervention.SwitchActivation(kind.value(), alpha.value()));
  }

  private void fillNeuron() {
    by =
        number(
            "nudge-by",
            "training.whatif.nudgeBy",
            -WhatIfState.MAX_NUDGE,
            WhatIfState.MAX_NUDGE,
            values.nudgeProperty());
    neuron.getChildren().add(neuron.getChildren().indexOf(nudge), by);
  }

  @FXML
  private void kill() {
    onNeuron(Intervention.Kill::new);
  }

  @FXML
  private void reinitialize() {
    onNeuron(Intervention.Reinitialize::new);
  }

  @FXML
  private void nudge() {
    onNeuron((layer, unit) -> new Intervention.NudgeBias(layer, unit, by.value()));
  }

  private void onNeuron(BiFunction<Integer, Integer, Intervention> intervention) {
    Selection of = state.selectionProperty().get();
    if (of != null) {
      state
          .changes()
          .intervene(OptionalInt.of(of.lane()), () -> intervention.apply(of.layer(), of.unit()));
    }
  }

  private void showNeuron() {
    Selection of = state.selectionProperty().get();
    Setup setup = state.setup();
    boolean none = of == null || of.lane() >= setup.lanes().size();
    List.of(kill, reinitialize, nudge).forEach(button -> button.setDisable(none));
    String text =
        none
            ? messages.get("training.whatif.noNeuron")
            : messages.get(
                "training.inspector.neuron",
                Layout.name(of.layer(), of.unit()),
                setup.lanes().get(of.lane()).name());
    if (!chosen.getText().equals(text)) {
      chosen.setText(text);
    }
    int last = setup.lanes().size() - 1;
    lane.offer(
        IntStream.rangeClosed(0, last).boxed().toList(),
        Math.min(values.laneProperty().get(), last));
  }

  /** The interventions of the run; each can be left out, and the run goes back to its step. */
  private void showRecorded() {
    List<Planned> now = state.setup().interventions();
    if (now.equals(listed)) {
      return;
    }
    listed = now;
    recorded.getChildren().clear();
    if (!now.isEmpty()) {
      recorded.getChildren().add(SettingsController.hint(messages, "training.whatif.recorded"));
    }
    Recorded.of(state.setup()).forEach(each -> recorded.getChildren().add(row(each)));
  }

  private HBox row(Recorded each) {
    Label text = new Label(each.text(state.setup(), messages));
    text.setWrapText(true);
    text.setMaxWidth(Double.MAX_VALUE);
    text.getStyleClass().add("recorded");
    HBox.setHgrow(text, Priority.ALWAYS);
    Button remove = new Button("×");
    remove.getStyleClass().add("round");
    remove.setAccessibleText(messages.get("training.whatif.remove", text.getText()));
    remove.setMinWidth(Button.USE_PREF_SIZE);
    remove.setOnAction(e -> state.changes().remove(each.all()));
    return new HBox(5, text, remove);
  }
}
