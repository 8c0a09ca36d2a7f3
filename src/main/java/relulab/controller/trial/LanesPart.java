package relulab.controller.trial;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.training.Intervention;
import relulab.model.trial.LaneSetup;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.ChoiceRow;
import relulab.view.functions.FunctionNames;
import relulab.view.trial.settings.NumberRow;
import relulab.view.trial.settings.SliderScale;

/** Which activations are compared. */
final class LanesPart implements SettingsController.Part {
  private static final double LEAKY_ALPHA = 0.1;
  private static final double PRELU_ALPHA = 0.25;

  private final TrainingState state;
  private final Messages messages;
  private final VBox rows = new VBox(8);
  private final Map<Integer, NumberRow> alphas = new HashMap<>();
  private List<LaneSetup> shown = List.of();

  LanesPart(VBox card, TrainingState state, Messages messages) {
    this.state = state;
    this.messages = messages;
    card.getChildren().add(rows);
  }

  @Override
  public void show(SettingsController.Present now) {
    List<LaneSetup> lanes = now.setup().lanes();
    if (differsOnlyInAlpha(lanes)) {
      shown = lanes;
    }
    if (!lanes.equals(shown)) {
      shown = lanes;
      rows.getChildren().clear();
      alphas.clear();
      for (int i = 0; i < lanes.size(); i++) {
        rows.getChildren().add(row(i, lanes.get(i)));
      }
      if (lanes.size() < Setup.MOST_LANES) {
        rows.getChildren().add(adder());
      }
    }
    alphas.forEach((lane, row) -> row.show(now.alphas().get(lane)));
  }

  /** Rows in which somebody may just be sliding stay. */
  private boolean differsOnlyInAlpha(List<LaneSetup> lanes) {
    return lanes.size() == shown.size()
        && IntStream.range(0, lanes.size())
            .allMatch(i -> withAlpha(shown.get(i), lanes.get(i).alpha()).equals(lanes.get(i)));
  }

  private static LaneSetup withAlpha(LaneSetup lane, double alpha) {
    return new LaneSetup(lane.name(), lane.kind(), alpha, lane.alphaPerUnit());
  }

  private VBox row(int index, LaneSetup lane) {
    String number = Numbers.count(index + 1L);
    ChoiceRow<ActivationKind> kind =
        new ChoiceRow<>(
            "lane-kind-" + index,
            "",
            List.of(ActivationKind.values()),
            each -> FunctionNames.name(each, messages));
    kind.show(lane.kind());
    kind.onChoice(chosen -> replace(index, l -> with(l, chosen)));
    HBox.setHgrow(kind, javafx.scene.layout.Priority.ALWAYS);
    HBox head = new HBox(6, kind);
    if (shown.size() > 1) {
      head.getChildren().add(remover(index, number));
    }
    VBox row = new VBox(4, head);
    row.getStyleClass().addAll("lane-setting", lane.kind().id());
    if (lane.kind().hasAlpha()) {
      row.getChildren().add(alpha(index, lane));
    }
    if (lane.kind() == ActivationKind.PRELU) {
      row.getChildren().add(perUnit(index, lane));
    }
    return row;
  }

  private NumberRow alpha(int index, LaneSetup lane) {
    String key = lane.kind() == ActivationKind.PRELU ? "alphaStart" : "alpha";
    NumberRow alpha =
        new NumberRow(
            "lane-alpha-" + index,
            messages.get("training.settings." + key),
            Alpha.MIN,
            Alpha.MAX,
            messages);
    alpha.show(lane.alpha());
    alphas.put(index, alpha);
    return alpha
        .withSlider(new SliderScale.Root())
        .onHold(state.changes()::standingGesture)
        .onValue(
            v ->
                state
                    .changes()
                    .change(
                        OptionalInt.of(index),
                        () -> new Intervention.NegativeSlope(v),
                        s -> edited(s, index, l -> withAlpha(l, v))));
  }

  private CheckBox perUnit(int index, LaneSetup lane) {
    CheckBox box = new CheckBox(messages.get("training.settings.alphaPerUnit"));
    box.setId("lane-per-unit-" + index);
    box.setSelected(lane.alphaPerUnit());
    box.setOnAction(
        e -> replace(index, l -> new LaneSetup(l.name(), l.kind(), l.alpha(), box.isSelected())));
    return box;
  }

  private Button remover(int index, String number) {
    Button remove = new Button("×");
    remove.setId("lane-remove-" + index);
    remove.getStyleClass().add("round");
    remove.setAccessibleText(messages.get("training.settings.removeLane", number));
    remove.setOnAction(
        e ->
            state
                .changes()
                .restart(
                    s -> {
                      List<LaneSetup> lanes = new ArrayList<>(s.lanes());
                      lanes.remove(index);
                      return SetupEdits.withLanes(s, lanes);
                    }));
    return remove;
  }

  private Button adder() {
    Button add = new Button(messages.get("training.settings.addLane"));
    add.setId("lane-add");
    add.setOnAction(
        e ->
            state
                .changes()
                .restart(
                    s -> {
                      List<LaneSetup> lanes = new ArrayList<>(s.lanes());
                      lanes.add(
                          LaneSetup.of(
                              name(ActivationKind.LEAKY_RELU, lanes),
                              ActivationKind.LEAKY_RELU,
                              LEAKY_ALPHA));
                      return SetupEdits.withLanes(s, lanes);
                    }));
    return add;
  }

  private void replace(int index, UnaryOperator<LaneSetup> edit) {
    state.changes().restart(s -> edited(s, index, edit));
  }

  private static Setup edited(Setup setup, int index, UnaryOperator<LaneSetup> edit) {
    List<LaneSetup> lanes = new ArrayList<>(setup.lanes());
    lanes.set(index, edit.apply(lanes.get(index)));
    return setup.withLanes(lanes);
  }

  private LaneSetup with(LaneSetup lane, ActivationKind kind) {
    List<LaneSetup> others = new ArrayList<>(shown);
    others.remove(lane);
    double alpha = kind == ActivationKind.PRELU ? PRELU_ALPHA : LEAKY_ALPHA;
    return new LaneSetup(
        name(kind, others), kind, kind.hasAlpha() ? alpha : 0, lane.alphaPerUnit());
  }

  /** The function's name, with a number where another lane has it. */
  private String name(ActivationKind kind, List<LaneSetup> others) {
    String plain = FunctionNames.name(kind, messages);
    String name = plain;
    for (int n = 2; contains(others, name); n++) {
      name = plain + " " + n;
    }
    return name;
  }

  private static boolean contains(List<LaneSetup> lanes, String name) {
    return lanes.stream().anyMatch(lane -> lane.name().equals(name));
  }
}
