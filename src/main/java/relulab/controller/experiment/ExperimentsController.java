package relulab.controller.experiment;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableObjectValue;
import javafx.event.EventHandler;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.ChartSource;
import relulab.controller.Follow;
import relulab.controller.Notice;
import relulab.model.experiment.Outcome;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.control.Hint;
import relulab.view.control.Presence;
import relulab.view.experiment.ExperimentChart;
import relulab.view.experiment.ResultsChartView;
import relulab.view.experiment.ResultsTable;
import relulab.view.experiment.ResultsTableView;

/** The Experiments page: which one, its form, its run, its results, and what they mean. */
public final class ExperimentsController {
  private static final KeyCombination RUN =
      new KeyCodeCombination(KeyCode.ENTER, KeyCombination.SHORTCUT_DOWN);

  private final ObservableObjectValue<Look> looks;
  private final Consumer<ChartSource> onShown;
  private final ExperimentsState state;
  private final ResultsFiles files;
  private final Consumer<Chart> export;
  private @Nullable FormPart form;
  private @Nullable ExperimentState formOf;
  private RunnerPart runPart;
  private ExperimentList experiments;
  private ChartSwitch charts;
  private ConclusionPart conclusionPart;
  private final EventHandler<KeyEvent> onKey = this::onKey;

  @FXML private HBox root;
  @FXML private VBox list;
  @FXML private ScrollPane formScroll;
  @FXML private VBox formBox;
  @FXML private VBox runBox;
  @FXML private HBox chartSwitch;
  @FXML private ResultsChartView chart;
  @FXML private VBox empty;
  @FXML private Label emptyTitle;
  @FXML private Label emptyText;
  @FXML private Button saveCsv;
  @FXML private Button picture;
  @FXML private Button discard;
  @FXML private ResultsTableView table;
  @FXML private Label about;
  @FXML private Label claim;
  @FXML private Label detail;
  @FXML private Label reference;
  @FXML private VBox conclusions;
  @FXML private Label otherPlan;
  @FXML private ScrollPane textScroll;

  /**
   * A controller.
   *
   * @param onShown hears whose charts can be exported
   * @param export opens the dialog that makes a picture of a chart
   */
  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public ExperimentsController(
      ExperimentsState state,
      ObservableObjectValue<Look> looks,
      ResultsFiles files,
      Consumer<ChartSource> onShown,
      Consumer<Chart> export) {
    this.looks = looks;
    this.onShown = onShown;
    this.files = files;
    this.export = export;
    this.state = state;
  }

  @FXML
  private void initialize() {
    onShown.accept(this::charts);
    experiments = new ExperimentList(root, list, state, messages());
    charts = new ChartSwitch(chartSwitch, messages());
    runPart = new RunnerPart(runBox, state, this::run);
    chart.connect(looks::get);
    conclusionPart = new ConclusionPart(claim, detail, conclusions);
    root.sceneProperty().addListener((observable, before, now) -> listen(before, now));
    followStates();
  }

  private void followStates() {
    Follow.by(root, this::showChosen, state.chosenProperty());
    for (ExperimentState each : state.all()) {
      Follow.by(
          chart,
          () -> showResults(each),
          each.shownProperty(),
          each.chartProperty(),
          each.referenceProperty(),
          state.runningProperty());
      Follow.by(
          runBox,
          runPart::refresh,
          each.form().experimentProperty(),
          each.form().networks().textProperty(),
          each.shownProperty());
    }
    Follow.by(
        runBox,
        this::showRun,
        state.runningProperty(),
        state.progressProperty(),
        state.chosenProperty(),
        state.keeper().loadingProperty());
    Follow.by(chart, chart::repaint, looks);
  }

  /** The key runs it wherever the focus is, the bar over the page included. */
  private void listen(@Nullable Scene before, @Nullable Scene now) {
    if (before != null) {
      before.removeEventHandler(KeyEvent.KEY_PRESSED, onKey);
    }
    if (now != null) {
      now.addEventHandler(KeyEvent.KEY_PRESSED, onKey);
    }
  }

  private void onKey(KeyEvent e) {
    if (RUN.match(e)) {
      run();
      e.consume();
    }
  }

