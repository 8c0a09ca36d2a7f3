package relulab.controller.experiment;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
import relulab.text.Messages;
import relulab.view.control.Choice;
import relulab.view.control.Presence;

/**
 * The list of experiments, of which one is chosen, and how the page gives way. Where it is low, the
 * list keeps its titles and loses its lines; where it is small, everything stands closer.
 */
final class ExperimentList {
  private static final double WIDE = 1240;
  private static final double HIGH = 800;

  /** Below it, conclusions and table leave room to the picture, and scroll. */
  private static final double LOW = 640;

  private final Region root;
  private final VBox list;
  private final ExperimentsState state;
  private final ToggleGroup group = new ToggleGroup();

  ExperimentList(Region root, VBox list, ExperimentsState state, Messages messages) {
    this.root = root;
    this.list = list;
    this.state = state;
    for (ExperimentState each : state.all()) {
      Label title = new Label(state.name(each));
      title.getStyleClass().add("experiment-title");
      Label line = new Label(messages.get("experiment.page.line." + each.id()));
      line.getStyleClass().addAll("hint", "experiment-line");
      ToggleButton button = new ToggleButton();
      button.setId("experiment-" + each.id());
      button.setGraphic(new VBox(1, title, line));
      button.setAccessibleText(title.getText() + ". " + line.getText());
      button.getStyleClass().add("experiment-choice");
      button.setMaxWidth(Double.MAX_VALUE);
      button.setToggleGroup(group);
      button.setUserData(each);
      button.setSelected(each == state.chosenProperty().get());
      list.getChildren().add(button);
    }
    Choice.require(group, chosen -> state.chosenProperty().set((ExperimentState) chosen));
    Follow.by(list, this::select, state.chosenProperty());
    root.widthProperty().addListener(observable -> arrange());
    root.heightProperty().addListener(observable -> arrange());
  }

  private void select() {
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == state.chosenProperty().get())
        .forEach(group::selectToggle);
  }

  /** Puts everything where it belongs at this size. */
  void arrange() {
    boolean high = root.getHeight() >= HIGH || root.getHeight() == 0;
    boolean wide = root.getWidth() >= WIDE || root.getWidth() == 0;
    list.lookupAll(".experiment-line").forEach(line -> Presence.set(line, high && wide));
    root.getStyleClass().removeAll("narrow", "low");
    if (!wide) {
      root.getStyleClass().add("narrow");
    }
    if (root.getHeight() > 0 && root.getHeight() < LOW) {
      root.getStyleClass().add("low");
    }
  }
}
