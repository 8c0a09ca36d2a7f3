package relulab.controller.experiment;

import atlantafx.base.controls.ModalPane;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.controller.AppState;

/** Asks what to do with results that could not be kept, before the program ends. */
public final class UnkeptQuestion {
  private final AppState app;
  private final ModalPane modal;
  private final ResultsFiles files;

  /**
   * A question.
   *
   * @param modal where it is shown
   * @param files saves results where the person says
   */
  public UnkeptQuestion(AppState app, ModalPane modal, ResultsFiles files) {
    this.app = app;
    this.modal = modal;
    this.files = files;
  }

  /** Goes on at once where all results are kept; else when the person has answered. */
  public void beforeLosing(Runnable then) {
    List<Findings> left = app.experiments().keeper().retry();
    if (left.isEmpty()) {
      then.run();
    } else {
      modal.show(dialog(left, then));
    }
  }

  private Node dialog(List<Findings> left, Runnable then) {
    ExperimentsState state = app.experiments();
    Findings first = left.getFirst();
    Label title = new Label(app.messages().get("experiment.page.unkeptTitle"));
    title.getStyleClass().add("card-title");
    String name = state.name(state.of(first.results().experiment().id()));
    Label text = new Label(app.messages().get("experiment.page.unkept", name));
    text.setWrapText(true);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button cancel = button("experiment.page.stay", "unkept-cancel", () -> {});
    cancel.setCancelButton(true);
    Button drop = button("experiment.page.closeAnyway", "unkept-drop", then);
    Button save = button("experiment.page.saveCsv", "unkept-save", () -> save(first, then));
    save.setDefaultButton(true);
    save.getStyleClass().add("primary");
    VBox dialog = new VBox(title, text, new HBox(10, space, cancel, drop, save));
    dialog.getStyleClass().addAll("dialog", "question-dialog");
    return dialog;
  }

  /** What was saved elsewhere need not be kept; then the next one is asked for. */
  private void save(Findings findings, Runnable then) {
    files.save(
        findings.results(),
        () -> {
          app.experiments().keeper().release(findings);
          beforeLosing(then);
        });
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
