package relulab.controller.experiment;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import relulab.controller.Follow;
import relulab.text.Messages;
import relulab.view.control.Choice;

/** The list of experiments, of which one is chosen. */
final class ExperimentList {
  private final ExperimentsState state;
  private final ToggleGroup group = new ToggleGroup();

  ExperimentList(VBox list, ExperimentsState state, Messages messages) {
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
  }

  private void select() {
    group.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == state.chosenProperty().get())
        .forEach(group::selectToggle);
  }
}
