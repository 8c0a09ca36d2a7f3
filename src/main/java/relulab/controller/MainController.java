package relulab.controller;

import atlantafx.base.controls.ModalPane;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.controller.experiments.ResultsFiles;
import relulab.controller.experiments.UnkeptQuestion;
import relulab.controller.export.RunKind;
import relulab.controller.scenario.CaptionBar;
import relulab.controller.scenario.ScenarioMenu;
import relulab.controller.scenario.UnsavedQuestion;
import relulab.text.Language;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.control.Choice;

/** The frame around the pages: page switch, menus, notices. */
public final class MainController {
  private final AppState state;
  private final Function<Page, Node> pageLoader;
  private final Dialogs dialogs;
  private final FilePicker files;
  private final ResultsFiles results;
  private final Runnable present;
  private final ListChangeListener<Notice> onNotices = change -> showNotices();
  private final ChangeListener<Page> onPage = (observable, before, now) -> open(now);
  private final InvalidationListener onMoment = observable -> refreshExports();
  private final InvalidationListener onScenario = observable -> refreshScenario();
  private ToggleGroup pageGroup = new ToggleGroup();
  private ScenarioMenu scenarios;
  private boolean hasCharts;

  @FXML private BorderPane frame;
  @FXML private HBox pages;
  @FXML private StackPane content;
  @FXML private MenuButton scenarioMenu;
  @FXML private MenuButton exportMenu;
  @FXML private MenuButton languageMenu;
  @FXML private MenuButton themeMenu;
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
    fillPages();
    UnsavedQuestion question = new UnsavedQuestion(state, modal, then -> scenarios.save(then));
    scenarios = new ScenarioMenu(state, files, question);
    refreshScenario();
    state.scenario().openedProperty().addListener(new WeakInvalidationListener(onScenario));
    state.scenario().fileProperty().addListener(new WeakInvalidationListener(onScenario));
    state.scenario().recent().addListener(new WeakInvalidationListener(onScenario));
    frame.setBottom(new CaptionBar(state));
    state.training().momentProperty().addListener(new WeakInvalidationListener(onMoment));
    exportMenu.setOnShowing(e -> fillExports());
    fillLanguages();
    fillThemes();
    modal.setFocusTraversable(false);
    modal.setInTransitionFactory(null);
    modal.setOutTransitionFactory(null);
    state.notices().addListener(new javafx.collections.WeakListChangeListener<>(onNotices));
    showNotices();
    state.pageProperty().addListener(new WeakChangeListener<>(onPage));
    open(state.pageProperty().get());
    content.sceneProperty().addListener((observable, before, now) -> accelerate(now));
  }

  /** Ctrl (Cmd on a Mac) and 1, 2, 3 open the pages. */
  private void accelerate(@Nullable Scene scene) {
    if (scene == null) {
      return;
    }
    for (Page page : Page.values()) {
      KeyCode digit = KeyCode.values()[KeyCode.DIGIT1.ordinal() + page.ordinal()];
      scene
          .getAccelerators()
          .put(
              new KeyCodeCombination(digit, KeyCombination.SHORTCUT_DOWN),
              () -> state.pageProperty().set(page));
    }
  }

  private void fillPages() {
    ToggleGroup group = new ToggleGroup();
    for (Page page : Page.values()) {
      ToggleButton button = new ToggleButton(text("app.page." + page.id()));
      button.setToggleGroup(group);
      button.setSelected(page == state.pageProperty().get());
      button.setUserData(page);
      button.setMinWidth(Region.USE_PREF_SIZE);
      pages.getChildren().add(button);
    }
    Choice.require(group, chosen -> state.pageProperty().set((Page) chosen));
    pageGroup = group;
    boolean choice = Page.values().length > 1;
    pages.setVisible(choice);
    pages.setManaged(choice);
  }

  private void open(Page page) {
    pageGroup.getToggles().stream()
        .filter(toggle -> toggle.getUserData() == page)
        .forEach(pageGroup::selectToggle);
    content.getChildren().setAll(pageLoader.apply(page));
    fillExports();
  }

  private void refreshScenario() {
    state.scenario().openedProperty().get();
    state.scenario().fileProperty().get();
    scenarios.fill(scenarioMenu);
  }

  /**
   * Opens files that a person drops onto the window, or names on the command line: results of an
   * experiment, which are joined, or else a scenario.
   */
  public void open(List<Path> chosen) {
    List<Path> tables = chosen.stream().filter(ResultsFiles::isResults).toList();
    if (!tables.isEmpty()) {
      results.open(tables);
    }
    chosen.stream().filter(file -> !ResultsFiles.isResults(file)).findFirst().ifPresent(scenarios::open);
  }

  /** Opens a bundled scene. */
  public void open(relulab.scenario.Scene scene) {
    scenarios.open(scene);
  }

  /** Goes on at once where nothing would be lost; else when the person has answered. */
  public void beforeLosing(Runnable then) {
    scenarios.beforeLosing(then);
  }

  /** Goes on at once where all results are kept; else when the person has answered. */
  public void beforeClosing(Runnable then) {
    UnkeptQuestion question = new UnkeptQuestion(state, modal, results);
    question.beforeLosing(then);
  }

  @FXML
  private void present() {
    present.run();
  }

  private void fillExports() {
    exportMenu.getItems().clear();
    for (Chart chart : state.charts()) {
      MenuItem item = new MenuItem(text("app.exportItem", chart.title(messages())));
      item.setOnAction(e -> export(chart.id()));
      exportMenu.getItems().add(item);
    }
    hasCharts = !exportMenu.getItems().isEmpty();
    if (!hasCharts) {
      MenuItem none = new MenuItem(text("app.exportNothing"));
      none.setDisable(true);
      exportMenu.getItems().add(none);
    }
    if (state.hasRun()) {
      exportMenu.getItems().add(new SeparatorMenuItem());
      for (RunKind kind : RunKind.values()) {
        MenuItem item = new MenuItem(text("export.run.menu." + kind.id()));
        item.setId("exportRun-" + kind.id());
        item.setOnAction(
            e ->
                modal.show(
                    dialogs.exportRun(kind, () -> modal.hide(true), modal::setPersistent)));
        exportMenu.getItems().add(item);
      }
    }
  }

  /** Exports the chart as it is by now. */
  public void export(String id) {
    state.charts().stream()
        .filter(chart -> chart.id().equals(id))
        .findFirst()
        .ifPresent(chart -> modal.show(dialogs.export(chart, () -> modal.hide(true))));
  }

  /** A page may have its charts a little later than itself. */
  private void refreshExports() {
    if (!hasCharts) {
      fillExports();
    }
  }

  private void fillLanguages() {
    ToggleGroup group = new ToggleGroup();
    for (Language language : Language.values()) {
      RadioMenuItem item = new RadioMenuItem(language.ownName());
      item.getStyleClass().add("language-" + language.id());
      item.setToggleGroup(group);
      item.setSelected(language == state.languageProperty().get());
      item.setOnAction(e -> state.languageProperty().set(language));
      languageMenu.getItems().add(item);
    }
    languageMenu.setText(text("app.languageShort"));
    languageMenu.setAccessibleText(text("app.language"));
    languageMenu.setTooltip(new Tooltip(text("app.language")));
  }

  private void fillThemes() {
    ToggleGroup group = new ToggleGroup();
    for (ThemeChoice choice : ThemeChoice.values()) {
      RadioMenuItem item = new RadioMenuItem(text("app.theme." + choice.id()));
      item.setToggleGroup(group);
      item.setSelected(choice == state.themeChoiceProperty().get());
      item.setOnAction(e -> state.themeChoiceProperty().set(choice));
      themeMenu.getItems().add(item);
    }
    Region icon = new Region();
    icon.getStyleClass().addAll("icon", "icon-theme");
    themeMenu.setGraphic(icon);
    themeMenu.setAccessibleText(text("app.theme"));
    themeMenu.setTooltip(new Tooltip(text("app.theme")));
  }

  private void showNotices() {
    noticeBox.getChildren().clear();
    for (Notice notice : state.notices()) {
      noticeBox.getChildren().add(bar(notice));
    }
  }

  private Node bar(Notice notice) {
    Label label = new Label(notice.text());
    label.setWrapText(true);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox bar = new HBox(10, label);
    bar.getStyleClass().addAll("notice", notice.error() ? "notice-error" : "notice-info");
    if (!notice.details().isEmpty()) {
      Button copy = new Button(text("app.copyDetails"));
      copy.setMinWidth(Region.USE_PREF_SIZE);
      copy.setOnAction(
          e ->
              Clipboard.getSystemClipboard()
                  .setContent(Map.of(DataFormat.PLAIN_TEXT, notice.text() + "\n\n" + notice.details())));
      bar.getChildren().add(copy);
    }
    Notice.Offer offer = notice.offer();
    if (offer != null) {
      Button act = new Button(offer.label());
      act.setMinWidth(Region.USE_PREF_SIZE);
      act.setOnAction(
          e -> {
            state.notices().remove(notice);
            offer.action().run();
          });
      bar.getChildren().add(act);
    }
    Button close = new Button(text("app.close"));
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(e -> state.notices().remove(notice));
    bar.getChildren().add(close);
    return bar;
  }

  private String text(String key, Object... arguments) {
    return messages().get(key, arguments);
  }

  private Messages messages() {
    return state.messages();
  }
}
