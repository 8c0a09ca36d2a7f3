package relulab.view.control;

import javafx.beans.property.StringProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/**
 * A setting that is typed: its name, a field, and under it what is possible where it was not. What
 * is typed is looked at when the field is left or Enter is pressed.
 */
public final class TextRow extends VBox {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final TextField field = new TextField();
  private final Label wrong = new Label();
  private Runnable onCommit = () -> {};

  /**
   * A row.
   *
   * @param list whether the field needs the whole width, under its name
   */
  public TextRow(String id, String name, boolean list, StringProperty text) {
    getStyleClass().add("number-row");
    Label label = new Label(name);
    label.setLabelFor(field);
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    field.setId(id);
    field.setAccessibleText(name);
    field.getStyleClass().add("number-field");
    field.textProperty().bindBidirectional(text);
    field.textProperty().addListener(observable -> say(""));
    field.setOnAction(e -> onCommit.run());
    field.focusedProperty().addListener((observable, before, now) -> leave(now));
    wrong.setWrapText(true);
    wrong.getStyleClass().addAll("hint", "warning");
    say("");
    if (list) {
      field.getStyleClass().add("list-field");
      Tooltip all = new Tooltip();
      all.textProperty().bind(field.textProperty());
      all.setWrapText(true);
      all.setMaxWidth(360);
      field.setTooltip(all);
      getChildren().addAll(label, field, wrong);
    } else {
      field.setPrefColumnCount(7);
      field.setMinWidth(USE_PREF_SIZE);
      HBox row = new HBox(6, label, field);
      row.setAlignment(Pos.CENTER_LEFT);
      getChildren().addAll(row, wrong);
    }
  }

  /** What looks at what was typed. */
  public void setOnCommit(Runnable action) {
    onCommit = action;
  }

  /** Marks the field as wrong and says what is possible; an empty text takes it back. */
  public void say(String text) {
    boolean isWrong = !text.isEmpty();
    wrong.setText(text);
    Presence.set(wrong, isWrong);
    field.pseudoClassStateChanged(WRONG, isWrong);
    field.setAccessibleHelp(isWrong ? text : null);
  }

  /** Puts the cursor into the field. */
  public void focusField() {
    field.requestFocus();
  }

  private void leave(boolean focused) {
    if (!focused) {
      onCommit.run();
    }
  }
}
