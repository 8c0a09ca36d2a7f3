package relulab.controller.experiment;

import java.util.List;
import relulab.controller.AppState;
import relulab.controller.DialogPlace;
import relulab.controller.Question;
import relulab.text.Messages;

/** Asks what to do with results that could not be kept, before the program ends. */
public final class UnkeptQuestion {
  private final AppState app;
  private final DialogPlace place;
  private final ResultsFiles files;

  /**
   * A question.
   *
   * @param place where it is shown
   * @param files saves results where the person says
   */
  public UnkeptQuestion(AppState app, DialogPlace place, ResultsFiles files) {
    this.app = app;
    this.place = place;
    this.files = files;
  }

  /** Goes on at once where all results are kept; else when the person has answered. */
  public void beforeLosing(Runnable then) {
    List<Findings> left = app.experiments().keeper().retry();
    if (left.isEmpty()) {
      then.run();
    } else {
      ask(left.getFirst(), then);
    }
  }

  private void ask(Findings first, Runnable then) {
    ExperimentsState state = app.experiments();
    Messages messages = app.messages();
    String name = state.name(state.of(first.results().experiment().id()));
    new Question(
            place,
            DialogPlace.Kind.UNKEPT,
            messages.get("experiment.page.unkeptTitle"),
            messages.get("experiment.page.unkept", name))
        .answer(messages.get("experiment.page.stay"), "unkept-cancel", () -> {})
        .answer(messages.get("experiment.page.closeAnyway"), "unkept-drop", then)
        .answer(messages.get("experiment.page.saveCsv"), "unkept-save", () -> save(first, then))
        .show();
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
}
