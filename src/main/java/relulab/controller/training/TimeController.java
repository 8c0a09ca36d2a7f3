package relulab.controller.training;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;
import relulab.model.experiment.Frame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.Choice;
import relulab.view.training.Quantity;
import relulab.view.training.TimeAxis;
import relulab.view.training.time.LifeLinesView;
import relulab.view.training.time.TimeChartView;

/** The life lines and a chart, on one axis of steps. */
public final class TimeController {
  private static final double CHART_HEIGHT = 110;

  private final AppState app;
  private final TrainingState state;
  private final Messages messages;
  private final Throttle throttle = new Throttle(40);
  private final TimeChartView chart = new TimeChartView(Quantity.LOSS);

  @FXML private LifeLinesView lifeLines;
  @FXML private HBox quantities;
  @FXML private Label ghostHint;
  @FXML private VBox root;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public TimeController(AppState app) {
    this.app = app;
    state = app.training();
    messages = app.messages();
  }

  @FXML
  private void initialize() {
    lifeLines.connect(app.look()::get);
    lifeLines.setOnSelect(state.selectionProperty()::set);
    lifeLines.setOnSeek(state::seek);
    lifeLines.setAccessibleRoleDescription(messages.get("training.page.lifeLines"));
    lifeLines.setAccessibleHelp(messages.get("training.page.lifeLinesKeys"));
    chart.setAccessibleHelp(messages.get("training.page.chartKeys"));
    chart.setId("time-chart");
    chart.setPrefHeight(CHART_HEIGHT);
    root.getChildren().add(chart);
    chart.connect(app.look()::get);
    chart.setOnSeek(state::seek);
    fillQuantities();
    Follow.by(lifeLines, this::describe, state.playingProperty());
    Follow.by(chart, this::showQuantity, state.quantityProperty());
    Follow.by(
        lifeLines, this::show, state.momentProperty(), state.selectionProperty(), app.look());
  }

  private void fillQuantities() {
    ToggleGroup group = new ToggleGroup();
    for (Quantity quantity : Quantity.values()) {
      ToggleButton button = new ToggleButton(quantity.title(messages));
      button.setId(quantity.chartId() + "-chart");
      button.setToggleGroup(group);
      button.setUserData(quantity);
      button.setSelected(quantity == state.quantityProperty().get());
      quantities.getChildren().add(button);
    }
    Choice.require(group, chosen -> state.quantityProperty().set((Quantity) chosen));
  }

  private void showQuantity() {
    Quantity quantity = state.quantityProperty().get();
    chart.setQuantity(quantity);
    chart.setAccessibleRoleDescription(quantity.title(messages));
    describe();
  }

  /** For those who do not see the charts; told anew when it stands still. */
  private void describe() {
    if (!state.playingProperty().get()) {
      lifeLines.setAccessibleText(lifeLines.describe(messages));
      chart.setAccessibleText(chart.describe(messages));
    }
  }

  private void show() {
    Moment moment = state.momentProperty().get();
    if (moment == null
        || !throttle.isDue(
            moment.playing(), String.valueOf(state.selectionProperty().get()), app.look().get())) {
      return;
    }
    Frame frame = moment.frame();
    TimeAxis axis = state.axis();
    lifeLines.show(frame, axis, state.selectionProperty().get());
    chart.show(frame, axis);
    Frame.Ghost ghost = frame.ghost();
    ghostHint.setText(
        ghost == null
            ? ""
            : messages.get("training.page.ghost", Numbers.count(ghost.from())));
  }
}