  private void run() {
    FormPart now = form;
    if (now != null && now.check()) {
      state.start();
    }
  }

  private void showChosen() {
    ExperimentState chosen = state.chosenProperty().get();
    if (formOf != chosen) {
      formOf = chosen;
      form = new FormPart(formBox, chosen.form(), messages());
      formScroll.setVvalue(0);
      about.setText(messages().get("experiment.about." + chosen.id()));
      textScroll.setVvalue(0);
      chosen.readReference();
    }
    showResults(chosen);
    experiments.arrange();
  }

  private void showRun() {
    runPart.refresh();
    formBox.setDisable(state.runningProperty().get() == state.chosenProperty().get());
    discard.setDisable(formBox.isDisable());
  }

  private void showResults(ExperimentState of) {
    if (of != state.chosenProperty().get()) {
      return;
    }
    Findings findings = of.visible();
    List<ExperimentChart> all = findings == null ? List.of() : findings.charts();
    ExperimentChart shown = ChartSwitch.chosen(of, all);
    charts.show(of, all, shown);
    chart.show(shown);
    chart.setVisible(shown != null);
    chart.setAccessibleText(
        shown == null
            ? ""
            : messages().get("experiment.page.chartSpoken", shown.title(messages())));
    empty.setVisible(shown == null);
    emptyTitle.setText(state.name(of));
    emptyText.setText(messages().get("experiment.page.empty"));
    table.show(findings == null ? null : table(of, findings), messages());
    conclusionPart.show(findings == null ? List.of() : findings.sentences(), messages());
    boolean comesWithApp = of.isReference() && shown != null;
    Presence.set(reference, comesWithApp);
    reference.setText(
        comesWithApp ? messages().get("experiment.page.reference", largest(findings)) : "");
    Hint.set(reference, comesWithApp && shown != null ? shown.settings(messages()) : null);
    boolean other = findings != null && !of.form().isProtocol(findings.results().experiment());
    Presence.set(otherPlan, other);
    boolean none = findings == null || findings.results().networks() == 0;
    saveCsv.setDisable(none);
    picture.setDisable(none);
    Presence.set(discard, !none && !of.isReference());
  }

  /** Its columns stay the same as long as it grows. */
  private ResultsTable table(ExperimentState of, Findings findings) {
    boolean grows = state.runningProperty().get() == of && !of.isReference();
    return grows ? findings.table().withCounts() : findings.table();
  }

  /** How many networks the conditions have, at most. */
  private static String largest(@Nullable Findings findings) {
    return Numbers.count(
        findings == null
            ? 0
            : findings.results().cells().stream().mapToLong(Outcome::networks).max().orElse(0));
  }

  /** The chart that is shown first, for export. */
  private List<Chart> charts() {
    ExperimentState chosen = state.chosenProperty().get();
    Findings findings = chosen.visible();
    return findings == null || findings.results().networks() == 0
        ? List.of()
        : List.copyOf(findings.charts());
  }

  @FXML
  private void openCsv() {
    files.open();
  }

  @FXML
  private void saveCsv() {
    Findings findings = state.chosenProperty().get().visible();
    if (findings != null) {
      files.save(findings.results(), () -> {});
    }
  }

  @FXML
  private void picture() {
    ExperimentState chosen = state.chosenProperty().get();
    Findings findings = chosen.visible();
    ExperimentChart shown = findings == null ? null : ChartSwitch.chosen(chosen, findings.charts());
    if (shown != null) {
      export.accept(shown);
    }
  }

  /** Results that are thrown away can be brought back. */
  @FXML
  private void discard() {
    ExperimentState chosen = state.chosenProperty().get();
    Findings findings = chosen.shownProperty().get();
    if (findings == null) {
      return;
    }
    chosen.discard();
    state.keeper().forget(findings.results().experiment());
    Notice.Offer undo =
        new Notice.Offer(
            messages().get("experiment.page.undo"),
            () -> {
              chosen.show(findings);
              state.keeper().keep(chosen, findings);
            });
    state.tell(
        new Notice(
            messages().get("experiment.page.discarded", state.name(chosen)), "", false, undo));
  }

  private Messages messages() {
    return looks.get().messages();
  }
}
