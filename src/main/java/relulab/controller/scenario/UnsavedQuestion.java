package relulab.controller.scenario;

import atlantafx.base.controls.ModalPane;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;

/** Asks what to do with changes that are in no file, before they are lost. */
public final class UnsavedQuestion {
  private final AppState app;
  private final ModalPane modal;
  private final Consumer<Runnable> save;

  /**
   * A question.
   *
   * @param modal where it is shown
   * @param save saves, and goes on once that is done
   */
  public UnsavedQuestion(AppState app, ModalPane modal, Consumer<Runnable> save) {
    this.app = app;
    this.modal = modal;
    this.save = save;
  }

  /** Goes on at once where nothing would be lost; else when the person has answered. */
  public void beforeLosing(Runnable then) {
    if (app.scenario().isChanged()) {
      modal.show(dialog(then));
    } else {
      then.run();
    }
  }

  private Node dialog(Runnable then) {
    Label title = new Label(app.messages().get("present.unsavedTitle"));
    title.getStyleClass().add("card-title");
    Label text = new Label(app.messages().get("present.unsaved"));
    text.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button cancel = button("present.cancel", "unsaved-cancel", () -> {});
    cancel.setCancelButton(true);
    Button drop = button("present.dontSave", "unsaved-drop", then);
    Button keep = button("present.save", "unsaved-save", () -> save.accept(then));
    keep.setDefaultButton(true);
    keep.getStyleClass().add("primary");
    HBox buttons = new HBox(10, space, cancel, drop, keep);
    VBox dialog = new VBox(title, text, buttons);
    dialog.getStyleClass().addAll("dialog", "question-dialog");
    return dialog;
  }

  private Button button(String key, String id, Runnable action) {
    Button button = new Button(app.messages().get(key));
    button.setId(id);
    button.setOnAction(
        e -> {
          modal.hide(true);
          action.run();
        });
    return button;
  }
}
