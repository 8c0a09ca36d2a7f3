package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import relulab.model.network.Initialization;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.ChoiceRow;
import relulab.view.control.NumberField;
import relulab.view.control.Presence;
import relulab.view.trial.settings.NumberRow;

/** Layers, their widths, and how the parameters begin. */
final class NetworkPart implements SettingsController.Part {
  private static final int MOST_LAYERS = 10;
  private static final int WIDEST = 64;
  private static final int USUAL_WIDTH = 8;

  private final TrainingState state;
  private final Messages messages;
  private final FlowPane layers = new FlowPane(4, 4);
  private final Label wrong = new Label();
  private final ChoiceRow<Initialization.Weights> weights;
  private final NumberRow bound;
  private final NumberRow bias;
  private final CheckBox sharedGain;
  private List<Integer> shown = List.of();
  private int shownInputs;

  NetworkPart(VBox card, TrainingState state, Messages messages) {
    this.state = state;
    this.messages = messages;
    layers.getStyleClass().add("layers");
    wrong.setWrapText(true);
    wrong.getStyleClass().addAll("hint", "warning");
    say("");
    weights =
        new ChoiceRow<>(
                "initialization",
                messages.get("training.field.initialization"),
                List.of(Initialization.Weights.values()),
                each -> messages.get("training.settings.weights." + each.id()))
            .onChoice(
                each ->
                    restart(i -> new Initialization(each, i.bound(), i.bias(), i.sharedGain())));
    bound =
        new NumberRow("bound", messages.get("training.field.bound"), 1e-6, 10, messages)
            .onValue(
                v -> restart(i -> new Initialization(i.weights(), v, i.bias(), i.sharedGain())));
    bias =
        new NumberRow("bias", messages.get("training.field.bias"), -10, 10, messages)
            .onValue(
                v -> restart(i -> new Initialization(i.weights(), i.bound(), v, i.sharedGain())));
    sharedGain = new CheckBox(messages.get("training.settings.sharedGain"));
    sharedGain.setWrapText(true);
    sharedGain.setId("sharedGain");
    sharedGain.setOnAction(
        e ->
            restart(
                i ->
                    new Initialization(i.weights(), i.bound(), i.bias(), sharedGain.isSelected())));
    card.getChildren().addAll(layers, wrong, weights, bound, bias, sharedGain);
  }

  @Override
  public void show(SettingsController.Present now) {
    List<Integer> hidden = now.setup().hidden();
    int inputs = now.setup().data().inputs();
    if (layers.getChildren().isEmpty() || !hidden.equals(shown) || inputs != shownInputs) {
      shown = hidden;
      shownInputs = inputs;
      fill();
    }
    Initialization start = now.setup().initialization();
    weights.show(start.weights());
    bound.show(start.bound());
    boolean uniform = start.weights() == Initialization.Weights.UNIFORM;
    Presence.set(bound, uniform);
    bias.show(start.bias());
    sharedGain.setSelected(start.sharedGain());
  }

  private void restart(UnaryOperator<Initialization> edit) {
    state.changes().restart(s -> s.withInitialization(edit.apply(s.initialization())));
  }

  private void fill() {
    layers.getChildren().clear();
    layers
        .getChildren()
        .addAll(button("−", "removeLayer", shown.isEmpty()), new Label(shownInputs + " →"));
    for (int i = 0; i < shown.size(); i++) {
      layers.getChildren().addAll(width(i), new Label("→"));
    }
    layers
        .getChildren()
        .addAll(new Label("1"), button("+", "addLayer", shown.size() == MOST_LAYERS));
    say("");
  }

  private Button button(String text, String action, boolean disabled) {
    Button button = new Button(text);
    button.setId(action);
    button.setAccessibleText(messages.get("training.settings." + action));
    button.getStyleClass().add("round");
    button.setDisable(disabled);
    button.setOnAction(e -> resize(action.equals("addLayer")));
    return button;
  }

  private void resize(boolean more) {
    List<Integer> next = new ArrayList<>(shown);
    if (more) {
      next.add(next.isEmpty() ? USUAL_WIDTH : next.getLast());
    } else {
      next.removeLast();
    }
    state.changes().restart(s -> SetupEdits.withHidden(s, next));
  }

  private NumberField width(int layer) {
    NumberField field = new NumberField();
    field.setId("width-" + (layer + 1));
    String name = messages.get("training.settings.width", Numbers.count(layer + 1));
    field.setAccessibleText(name);
    field.setPrefColumnCount(2);
    field.setRange(1, WIDEST);
    field.setWhole(true);
    field.setOnCorrected(() -> say(""));
    field.setFormat(v -> Integer.toString((int) v));
    field.show(shown.get(layer));
    field.setOnValue(v -> resize(layer, (int) v));
    field.setOnWrong(
        () ->
            say(messages.get("training.settings.wrongWhole", name, "1", Integer.toString(WIDEST))));
    return field;
  }

  private void resize(int layer, int width) {
    List<Integer> next = new ArrayList<>(shown);
    next.set(layer, width);
    say("");
    if (!next.equals(shown)) {
      state.changes().restart(s -> SetupEdits.withHidden(s, next));
    }
  }

  private void say(String text) {
    wrong.setText(text);
    Presence.set(wrong, !text.isEmpty());
  }
}
