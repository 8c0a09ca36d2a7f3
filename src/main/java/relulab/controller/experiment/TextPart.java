package relulab.controller.experiment;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import relulab.text.Messages;

/** What an experiment is about, and what can and cannot be concluded from it. */
final class TextPart {
  private TextPart() {}

  static void fill(VBox box, String id, Messages messages) {
    box.getChildren()
        .setAll(
            title(messages.get("experiment.page.about")),
            text(messages.get("experiment.about." + id)),
            title(messages.get("experiment.page.conclude")),
            text(messages.get("experiment.conclude." + id)));
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
