package relulab.controller.trial;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.value.ObservableObjectValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import relulab.controller.FilePicker;
import relulab.controller.Follow;
import relulab.model.data.DataKind;
import relulab.model.data.DataSpec;
import relulab.model.data.OwnPoints.Row;
import relulab.model.data.Split;
import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.control.Choice;
import relulab.view.control.Hint;
import relulab.view.control.Presence;
import relulab.view.trial.settings.DataPicture;
import relulab.view.trial.settings.NumberRow;
import relulab.view.trial.settings.PointsPad;

/** The data: a picture of each kind, points, noise, test share, and a person's own points. */
final class DataPart implements SettingsController.Part {
  private static final int PREVIEW_POINTS = 70;

  private final ObservableObjectValue<Look> looks;
  private final TrainingState state;
  private final FilePicker files;
  private final Messages messages;
  private final ToggleGroup kinds = new ToggleGroup();
  private final NumberRow points;
  private final NumberRow noise;
  private final NumberRow testShare;
  private final PointsPad pad;
  private final VBox own = new VBox(6);
  private final Label few = new Label();
  private final PointsDraft draft;
  private final ToggleGroup brushes;

  DataPart(VBox card, TrainingState state, ObservableObjectValue<Look> looks, FilePicker files) {
    this.looks = looks;
    this.files = files;
    this.state = state;
    messages = looks.get().messages();
    draft = state.points();
    points =
        row(
                "points",
                2,
                10_000,
                (d, v) -> new DataSpec(d.kind(), (int) v, d.noise(), d.testShare(), d.own()))
            .whole();
    noise =
        row("noise", 0, 1, (d, v) -> new DataSpec(d.kind(), d.points(), v, d.testShare(), d.own()));
    testShare =
        row(
            "testShare",
            0,
            0.9,
            (d, v) -> new DataSpec(d.kind(), d.points(), d.noise(), v, d.own()));
    pad = new PointsPad(looks::get, padActions());
    brushes = brushes();
    fillOwn();
    card.getChildren().addAll(pictures(), points, noise, testShare, own);
    Choice.require(kinds, kind -> choose((DataKind) kind));
  }

  @Override
  public void show(SettingsController.Present now) {
    DataSpec data = now.setup().data();
    points.show(data.points());
    noise.show(data.noise());
    testShare.show(data.testShare());
    select(data.kind());
    showOwn(data.kind() == DataKind.OWN);
  }

  /** An edit of the data's specification by a number. */
  private interface Edit {
    DataSpec with(DataSpec data, double value);
  }

  private NumberRow row(String field, double min, double max, Edit edit) {
    return new NumberRow(field, messages.get("training.field." + field), min, max, messages)
        .onValue(v -> restart(d -> edit.with(d, v)));
  }

  private void restart(UnaryOperator<DataSpec> edit) {
    state.changes().restart(s -> SetupEdits.withData(s, edit.apply(s.data())));
  }

  private FlowPane pictures() {
    FlowPane pane = new FlowPane(6, 6);
    for (DataKind kind : DataKind.values()) {
      String name = messages.get("training.settings.kind." + kind.id());
      ToggleButton button = new ToggleButton();
      button.setId("data-" + kind.id());
      button.getStyleClass().add("data-picture");
      button.setAccessibleText(name);
      Hint.set(button, name);
      button.setGraphic(kind == DataKind.OWN ? plus() : picture(kind));
      button.setToggleGroup(kinds);
      button.setUserData(kind);
      pane.getChildren().add(button);
    }
    return pane;
  }

  private Node picture(DataKind kind) {
    DataSpec spec = DataSpec.of(kind, PREVIEW_POINTS, 0.02);
    return new DataPicture(Split.of(spec, 3).train(), spec.task(), looks::get);
  }

  private Node plus() {
    HBox box = new HBox(new Label(messages.get("training.settings.own")));
    box.getStyleClass().add("own-picture");
    return box;
  }

  private void select(DataKind kind) {
    kinds.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == kind && !toggle.isSelected())
        .forEach(
            toggle -> {
              kinds.getProperties().put(Choice.class, toggle); // Shown, not chosen.
              toggle.setSelected(true);
            });
  }

  private void choose(DataKind kind) {
    if (kind != DataKind.OWN) {
      restart(d -> new DataSpec(kind, d.points(), d.noise(), d.testShare(), null));
    } else {
      showOwn(true);
      draft.use();
    }
  }

  private PointsPad.Actions padActions() {
    return new PointsPad.Actions() {
      @Override
      public void add(double x, double y) {
        draft.add(x, y);
      }

      @Override
      public void remove(Row row) {
        draft.remove(row);
      }

      @Override
      public void undo() {
        draft.undo();
      }
    };
  }

  /** What a click makes. */
  private ToggleGroup brushes() {
    ToggleGroup group = new ToggleGroup();
    FlowPane pane = new FlowPane(4, 4);
    for (Brush each : Brush.values()) {
      ToggleButton button = new ToggleButton(messages.get("training.settings.brush." + each.id()));
      button.setId("brush-" + each.id());
      button.getStyleClass().addAll("chip", "brush");
      button.setToggleGroup(group);
      button.setUserData(each);
      button.setSelected(each == draft.brushProperty().get());
      pane.getChildren().add(button);
    }
    own.getChildren().add(pane);
    Choice.require(group, chosen -> draft.brushProperty().set((Brush) chosen));
    return group;
  }

  private void fillOwn() {
    Button csv = button("csv", this::readCsv);
    Button undo = button("undo", draft::undo);
    Button clear = button("clear", draft::clear);
    own.getChildren()
        .addAll(
            pad,
            few,
            new FlowPane(6, 6, undo, clear, csv),
            SettingsController.hint(messages, "training.settings.padHint"));
    few.setWrapText(true);
    few.getStyleClass().addAll("hint", "warning");
    Follow.by(
        pad, this::showDraft, draft.brushProperty(), draft.planeProperty(), draft.curveProperty());
  }

  private Button button(String name, Runnable action) {
    Button button = new Button(messages.get("training.settings." + name));
    button.setId("own-" + name);
    button.setOnAction(e -> action.run());
    return button;
  }

  private void showDraft() {
    Brush now = draft.brushProperty().get();
    pad.show(draft.rows(), now == Brush.CURVE);
    boolean isFew = draft.rows().size() < PointsDraft.FEWEST;
    few.setText(messages.get("training.settings.few"));
    Presence.set(few, isFew);
    brushes.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == now)
        .forEach(brushes::selectToggle);
  }

  private void showOwn(boolean shown) {
    Presence.set(own, shown);
    for (NumberRow row : List.of(points, noise)) {
      Presence.set(row, !shown);
    }
  }

  /** Read away from the JavaFX thread; what is wrong is told with its line. */
  private void readCsv() {
    List<FilePicker.Kind> csv =
        List.of(
            new FilePicker.Kind(messages.get("training.settings.csvFiles"), List.of("csv", "txt")));
    files.open(messages.get("training.settings.csv"), csv).ifPresent(draft::open);
  }
}
