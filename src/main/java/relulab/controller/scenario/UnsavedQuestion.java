package relulab.controller.scenario;

import java.util.function.Consumer;
import relulab.controller.AppState;
import relulab.controller.DialogPlace;
import relulab.controller.Question;
import relulab.text.Messages;

/** Asks what to do with changes that are in no file, before they are lost. */
public final class UnsavedQuestion {
  private final AppState app;
  private final DialogPlace place;
  private final Consumer<Runnable> save;

  /**
   * A question.
   *
   * @param place where it is shown
   * @param save saves, and goes on once that is done
   */
  public UnsavedQuestion(AppState app, DialogPlace place, Consumer<Runnable> save) {
    this.app = app;
    this.place = place;
    this.save = save;
  }

  /** Goes on at once where nothing would be lost; else when the person has answered. */
  public void beforeLosing(Runnable then) {
    if (app.scenario().isChanged()) {
      Messages messages = app.messages();
      new Question(
              place,
              DialogPlace.Kind.UNSAVED,
              messages.get("present.unsavedTitle"),
              messages.get("present.unsaved"))
          .answer(messages.get("present.cancel"), "unsaved-cancel", () -> {})
          .answer(messages.get("present.dontSave"), "unsaved-drop", then)
          .answer(messages.get("present.save"), "unsaved-save", () -> save.accept(then))
          .show();
    } else {
      then.run();
    }
  }
}
