package relulab.controller.experiment;

import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.model.experiment.ExperimentRunner.RunnerProgress;
import relulab.text.Durations;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.Hint;
import relulab.view.control.Presence;

/** Run, Cancel and Continue, with how far it is. */
final class RunnerPart {
  private final ExperimentsState state;
  private final Messages messages;
  private final VBox box;
  private final Button run = new Button();
  private final Button cancel = new Button();
  private final Button show = new Button();
  private final ProgressBar bar = new ProgressBar(0);
  private final Label text = new Label();

  /**
   * Fills a box.
   *
   * @param start starts what the form says, if that is possible
   */
  RunnerPart(VBox box, ExperimentsState state, Runnable start) {
    this.state = state;
    this.box = box;
    messages = state.messages();
    prepare(run, "run", start);
    run.getStyleClass().add("primary");
    Hint.set(run, messages.get("experiment.page.runKey"));
    prepare(cancel, "cancel-run", state::cancel);
    cancel.setText(messages.get("experiment.page.cancel"));
    prepare(show, "show-running", this::showRunning);
    show.setText(messages.get("experiment.page.showRunning"));
    bar.setId("run-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    text.setId("run-text");
    text.setWrapText(true);
    text.getStyleClass().add("hint");
    box.getChildren().setAll(new HBox(8, run, cancel, show), bar, text);
  }

  private static void prepare(Button button, String id, Runnable action) {
    button.setId(id);
    button.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(button, Priority.ALWAYS);
    button.setOnAction(e -> action.run());
  }

  private void showRunning() {
    ExperimentState running = state.runningProperty().get();
    if (running != null) {
      state.chosenProperty().set(running);
    }
  }

  /** Shows what is the case now. */
  void refresh() {
    ExperimentState running = state.runningProperty().get();
    ExperimentState chosen = state.chosenProperty().get();
    boolean runs = running != null;
    boolean hadFocus = run.isFocused() || cancel.isFocused() || show.isFocused();
    Presence.set(run, !runs);
    Presence.set(cancel, runs);
    Presence.set(show, runs && running != chosen);
    Presence.set(bar, runs);
    if (running != null) {
      showProgress(running, running == chosen);
    } else {
      showIdle(chosen);
    }
    if (hadFocus) {
      keepFocus(runs ? cancel : run);
    }
  }

  /**
   * A button that goes leaves the focus to the one in its place; what comes next on the page throws
   * results away, and a second press of Space must not.
   */
  private void keepFocus(Button successor) {
    if (successor.isDisabled()) {
      box.requestFocus();
    } else if (!show.isFocused()) {
      successor.requestFocus();
    }
  }

  private void showProgress(ExperimentState running, boolean isChosen) {
    RunnerProgress progress = state.progressProperty().get();
    bar.setProgress(progress == null ? ProgressBar.INDETERMINATE_PROGRESS : progress.share());
    String far =
        progress == null ? messages.get("experiment.page.starting") : inWords(running, progress);
    bar.setAccessibleText(far);
    text.setText(
        isChosen ? far : messages.get("experiment.page.otherRuns", state.name(running), far));
  }

  /** How many networks, or repetitions. */
  private String counted(ExperimentState of, long number) {
    return messages.get(
        of.form().kind().repeats() ? "experiment.page.repetitions" : "experiment.page.networks",
        Numbers.count(number));
  }

  private String inWords(ExperimentState running, RunnerProgress progress) {
    return messages.get(
        "experiment.page.progress",
        Numbers.percent(progress.share(), 0, messages.language()),
        Numbers.count(progress.done()),
        counted(running, progress.total()),
        Durations.of(progress.remaining(), messages));
  }

  private void showIdle(ExperimentState chosen) {
    Form form = chosen.form();
    boolean loading = state.keeper().loadingProperty().get();
    boolean possible = form.problem().isEmpty();
    Findings known = chosen.isShownOfForm() ? chosen.shownProperty().get() : null;
    long missing = possible ? missing(form, known) : 1;
    boolean some = known != null && known.results().networks() > 0;
    run.setText(
        messages.get(some && missing > 0 ? "experiment.page.continue" : "experiment.page.run"));
    run.setDisable(loading || missing == 0);
    text.setText(
        loading ? messages.get("experiment.page.loading") : idle(chosen, possible, known, missing));
  }

  private String idle(
      ExperimentState chosen, boolean possible, @Nullable Findings known, long missing) {
    if (!possible) {
      return messages.get("experiment.page.impossible");
    }
    if (missing == 0) {
      return messages.get("experiment.page.allDone");
    }
    if (known != null && known.results().networks() > 0) {
      return messages.get(
          "experiment.page.someDone",
          counted(chosen, known.results().networks()),
          Numbers.count(missing));
    }
    Form form = chosen.form();
    int cells = Objects.requireNonNull(form.experimentProperty().get()).keys().size();
    long networks = form.networks().value().size();
    boolean repeated = form.kind().repeats();
    String ask =
        messages.get(
            repeated ? "experiment.page.askRepetitions" : "experiment.page.ask",
            Numbers.count(cells),
            Numbers.count(networks));
    Findings shown = chosen.shownProperty().get();
    return shown == null ? ask : ask + "\n" + messages.get("experiment.page.otherSettings");
  }

  private static long missing(Form form, @Nullable Findings known) {
    return known == null ? 1 : known.missing(form.networks().value());
  }
}
