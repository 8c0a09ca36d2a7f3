package relulab.controller.experiments;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import relulab.text.Messages;

/** What an experiment is about, and what can and cannot be concluded from it. */
final class TextPart {
  private TextPart() {}

  static void fill(VBox box, String id, Messages messages) {
    box.getChildren().clear();
    add(box, "sweep.about", "experiments.about." + id, messages);
    add(box, "sweep.conclude", "experiments.conclude." + id, messages);
  }

  private static void add(VBox box, String title, String text, Messages messages) {
    if (messages.containsKey(text)) {
      box.getChildren().addAll(title(messages.get(title)), text(messages.get(text)));
    }
  }

  private static Label title(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("card-title-small");
    return label;
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    label.getStyleClass().add("explanation");
    return label;
  }
}
