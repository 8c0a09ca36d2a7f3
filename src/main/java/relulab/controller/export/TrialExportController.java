package relulab.controller.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.controller.Problem;
import relulab.controller.trial.Moment;
import relulab.export.ExportException;
import relulab.export.film.FilmPage;
import relulab.export.script.PyTorchScript;
import relulab.model.training.Planned;
import relulab.scenario.Scenario;
import relulab.text.Language;
import relulab.text.Numbers;
import relulab.view.control.Choice;
import relulab.view.control.NumberField;
import relulab.view.control.Presence;

/**
 * The dialog that makes something of the whole run: an animation, a table, a program. The run is
 * done again for it, apart from the one that is shown.
 */
public final class TrialExportController {
  private final AppState app;
  private final FilePicker files;
  private final Runnable close;
  private final Consumer<Boolean> busy;
  private final Scenario scenario;
  private final TrialExportState state;
  private @Nullable LongTask task;

  @FXML private VBox dialog;
  @FXML private HBox kinds;
  @FXML private HBox fromPart;
  @FXML private NumberField from;
  @FXML private NumberField to;
  @FXML private Label languageLabel;
  @FXML private ComboBox<Language> language;
  @FXML private Node animation;
  @FXML private AnimationPart animationController;
  @FXML private Node numbers;
  @FXML private NumbersPart numbersController;
  @FXML private Node pack;
  @FXML private PackPart packController;
  @FXML private Node steps;
  @FXML private Node stepsLabel;
  @FXML private StackPane beside;
  @FXML private Label estimate;
  @FXML private ProgressBar progress;
  @FXML private Label percent;
  @FXML private Button save;

  /**
   * A dialog for the run as it is now.
   *
   * @param kind what is offered first
   * @param close takes the dialog away
   * @param busy hears when work begins and ends
   */
  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public TrialExportController(
      AppState app, FilePicker files, TrialFile kind, Runnable close, Consumer<Boolean> busy) {
    this.app = app;
    this.files = files;
    this.close = close;
    this.busy = busy;
    scenario = app.scenario().running();
    state = app.export().run();
    state.kindProperty().set(kind);
  }

  @FXML
  private void initialize() {
    fillKinds();
    PictureFields fields = new PictureFields(app.messages(), this::refresh, this::problem);
    fields.whole(from, 0, Planned.MAX_STEP, 0, v -> {});
    fields.whole(to, 1, Planned.MAX_STEP, lastStep(), v -> {});
    Language chosen = state.languageProperty().get();
    fields.list(
        language,
        List.of(Language.values()),
        Language::ownName,
        chosen == null ? app.messages().language() : chosen,
        state.languageProperty()::set);
    animationController.connect(fields, this::refresh);
    numbersController.connect(fields);
    packController.connect(fields);
    dialog
        .sceneProperty()
        .addListener(
            (observable, before, now) -> {
              if (now == null) {
                stop();
              }
            });
    showBusy(false);
    showKind();
  }

  private void fillKinds() {
    ToggleGroup group = new ToggleGroup();
    for (TrialFile kind : TrialFile.values()) {
      ToggleButton button = new ToggleButton(text("export.run." + kind.id()));
      button.setToggleGroup(group);
      button.setUserData(kind);
      button.setSelected(kind == kind());
      kinds.getChildren().add(button);
    }
    Choice.require(
        group,
        chosen -> {
          state.kindProperty().set((TrialFile) chosen);
          showKind();
        });
  }

  /** The run's end: where it has got to, or was meant to. */
  private long lastStep() {
    Moment moment = app.training().momentProperty().get();
    return Math.max(scenario.steps(), moment == null ? 0 : moment.frame().end());
  }

  private void showKind() {
    TrialFile kind = kind();
    Presence.set(fromPart, kind == TrialFile.ANIMATION);
    Presence.set(animation, kind == TrialFile.ANIMATION);
    Presence.set(numbers, kind == TrialFile.NUMBERS);
    Presence.set(pack, kind == TrialFile.PACK);
    Presence.set(steps, kind != TrialFile.PACK);
    Presence.set(stepsLabel, kind != TrialFile.PACK);
    boolean isInOneLanguage = kind != TrialFile.NUMBERS && kind != TrialFile.PACK;
    Presence.set(language, isInOneLanguage);
    Presence.set(languageLabel, isInOneLanguage);
    save.setText(text("export.run.save." + kind.id()));
    beside.getChildren().setAll(part().beside());
    refresh();
  }

