package relulab.controller;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.animation.Animation;
import javafx.animation.PauseTransition;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import relulab.controller.experiment.ResultsFiles;
import relulab.controller.experiment.UnkeptQuestion;
import relulab.controller.export.ExportMenu;
import relulab.controller.present.LectureDialog;
import relulab.controller.scenario.ScenarioMenu;
import relulab.controller.scenario.UnsavedQuestion;
import relulab.export.FileContent;
import relulab.model.trace.TraceCourse;
import relulab.text.Messages;
import relulab.view.control.Choice;
import relulab.view.control.Hint;
import relulab.view.control.Presence;

/** The frame around the pages: page switch, menus, notices. */
public final class MainController {
  /** From this width on the top bar has room for all that is in it. */
  private static final double ROOMY = 960;

  /** So long the window that is to close waits for a file that is being saved, before it asks. */
  private static final Duration PATIENCE = Duration.seconds(3);

  private final AppState state;
  private final Function<Page, Node> pageLoader;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final ResultsFiles results;
  private final Runnable present;
  private final ChangeListener<Page> onPage = (observable, before, now) -> open(now);
  private final InvalidationListener onScenario = observable -> refreshScenario();
  private final ChangeListener<@Nullable TraceCourse> onRecording =
      (observable, before, now) -> {
        if ((before == null) != (now == null)) {
          refreshScenario();
        }
      };
  private final ToggleGroup pageGroup = new ToggleGroup();
  private ScenarioMenu scenarios;
  private ExportMenu exports;
  private DialogPlace place;

  @FXML private BorderPane frame;
  @FXML private HBox topBar;
  @FXML private Label name;
  @FXML private HBox pages;
  @FXML private StackPane content;
  @FXML private MenuButton scenarioMenu;
  @FXML private MenuButton exportMenu;
  @FXML private MenuButton languageMenu;
  @FXML private MenuButton themeMenu;
  @FXML private Button helpButton;
  @FXML private VBox noticeBox;
  @FXML private ModalPane modal;

  @SuppressWarnings("NullAway.Init") // FXML sets the fields.
  public MainController(
      AppState state,
      Function<Page, Node> pageLoader,
      Dialogs dialogs,
      FilePicker files,
      ResultsFiles results,
      Runnable present) {
    this.state = state;
    this.pageLoader = pageLoader;
    this.dialogs = dialogs;
    this.files = files;
    this.results = results;
    this.present = present;
  }

  @FXML
  private void initialize() {
    topBar.setMinWidth(0);
    frame.widthProperty().addListener(observable -> compact());
    fillPages();
    place = new DialogPlace(modal);
    UnsavedQuestion question = new UnsavedQuestion(state, place, then -> scenarios.save(then));
    scenarios = new ScenarioMenu(state, files, place, question);
    refreshScenario();
    state.scenario().openedProperty().addListener(new WeakInvalidationListener(onScenario));
    state.scenario().fileProperty().addListener(new WeakInvalidationListener(onScenario));
    state.scenario().recent().addListener(new WeakInvalidationListener(onScenario));
    state.recording().courseProperty().addListener(new WeakChangeListener<>(onRecording));
    exports = new ExportMenu(state, dialogs, files, place, exportMenu);
    AppearanceMenus.fillLanguages(languageMenu, state);
    AppearanceMenus.fillThemes(themeMenu, state);
    Hint.set(helpButton, state.messages().get("help.open"));
    helpButton.setAccessibleText(state.messages().get("help.title"));
    new NoticeBars(state, noticeBox, place);
    state.pageProperty().addListener(new WeakChangeListener<>(onPage));
    open(state.pageProperty().get());
    content.sceneProperty().addListener((observable, before, now) -> accelerate(now));
  }

