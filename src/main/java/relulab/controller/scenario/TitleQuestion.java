package relulab.controller.scenario;

import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import relulab.controller.AppState;
import relulab.controller.DialogPlace;
import relulab.controller.Question;
import relulab.scenario.Scenario;
import relulab.scenario.Text;
import relulab.text.Messages;

/**
 * Asks for the title of a scene that was changed: under the old one it would say what it is not.
 */
final class TitleQuestion {
  private TitleQuestion() {}

  /**
   * Asks.
   *
   * @param then takes the title; a person's own words stand for both languages
   */
  static void ask(AppState app, DialogPlace place, Consumer<Text> then) {
    Messages messages = app.messages();
    Scenario opened = app.scenario().openedProperty().get();
    int kept = app.scenario().running().beats().size();
    int all = opened.beats().size();
    String before = opened.title().in(app.languageProperty().get());
    TextField title = new TextField(messages.get("present.title.changed", before));
    title.setId("scene-title");
    title.setAccessibleText(messages.get("present.title.field"));
    title.setTextFormatter(
        new TextFormatter<String>(
            change -> change.getControlNewText().length() <= Text.MAX_LENGTH ? change : null));
    String text = messages.get("present.title.text", before, kept, all);
    new Question(place, DialogPlace.Kind.TITLE, messages.get("present.title.title"), text)
        .with(title)
        .answer(messages.get("present.cancel"), "title-cancel", () -> {})
        .answer(
            messages.get("present.save"),
            "title-save",
            () -> {
              String said = title.getText().strip();
              then.accept(said.isEmpty() ? Text.NONE : new Text(said, said));
            })
        .show();
    title.selectAll();
  }
}
