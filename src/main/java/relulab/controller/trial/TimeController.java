package relulab.controller.trial;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.Choice;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.layer.LayerPanelsView;
import relulab.view.trial.time.LifeLinesView;
import relulab.view.trial.time.TimeChartView;

/** The life lines and a chart, on one axis of steps. */
public final class TimeController {
  private static final double CHART_HEIGHT = 110;
  private static final Object BY_LAYER = "by layer";

  private final AppState app;
  private final TrainingState state;
  private final Messages messages;
  private final Throttle throttle = new Throttle(40);
  private final TimeChartView chart = new TimeChartView(Quantity.LOSS);
  private final LayerPanelsView layers = new LayerPanelsView();

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
    layers.setId("layer-charts");
    layers.setPrefHeight(CHART_HEIGHT);
    layers.setAccessibleText(messages.get("training.chart.layers"));
    root.getChildren().addAll(chart, layers);
    chart.connect(app.look()::get);
    layers.connect(app.look()::get);
    chart.setOnSeek(state::seek);
    fillQuantities();
    Follow.by(lifeLines, this::describe, state.playingProperty());
    Follow.by(chart, this::showQuantity, state.choices().quantityProperty());
    Follow.by(root, this::showChosen, state.choices().byLayerProperty());
    Follow.by(lifeLines, this::show, state.momentProperty(), state.selectionProperty(), app.look());
  }

  private void fillQuantities() {
    ToggleGroup group = new ToggleGroup();
    for (Quantity quantity : Quantity.values()) {
      ToggleButton button = new ToggleButton(quantity.title(messages));
      button.setId(quantity.chartId() + "-chart");
      button.setToggleGroup(group);
      button.setUserData(quantity);
      button.setSelected(quantity == state.choices().quantityProperty().get());
      quantities.getChildren().add(button);
    }
    ToggleButton byLayer = new ToggleButton(messages.get("training.chart.byLayer"));
    byLayer.setId("by-layer-chart");
    byLayer.setToggleGroup(group);
    byLayer.setUserData(BY_LAYER);
    if (state.choices().byLayerProperty().get()) {
      byLayer.setSelected(true);
    }
    quantities.getChildren().add(byLayer);
    Choice.require(group, this::choose);
  }

  private void choose(Object chosen) {
    state.choices().byLayerProperty().set(chosen == BY_LAYER);
    if (chosen instanceof Quantity quantity) {
      state.choices().quantityProperty().set(quantity);
    }
  }

  /** A chart over time, or the layers as they are now. */
  private void showChosen() {
    boolean byLayer = state.choices().byLayerProperty().get();
    chart.setVisible(!byLayer);
    chart.setManaged(!byLayer);
    layers.setVisible(byLayer);
    layers.setManaged(byLayer);
    show();
  }

  private void showQuantity() {
    Quantity quantity = state.choices().quantityProperty().get();
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
            moment.playing(),
            state.selectionProperty().get(),
            state.choices().byLayerProperty().get(),
            app.look().get())) {
      return;
    }
    Frame frame = moment.frame();
    TimeAxis axis = state.axis();
    lifeLines.show(frame, axis, state.selectionProperty().get());
    if (state.choices().byLayerProperty().get()) {
      layers.show(frame);
    } else {
      chart.show(frame, axis);
    }
    Frame.Ghost ghost = frame.ghost();
    ghostHint.setText(
        ghost == null ? "" : messages.get("training.page.ghost", Numbers.count(ghost.from())));
  }
}