  /** Shows what would be made, or why it cannot be. */
  private void refresh() {
    try {
      estimate.setText(part().estimate(request()));
      estimate.getStyleClass().remove("warning");
      save.setDisable(task != null);
    } catch (ExportException e) {
      problem(e.message(app.messages()));
      save.setDisable(true);
    }
  }

  private void problem(String what) {
    estimate.setText(what);
    if (!estimate.getStyleClass().contains("warning")) {
      estimate.getStyleClass().add("warning");
    }
  }

  private TrialPart part() {
    return switch (kind()) {
      case ANIMATION -> animationController;
      case FILM ->
          new WholePart(
              "film",
              "filmed",
              app.messages(),
              of -> {
                FilmPage film = FilmPage.of(of.scenario(), of.to());
                return (file, progress) -> film.write(of.language(), file, progress);
              });
      case NUMBERS -> numbersController;
      case SCRIPT ->
          new WholePart(
              "script",
              "repeats",
              app.messages(),
              of ->
                  (file, progress) ->
                      PyTorchScript.write(of.scenario(), of.to(), of.language(), file, progress));
      case PACK -> packController;
    };
  }

  private TrialPart.Request request() {
    return new TrialPart.Request(
        scenario, (long) from.value(), (long) to.value(), language.getValue());
  }

  @FXML
  private void save() {
    if (kind() == TrialFile.PACK) {
      files.folder(text("export.run.pack")).ifPresent(this::write);
      return;
    }
    String ending = kind() == TrialFile.ANIMATION ? animationController.ending() : kind().ending();
    FilePicker.Kind filter = new FilePicker.Kind(text("export.kind." + ending), List.of(ending));
    files
        .save(text("export.run.title"), FileNames.ofRun(app) + "." + ending, List.of(filter))
        .ifPresent(file -> write(filter.complete(file)));
  }

  private void write(Path file) {
    TrialPart.Work work = part().work(request());
    List<String> remarks = new CopyOnWriteArrayList<>();
    task =
        LongTask.start(
            told -> {
              work.write(file, told);
              remarks.addAll(work.remarks(app.messages()));
            },
            this::showProgress,
            () -> {
              showBusy(false);
              app.tell(Notice.info(saved(file, remarks)));
              close.run();
            },
            this::fail);
    showBusy(true);
  }

  private String saved(Path file, List<String> remarks) {
    List<String> all = new ArrayList<>(remarks);
    all.addFirst(text("export.saved", file));
    return String.join(" ", all);
  }

  @FXML
  private void cancel() {
    if (task == null) {
      close.run();
    } else {
      stop();
    }
  }

  private void stop() {
    if (task != null) {
      task.cancel();
    }
  }

  private void fail(Throwable cause) {
    showBusy(false);
    switch (cause) {
      case CancellationException e -> estimate.setText(text("export.run.cancelled"));
      case ExportException e -> app.tell(Notice.error(e.message(app.messages()), e));
      default ->
          app.tell(
              Notice.error(text("export.run.failed", Problem.words(cause, app.messages())), cause));
    }
  }

  private void showProgress(double share) {
    progress.setProgress(share);
    percent.setText(Numbers.percent(share, 0, app.messages().language()));
  }

  private void showBusy(boolean isBusy) {
    if (!isBusy) {
      task = null;
    }
    showProgress(0);
    progress.setVisible(isBusy);
    percent.setVisible(isBusy);
    kinds.setDisable(isBusy);
    save.setDisable(isBusy);
    busy.accept(isBusy);
  }

  private TrialFile kind() {
    return state.kindProperty().get();
  }

  private String text(String key, Object... arguments) {
    return app.messages().get(key, arguments);
  }
}
