package relulab.controller.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import relulab.controller.AppState;
import relulab.controller.FilePicker;
import relulab.controller.Notice;
import relulab.controller.training.Moment;
import relulab.export.ExportException;
import relulab.export.PictureSpec;
import relulab.export.Progress;
import relulab.export.animation.Animation;
import relulab.export.animation.AnimationSpec;
import relulab.export.run.RunCsv;
import relulab.export.script.PyTorchScript;
import relulab.model.training.Planned;
import relulab.scenario.Scenario;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.ChartView;
import relulab.view.control.Choice;
import relulab.view.control.NumberField;
import relulab.view.theme.Theme;

/**
 * The dialog that makes something of the whole run: an animation, a table, a program. The run is done
 * again for it, apart from the one that is shown.
 */
public final class RunExportController {
  private static final double PREVIEW_WIDTH = 400;

  private final AppState app;
  private final FilePicker files;
  private final Runnable close;
  private final Consumer<Boolean> busy;
  private final Scenario scenario;
  private final RunExportState state;
  private @Nullable LongTask task;

  @FXML private VBox dialog;
  @FXML private HBox kinds;
  @FXML private HBox fromPart;
  @FXML private NumberField from;
  @FXML private NumberField to;
  @FXML private Label languageLabel;
  @FXML private ComboBox<Language> language;
  @FXML private Node animation;
  @FXML private ComboBox<RunExportState.Size> size;
  @FXML private ComboBox<Theme> theme;
  @FXML private NumberField seconds;
  @FXML private NumberField fps;
  @FXML private CheckBox captions;
  @FXML private Node numbers;
  @FXML private NumberField every;
  @FXML private ChartView preview;
  @FXML private Label about;
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
  public RunExportController(
      AppState app, FilePicker files, RunKind kind, Runnable close, Consumer<Boolean> busy) {
    this.app = app;
    this.files = files;
    this.close = close;
    this.busy = busy;
    scenario = app.scenario().presented();
    state = app.export().run();
    state.kindProperty().set(kind);
  }

  @FXML
  private void initialize() {
    ToggleGroup group = new ToggleGroup();
    for (RunKind kind : RunKind.values()) {
      ToggleButton button = new ToggleButton(text("export.run." + kind.id()));
      button.setToggleGroup(group);
      button.setUserData(kind);
      button.setSelected(kind == kind());
      kinds.getChildren().add(button);
    }
    Choice.require(group, chosen -> state.kindProperty().set((RunKind) chosen));
    state.kindProperty().addListener((observable, before, now) -> showKind());
    number(from, 0, Planned.MAX_STEP, 0, v -> {});
    number(to, 1, Planned.MAX_STEP, lastStep(), v -> {});
    number(seconds, AnimationSpec.MIN_SECONDS, AnimationSpec.MAX_SECONDS,
        state.secondsProperty().get(), state.secondsProperty()::set);
    number(fps, 1, AnimationSpec.MAX_FPS, state.fpsProperty().get(),
        v -> state.fpsProperty().set((int) v));
    number(every, 1, Planned.MAX_STEP, state.everyProperty().get(),
        v -> state.everyProperty().set((long) v));
    Language chosen = state.languageProperty().get();
    box(language, List.of(Language.values()), chosen == null ? messages().language() : chosen,
        state.languageProperty()::set, Language::ownName);
    box(size, List.of(RunExportState.Size.values()), state.sizeProperty().get(),
        state.sizeProperty()::set, s -> s.width() + " × " + s.height());
    box(theme, RunExportState.THEMES, state.themeProperty().get(),
        state.themeProperty()::set, t -> text("export.look." + t.id()));
    captions.setSelected(state.captionsProperty().get());
    captions.selectedProperty().addListener((observable, before, now) -> {
      state.captionsProperty().set(now);
      refresh();
    });
    captions.setDisable(scenario.captions().isEmpty());
    preview.setPainter((surface, w, h) -> paintPreview(surface));
    dialog.sceneProperty().addListener((observable, before, now) -> {
      if (now == null) {
        stop();
      }
    });
    showBusy(false);
    showKind();
  }

  /** The run's end: where it has got to, or was meant to. */
  private long lastStep() {
    Moment moment = app.training().momentProperty().get();
    return Math.max(scenario.steps(), moment == null ? 0 : moment.frame().end());
  }

  private void number(
      NumberField field, double min, double max, double value, DoubleConsumer taken) {
    field.setRange(min, max);
    field.setFormat(
        v -> field == seconds ? Numbers.significant(v, 4) : Numbers.count(Math.round(v)));
    field.show(value);
    field.setOnValue(
        v -> {
          double rounded = field == seconds ? v : Math.rint(v);
          field.show(rounded);
          taken.accept(rounded);
          refresh();
        });
    field.setOnWrong(
        () ->
            problem(
                text(
                    "export.run.badNumber",
                    field.getText(),
                    Numbers.significant(min, 6),
                    Numbers.count((long) max))));
  }

