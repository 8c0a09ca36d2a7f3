package relulab.controller;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * A question with a few answers, each a button. Escape gives the first answer, which loses nothing,
 * and Enter the last, which is the usual one.
 */
public final class Question {
  private final DialogPlace place;
  private final DialogPlace.Kind kind;
  private final String title;
  private final String text;
  private final List<Button> answers = new ArrayList<>();
  private final List<Node> fields = new ArrayList<>();
  private Runnable close = () -> {};

  /**
   * A question that is not asked yet.
   *
   * @param place where it is shown
   * @param kind which question it is
   */
  public Question(DialogPlace place, DialogPlace.Kind kind, String title, String text) {
    this.place = place;
    this.kind = kind;
    this.title = title;
    this.text = text;
  }

  /** Adds an answer: the dialog goes, then the action is done. */
  public Question answer(String label, String id, Runnable action) {
    Button button = new Button(label);
    button.setId(id);
    button.setOnAction(
        e -> {
          close.run();
          action.run();
        });
    answers.add(button);
    return this;
  }

  /** Adds something to fill in above the answers. */
  public Question with(Node field) {
    fields.add(field);
    return this;
  }

  /** Asks it. */
  public void show() {
    place.show(
        kind,
        closing -> {
          close = closing;
          return dialog();
        });
  }

  private Node dialog() {
    Label heading = new Label(title);
    heading.getStyleClass().add("card-title");
    Label words = new Label(text);
    words.setWrapText(true);
    words.setMinHeight(Region.USE_PREF_SIZE); // A long title in it cuts no sentence short.
    words.getStyleClass().add("question-words");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox buttons = new HBox(10, space);
    buttons.getChildren().addAll(answers);
    answers.getFirst().setCancelButton(true);
    answers.getLast().setDefaultButton(true);
    answers.getLast().getStyleClass().add("primary");
    VBox dialog = new VBox(heading, words);
    dialog.getChildren().addAll(fields);
    dialog.getChildren().add(buttons);
    dialog.getStyleClass().addAll("dialog", "question-dialog");
    return dialog;
  }
}
