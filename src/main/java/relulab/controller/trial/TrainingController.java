package relulab.controller.trial;

import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.view.control.Choice;

/** The Training page as a whole: its keys, and how it gives way on a small screen. */
public final class TrainingController {
  /** Below this width the inspector is a drawer. */
  private static final double WIDE = 1240;

  /** The drawer leaves the transport free, with the button that closes it. */
  private static final double TRANSPORT = 64;

  private final AppState app;
  private final TrainingState state;
  private final Keys keys;
  private final EventHandler<KeyEvent> onKey;
  private final EventHandler<KeyEvent> onKeyReleased;

  @FXML private StackPane root;
  @FXML private HBox columns;
  @FXML private HBox leftTabs;
  @FXML private Node settings;
  @FXML private Node whatIf;
  @FXML private VBox inspectorSlot;
  @FXML private TransportController transportController;
  @FXML private InspectorController inspectorController;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public TrainingController(AppState app) {
    this.app = app;
    state = app.training();
    keys = new Keys(state);
    onKey = this::onKey;
    onKeyReleased = keys::handleReleased;
  }

  @FXML
  private void initialize() {
    state.start();
    app.setChartSource(new TrainingChartSource(app));
    root.getProperties().put(TrainingController.class, this);
    root.sceneProperty().addListener((observable, before, now) -> listen(before, now));
    root.widthProperty().addListener(observable -> arrange());
    fillTabs();
    Follow.by(root, this::arrange, state.choices().drawerProperty());
    Follow.by(leftTabs, this::showLeft, state.choices().whatIfProperty());
  }

  private void onKey(KeyEvent e) {
    boolean closes =
        e.getCode() == KeyCode.ESCAPE
            && inspectorSlot.getStyleClass().contains("drawer")
            && !keys.isTaken(e);
    if (closes) {
      state.choices().drawerProperty().set(false);
      e.consume();
    } else {
      keys.handle(e);
    }
  }

  private void fillTabs() {
    ToggleGroup group = new ToggleGroup();
    for (boolean doing : new boolean[] {false, true}) {
      String key = doing ? "training.whatif.title" : "training.settings.title";
      ToggleButton tab = new ToggleButton(state.messages().get(key));
      tab.setId(doing ? "whatif-tab" : "settings-tab");
      tab.setUserData(doing);
      tab.setToggleGroup(group);
      tab.setSelected(doing == state.choices().whatIfProperty().get());
      leftTabs.getChildren().add(tab);
    }
    leftTabs.setMaxWidth(HBox.USE_PREF_SIZE);
    Choice.require(group, doing -> state.choices().whatIfProperty().set((Boolean) doing));
  }

  private void showLeft() {
    boolean doing = state.choices().whatIfProperty().get();
    whatIf.setVisible(doing);
    whatIf.setManaged(doing);
    settings.setVisible(!doing);
    settings.setManaged(!doing);
    for (Node tab : leftTabs.getChildren()) {
      if (tab.getUserData().equals(doing)) {
        ((ToggleButton) tab).setSelected(true);
      }
    }
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

  /** The inspector stands beside the lanes, or over them as a drawer, or is closed. */
  private void arrange() {
    boolean wide = root.getWidth() >= WIDE || root.getWidth() == 0;
    Node button = transportController.inspectButton();
    button.setVisible(!wide);
    button.setManaged(!wide);
    boolean drawer = !wide && state.choices().drawerProperty().get();
    move(inspectorSlot, columns, wide);
    move(inspectorSlot, root, drawer);
    inspectorSlot.getStyleClass().remove("drawer");
    inspectorController.setClosable(drawer);
    if (drawer) {
      StackPane.setMargin(inspectorSlot, new Insets(0, 0, TRANSPORT, 0));
      inspectorSlot.getStyleClass().add("drawer");
      StackPane.setAlignment(inspectorSlot, Pos.CENTER_RIGHT);
    }
  }

  private static void move(Node node, Pane pane, boolean there) {
    if (there && node.getParent() != pane) {
      pane.getChildren().add(node);
    } else if (!there) {
      pane.getChildren().remove(node);
    }
  }
}
