package relulab.controller.trial;

import java.util.EnumMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
import relulab.text.Messages;
import relulab.view.control.Hint;

/** The rail at the left: each icon opens one panel, and closes it again. */
public final class RailController {
  private final TrainingState state;
  private final TrainingChoices choices;
  private final Messages messages;
  private final Map<RailPanel, ToggleButton> icons = new EnumMap<>(RailPanel.class);

  @FXML private VBox root;
  @FXML private ToggleButton data;
  @FXML private ToggleButton network;
  @FXML private ToggleButton training;
  @FXML private ToggleButton lanes;
  @FXML private ToggleButton whatIf;
  @FXML private Button undo;
  @FXML private Button redo;
  @FXML private Button fold;
  @FXML private Region foldIcon;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public RailController(TrainingState state, Messages messages) {
    this.state = state;
    choices = state.choices();
    this.messages = messages;
  }

  @FXML
  private void initialize() {
    icons.put(RailPanel.DATA, data);
    icons.put(RailPanel.NETWORK, network);
    icons.put(RailPanel.TRAINING, training);
    icons.put(RailPanel.LANES, lanes);
    icons.put(RailPanel.WHAT_IF, whatIf);
    icons.forEach(this::connect);
    fold.setOnAction(e -> choices.togglePanel());
    connect(undo, "training.page.undo", state::undo);
    connect(redo, "training.page.redo", state::redo);
    Follow.by(root, this::show, choices.panelProperty());
    Follow.by(undo, this::showUndo, state.undoableProperty(), state.redoableProperty());
  }

  private void connect(RailPanel panel, ToggleButton icon) {
    icon.setId("rail-" + panel.id());
    Hint.set(icon, messages.get("training.rail." + panel.id() + "Hint"));
    icon.setOnAction(e -> choices.panelProperty().set(icon.isSelected() ? panel : RailPanel.NONE));
  }

  private void connect(Button button, String key, Runnable action) {
    button.setAccessibleText(messages.get(key));
    Hint.set(button, messages.get(key + "Hint"));
    button.setOnAction(e -> action.run());
  }

  private void showUndo() {
    undo.setDisable(!state.undoableProperty().get());
    redo.setDisable(!state.redoableProperty().get());
  }

  private void show() {
    RailPanel open = choices.panelProperty().get();
    icons.forEach((panel, icon) -> icon.setSelected(panel == open));
    boolean isOpen = open != RailPanel.NONE;
    String key = isOpen ? "training.rail.fold" : "training.rail.unfold";
    foldIcon.getStyleClass().setAll("rail-icon", isOpen ? "icon-fold" : "icon-unfold");
    fold.setAccessibleText(messages.get(key));
    Hint.set(fold, messages.get(key));
  }
}
