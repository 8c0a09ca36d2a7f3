package relulab.controller.experiments;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import relulab.text.Messages;

/** What an experiment is about, and what can and cannot be concluded from it. */
final class TextPart {
  private TextPart() {}

  static void fill(VBox box, String id, Messages messages) {
    box.getChildren()
        .setAll(
            title(messages.get("sweep.about")),
            text(messages.get("experiments.about." + id)),
            title(messages.get("sweep.conclude")),
            text(messages.get("experiments.conclude." + id)));
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
