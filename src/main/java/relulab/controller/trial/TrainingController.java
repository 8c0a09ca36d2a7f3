package relulab.controller.trial;

import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.ChartSource;
import relulab.controller.Follow;
import relulab.controller.scenario.ScenarioState;
import relulab.controller.trace.RecordingState;
import relulab.view.control.Presence;

/** The Training page as a whole: its keys, and how it gives way on a small screen. */
public final class TrainingController {
  /** Below this width the inspector is a bar at the bottom, and a drawer. */
  private static final double INSPECTOR_FITS = 1260;

  /** Below this width an open panel lies over the lanes; above, it stands beside them. */
  private static final double PANEL_FITS = 1500;

  /** The drawer leaves the transport free. */
  private static final double TRANSPORT = 56;

  /** The share of each further pixel of height that the lanes get, and what they get before. */
  private static final double LANES_SHARE = 0.25;

  private static final double LANES_BASE = 121;
  private static final double LANES_LEAST = 200;

  private final RecordingState recorded;
  private final ChartSource charts;
  private final Consumer<ChartSource> onShown;
  private final Supplier<Node> recordingLoader;
  private final TrainingState state;
  private final Keys keys;
  private final EventHandler<KeyEvent> onKey;
  private final EventHandler<KeyEvent> onKeyReleased;

  private @Nullable Node recording;

  @FXML private HBox root;
  @FXML private StackPane stack;
  @FXML private HBox columns;
  @FXML private ScrollPane panel;
  @FXML private Node whatIf;
  @FXML private Region lanes;
  @FXML private VBox middle;
  @FXML private VBox inspectorSlot;
  @FXML private Node neuronBar;
  @FXML private InspectorController inspectorController;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public TrainingController(
      TrainingState state,
      RecordingState recorded,
      ScenarioState scenario,
      Consumer<ChartSource> onShown,
      Supplier<Node> recordingLoader) {
    this.recorded = recorded;
    this.charts = new TrainingChartSource(state, recorded, scenario);
    this.onShown = onShown;
    this.recordingLoader = recordingLoader;
    this.state = state;
    keys = new Keys(state);
    onKey = this::onKey;
    onKeyReleased = keys::handleReleased;
  }

  @FXML
  private void initialize() {
    state.start();
    onShown.accept(charts);
    root.getProperties().put(TrainingController.class, this);
    root.sceneProperty().addListener((observable, before, now) -> listen(before, now));
    root.widthProperty().addListener(observable -> arrange());
    middle.heightProperty().addListener(observable -> share());
    Follow.by(root, this::showRecording, recorded.courseProperty());
    Follow.by(
        root, this::arrange, state.choices().drawerProperty(), state.choices().panelProperty());
  }

  /** A recorded training has the place of the trial, which waits. */
  private void showRecording() {
    boolean isOpen = recorded.isOpen();
    Node shown = recording;
    if (isOpen == (shown != null)) {
      return;
    }
    if (shown != null) {
      root.getChildren().remove(shown);
      recording = null;
    }
    for (Node part : root.getChildren()) {
      Presence.set(part, !isOpen);
    }
    if (isOpen) {
      Node loaded = recordingLoader.get();
      HBox.setHgrow(loaded, Priority.ALWAYS);
      root.getChildren().add(loaded);
      recording = loaded;
    }
  }

  private void onKey(KeyEvent e) {
    if (recording != null) {
      return; // It has keys of its own.
    }
    if (e.getCode() == KeyCode.ESCAPE && !keys.isTaken(e) && putAway()) {
      e.consume();
    } else {
      keys.handle(e);
    }
  }

  /** Closes what lies over the lanes. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private boolean putAway() {
    if (inspectorSlot.getParent() == stack) {
      state.choices().drawerProperty().set(false);
      return true;
    }
    if (panel.getParent() == stack) {
      state.choices().panelProperty().set(RailPanel.NONE);
      return true;
    }
    return false;
  }

  private void listen(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
      before.removeEventFilter(KeyEvent.KEY_RELEASED, onKeyReleased);
    }
    if (now != null) {
      now.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
      now.addEventFilter(KeyEvent.KEY_RELEASED, onKeyReleased);
    }
  }

  /** Lanes and timeline share the height: the higher the page, the more the timeline gets. */
  private void share() {
    double height = middle.getHeight();
    double wanted = Math.max(LANES_LEAST, LANES_BASE + LANES_SHARE * height);
    lanes.setMinHeight(Math.rint(Math.min(wanted, height / 2)));
    lanes.setPrefHeight(lanes.getMinHeight());
    lanes.setMaxHeight(lanes.getMinHeight());
  }

  private void arrange() {
    double width = root.getWidth() == 0 ? INSPECTOR_FITS : root.getWidth();
    boolean beside = width >= INSPECTOR_FITS;
    boolean drawer = !beside && state.choices().drawerProperty().get();
    Presence.set(neuronBar, !beside);
    place(inspectorSlot, beside, drawer, columns.getChildren().size());
    inspectorController.setDrawer(drawer);
    StackPane.setAlignment(inspectorSlot, Pos.CENTER_RIGHT);
    StackPane.setMargin(inspectorSlot, new Insets(0, 0, TRANSPORT, 0));
    RailPanel open = state.choices().panelProperty().get();
    boolean isOpen = open != RailPanel.NONE;
    place(panel, isOpen && width >= PANEL_FITS, isOpen && width < PANEL_FITS, 0);
    StackPane.setAlignment(panel, Pos.CENTER_LEFT);
    Presence.set(whatIf, open == RailPanel.WHAT_IF);
  }

  /** In the row of columns, or over them, or away. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private void place(Region node, boolean beside, boolean over, int index) {
    Pane wanted = beside ? columns : over ? stack : null;
    if (node.getParent() != wanted) {
      columns.getChildren().remove(node);
      stack.getChildren().remove(node);
      if (beside) {
        columns.getChildren().add(Math.min(index, columns.getChildren().size()), node);
      } else if (over) {
        stack.getChildren().add(node);
      }
    }
    node.getStyleClass().remove("over");
    if (over) {
      node.getStyleClass().add("over");
    }
  }
}