  /** Ctrl (Cmd on a Mac) and 1, 2, 3 open the pages, F1 the help. */
  @SuppressWarnings("EnumOrdinal") // the digits stand in order
  private void accelerate(@Nullable Scene scene) {
    if (scene == null) {
      return;
    }
    scene.getAccelerators().put(new KeyCodeCombination(KeyCode.F1), this::help);
    for (Page page : Page.values()) {
      KeyCode digit = KeyCode.values()[KeyCode.DIGIT1.ordinal() + page.ordinal()];
      scene
          .getAccelerators()
          .put(
              new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN),
              () -> state.pageProperty().set(page));
    }
  }

  /** In a small window the name gives way, and the buttons stand closer. */
  private void compact() {
    boolean isSmall = frame.getWidth() < ROOMY;
    Presence.set(name, !isSmall);
    if (isSmall != topBar.getStyleClass().contains("compact")) { // else a frame lacks its styles
      topBar.getStyleClass().remove("compact");
      if (isSmall) {
        topBar.getStyleClass().add("compact");
      }
    }
  }

  private void fillPages() {
    for (Page page : Page.values()) {
      ToggleButton button = new ToggleButton(state.messages().get("app.page." + page.id()));
      button.setToggleGroup(pageGroup);
      button.setSelected(page == state.pageProperty().get());
      button.setUserData(page);
      button.setMinWidth(Region.USE_PREF_SIZE);
      pages.getChildren().add(button);
    }
    Choice.require(pageGroup, chosen -> state.pageProperty().set((Page) chosen));
  }

  private void open(Page page) {
    pageGroup.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == page)
        .forEach(pageGroup::selectToggle);
    content.getChildren().setAll(pageLoader.apply(page));
    exports.fill();
  }

  private void refreshScenario() {
    state.scenario().openedProperty().get();
    state.scenario().fileProperty().get();
    scenarioMenu.setText(scenarios.title());
    FirstFrame.whenShown(() -> scenarios.fill(scenarioMenu)); // It reads all scenes.
  }

  /**
   * Opens files that a person drops onto the window, or names on the command line: results of an
   * experiment, which are joined, a scenario, or points. Of several scenarios or tables of points
   * the first is opened and the others are named.
   */
  public void open(List<Path> chosen) {
    Background.run(
        () -> chosen.stream().collect(Collectors.groupingBy(FileContent::of)),
        this::open,
        problem -> state.tell(Notice.error(String.valueOf(problem.getMessage()), problem)));
  }

  private void open(Map<FileContent, List<Path>> files) {
    List<Path> tables = files.getOrDefault(FileContent.RESULTS, List.of());
    if (!tables.isEmpty()) {
      results.open(tables);
    }
    List<Path> trials = new ArrayList<>();
    for (FileContent kind : FileContent.values()) {
      if (kind != FileContent.RESULTS) {
        trials.addAll(files.getOrDefault(kind, List.of()));
      }
    }
    if (trials.isEmpty()) {
      return;
    }
    Path first = trials.getFirst();
    if (files.getOrDefault(FileContent.POINTS, List.of()).contains(first)) {
      state.pageProperty().set(Page.TRAINING);
      state.training().points().open(first);
    } else {
      scenarios.open(first);
    }
    if (trials.size() > 1) {
      String others =
          trials.stream()
              .skip(1)
              .map(file -> String.valueOf(file.getFileName()))
              .collect(Collectors.joining(", "));
      state.tell(Notice.info(state.messages().get("present.oneAtATime", others)));
    }
  }

  /** Opens a bundled scene and lets it run. */
  public void start(relulab.scenario.Scene scene) {
    scenarios.start(scene);
  }

  /** Goes on at once where nothing would be lost; else when the person has answered. */
  public void beforeLosing(Runnable then) {
    scenarios.beforeLosing(then);
  }

  /** Whether closing the window now would lose something, so that the person is to be asked. */
  public boolean asksBeforeClosing() {
    return place.isBusy()
        || !Background.isIdle()
        || state.experiments().keeper().hasUnkept()
        || state.present().draft().isChanged();
  }

  /** Goes on at once where all results are kept; else when the person has answered. */
  public void beforeClosing(Runnable then) {
    UnkeptQuestion question = new UnkeptQuestion(state, place, results);
    beforeEndingExport(
        () -> question.beforeLosing(() -> LectureDialog.beforeClosing(state, files, place, then)));
  }

  /** Closing the window would lose a file that is being made; a short one is waited for. */
  private void beforeEndingExport(Runnable then) {
    if (place.isBusy()) {
      askToEndExport(then);
    } else if (Background.isIdle()) {
      then.run();
    } else {
      PauseTransition wait = new PauseTransition(PATIENCE);
      wait.setOnFinished(e -> askToEndExport(then));
      wait.play();
      Background.run(
          () -> "",
          done -> {
            if (wait.getStatus() == Animation.Status.RUNNING) {
              wait.stop();
              then.run();
            }
          },
          problem -> {});
    }
  }

  private void askToEndExport(Runnable then) {
    Messages messages = state.messages();
    new Question(
            place,
            DialogPlace.Kind.EXPORTING,
            messages.get("app.exporting.title"),
            messages.get("app.exporting.text"))
        .answer(messages.get("app.exporting.wait"), "exporting-wait", () -> {})
        .answer(messages.get("app.exporting.close"), "exporting-close", then)
        .show();
  }

  /** Where dialogs open. */
  public DialogPlace dialogPlace() {
    return place;
  }

  /** Exports a chart of the page as it is by now. */
  public void export(String id) {
    exports.export(id);
  }

  @FXML
  private void present() {
    present.run();
  }

  /** Shows the help, unless another dialog waits for an answer. */
  @FXML
  private void help() {
    if (!place.isOpen()) {
      place.show(DialogPlace.Kind.HELP, dialogs::help);
    }
  }
}