  private <T> void box(
      ComboBox<T> box, List<T> items, T now, Consumer<T> taken, Function<T, String> name) {
    box.setItems(FXCollections.observableArrayList(items));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(T item) {
            return name.apply(item);
          }

          @Override
          public T fromString(String text) {
            throw new UnsupportedOperationException("the box cannot be edited");
          }
        });
    box.setValue(now);
    box.valueProperty().addListener((observable, before, chosen) -> {
      taken.accept(chosen);
      refresh();
    });
  }

  private void showKind() {
    RunKind kind = kind();
    show(fromPart, kind == RunKind.ANIMATION);
    show(animation, kind == RunKind.ANIMATION);
    show(preview, kind == RunKind.ANIMATION);
    show(numbers, kind == RunKind.NUMBERS);
    show(about, kind != RunKind.ANIMATION);
    show(language, kind != RunKind.NUMBERS);
    show(languageLabel, kind != RunKind.NUMBERS);
    save.setText(text("export.run.save." + kind.id()));
    if (kind != RunKind.ANIMATION) {
      about.setText(text("export.run.about." + kind.id()));
    }
    refresh();
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  /** Shows what would be made, or why it cannot be. */
  private void refresh() {
    try {
      estimate.setText(
          switch (kind()) {
            case ANIMATION -> animationEstimate();
            case NUMBERS ->
                text(
                    "export.run.rows",
                    Numbers.count(
                        scenario.setup().lanes().size()
                            * (1 + Math.ceilDiv(steps(), state.everyProperty().get()))));
            case SCRIPT -> text("export.run.repeats", Numbers.count(steps()));
          });
      estimate.getStyleClass().remove("warning");
      save.setDisable(task != null);
    } catch (ExportException e) {
      problem(e.message(messages()));
      save.setDisable(true);
    }
  }

  private void problem(String what) {
    estimate.setText(what);
    if (!estimate.getStyleClass().contains("warning")) {
      estimate.getStyleClass().add("warning");
    }
  }

  private String animationEstimate() {
    AnimationSpec spec = spec();
    Animation planned = new Animation(scenario, spec);
    double scale = PREVIEW_WIDTH / spec.picture().logicalWidth();
    preview.setLogicalSize(spec.picture().logicalWidth(), spec.picture().logicalHeight());
    preview.setMinSize(PREVIEW_WIDTH, spec.picture().logicalHeight() * scale);
    preview.setMaxSize(PREVIEW_WIDTH, spec.picture().logicalHeight() * scale);
    preview.setAccessibleText(text("export.previewOf", text("export.run.animation")));
    preview.repaint();
    return text(
        "export.run.frames",
        Numbers.count(planned.reel().shots().size()),
        Numbers.fixed(planned.reel().seconds(), 1),
        Numbers.significant(planned.reel().bytes(spec) / 1e6, 2));
  }

  private void paintPreview(relulab.view.surface.Surface surface) {
    Moment moment = app.training().momentProperty().get();
    if (moment != null && kind() == RunKind.ANIMATION) {
      new Animation(scenario, spec()).picture(moment.frame(), moment.backdrops()).paint(surface);
    }
  }

  private AnimationSpec spec() {
    PictureSpec picture =
        new PictureSpec(
            state.sizeProperty().get().width(),
            state.sizeProperty().get().height(),
            null,
            state.themeProperty().get(),
            language.getValue(),
            1,
            false);
    return new AnimationSpec(
        (long) from.value(),
        steps(),
        0,
        state.secondsProperty().get(),
        state.fpsProperty().get(),
        picture,
        state.captionsProperty().get());
  }

  private long steps() {
    return (long) to.value();
  }

  @FXML
  private void save() {
    RunKind kind = kind();
    String ending = "." + kind.ending();
    FilePicker.Kind filter =
        new FilePicker.Kind(text("export.kind." + kind.ending()), List.of(kind.ending()));
    files
        .save(text("export.run.title"), FileNames.ofRun(app) + ending, List.of(filter))
        .map(file -> hasEnding(file, ending) ? file : Path.of(file + ending))
        .ifPresent(this::write);
  }

  private static boolean hasEnding(Path file, String ending) {
    return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  private void write(Path file) {
    Consumer<Progress> work = work(file);
    task =
        LongTask.start(
            work,
            this::showProgress,
            () -> {
              showBusy(false);
              app.tell(Notice.info(text("export.saved", file)));
              close.run();
            },
            this::fail);
    showBusy(true);
  }

  /** All that the work needs is taken from the fields now. */
  private Consumer<Progress> work(Path file) {
    long last = steps();
    long rows = state.everyProperty().get();
    Language words = language.getValue();
    return switch (kind()) {
      case ANIMATION -> {
        Animation planned = new Animation(scenario, spec());
        yield told -> planned.write(file, told);
      }
      case NUMBERS -> told -> RunCsv.write(scenario.setup(), last, rows, file, told);
      case SCRIPT -> told -> PyTorchScript.write(scenario, last, words, file, told);
    };
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
      case ExportException e -> app.tell(Notice.error(e.message(messages()), e));
      default ->
          app.tell(
              Notice.error(
                  text("export.run.failed", String.valueOf(cause.getMessage())), cause));
    }
  }

  private void showProgress(double share) {
    progress.setProgress(share);
    percent.setText(Numbers.percent(share, 0));
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

  private RunKind kind() {
    return state.kindProperty().get();
  }

  private Messages messages() {
    return app.messages();
  }

  private String text(String key, Object... arguments) {
    return messages().get(key, arguments);
  }
}
