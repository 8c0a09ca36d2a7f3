package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import javafx.beans.property.DoubleProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
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
  private final List<Button> onNeuron = new ArrayList<>();
  private final Label chosen = new Label();
  private List<Planned> listed = List.of();
  private @Nullable ChoiceRow<Integer> lanes;

  @FXML private VBox shock;
  @FXML private VBox switchNow;
  @FXML private VBox neuron;
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

  private Button button(String id, String key, Runnable action) {
    Button button = new Button(messages.get(key));
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(e -> action.run());
    return button;
  }

  private void fillShock() {
    NumberRow factor =
        number(
            "shock-factor",
            "training.whatif.factor",
            0,
            WhatIfState.MAX_FACTOR,
            values.factorProperty());
    NumberRow steps =
        number(
                "shock-steps",
                "training.whatif.steps",
                1,
                WhatIfState.MAX_STEPS,
                values.stepsProperty())
            .whole();
    Button go =
        button(
            "shock-now",
            "training.whatif.shock",
            () ->
                state
                    .changes()
                    .intervene(
                        OptionalInt.empty(),
                        () -> new Intervention.RateShock(factor.value(), (int) steps.value())));
    shock.getChildren().addAll(factor, steps, go);
  }

  private void fillSwitch() {
    ChoiceRow<Integer> lane =
        new ChoiceRow<>(
            "switch-lane",
            messages.get("training.whatif.lane"),
            List.of(0),
            i -> i < state.setup().lanes().size() ? state.setup().lanes().get(i).name() : "");
    lane.onChoice(values.laneProperty()::set);
    lanes = lane;
    ChoiceRow<ActivationKind> kind =
        new ChoiceRow<>(
            "switch-kind",
            messages.get("training.whatif.to"),
            List.of(ActivationKind.values()),
            each -> FunctionNames.name(each, messages));
    kind.show(values.kindProperty().get());
    NumberRow alpha =
        number(
            "switch-alpha",
            "training.settings.alpha",
            Alpha.MIN,
            Alpha.MAX,
            values.alphaProperty());
    kind.onChoice(values.kindProperty()::set);
    Follow.by(
        alpha,
        () -> {
          boolean has = values.kindProperty().get().hasAlpha();
          Presence.set(alpha, has);
        },
        values.kindProperty());
    Button go =
        button(
            "switch-now",
            "training.whatif.switch",
            () ->
                state
                    .changes()
                    .intervene(
                        OptionalInt.of(lane.value()),
                        () -> new Intervention.SwitchActivation(kind.value(), alpha.value())));
    switchNow.getChildren().addAll(lane, kind, alpha, go);
  }

  private void fillNeuron() {
    chosen.setWrapText(true);
    chosen.getStyleClass().add("hint");
    NumberRow by =
        number(
            "nudge-by",
            "training.whatif.nudgeBy",
            -WhatIfState.MAX_NUDGE,
            WhatIfState.MAX_NUDGE,
            values.nudgeProperty());
    Button kill = onNeuron("kill", "training.whatif.kill", Intervention.Kill::new);
    Button fresh =
        onNeuron("reinitialize", "training.whatif.reinitialize", Intervention.Reinitialize::new);
    Button nudge =
        onNeuron(
            "nudge",
            "training.whatif.nudge",
            (layer, unit) -> new Intervention.NudgeBias(layer, unit, by.value()));
    FlowPane buttons = new FlowPane(5, 5, kill, fresh);
    neuron.getChildren().addAll(chosen, buttons, by, nudge);
  }

  private Button onNeuron(
      String id, String key, BiFunction<Integer, Integer, Intervention> intervention) {
    Button button =
        button(
            id,
            key,
            () -> {
              Selection of = state.selectionProperty().get();
              if (of != null) {
                state
                    .changes()
                    .intervene(
                        OptionalInt.of(of.lane()), () -> intervention.apply(of.layer(), of.unit()));
              }
            });
    onNeuron.add(button);
    return button;
  }

  private void showNeuron() {
    Selection of = state.selectionProperty().get();
    Setup setup = state.setup();
    boolean none = of == null || of.lane() >= setup.lanes().size();
    onNeuron.forEach(button -> button.setDisable(none));
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
    ChoiceRow<Integer> lane = lanes;
    if (lane != null) {
      int last = setup.lanes().size() - 1;
      lane.offer(
          IntStream.rangeClosed(0, last).boxed().toList(),
          Math.min(values.laneProperty().get(), last));
    }
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
