package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.DialogPlace;
import relulab.controller.Notice;
import relulab.controller.Page;
import relulab.controller.ThemeChoice;
import relulab.controller.export.TrialFile;
import relulab.controller.settings.SettingsStore;
import relulab.export.ScenarioFiles;
import relulab.export.experiment.ResultsCsv;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.SeedRange;
import relulab.model.training.Intervention;
import relulab.scenario.Lecture;
import relulab.scenario.Scenarios;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.view.control.NumberField;

/**
 * A robot opens each dialog in each way in which a person can: it has the keyboard, keeps it, and
 * gives it back; Escape cancels and Enter confirms. Whoever adds a dialog or another way to one
 * finds here what is missing.
 */
class DialogsTest extends ProgramTest {
  private static final String OTHER_SCENE = "scene-" + SceneCatalog.all().get(1).id();

  /** All ways in which a dialog opens. */
  enum Way {
    HELP_BY_KEY(DialogPlace.Kind.HELP),
    HELP_BY_BUTTON(DialogPlace.Kind.HELP),
    PICTURE_BY_MENU_OF_FUNCTIONS(DialogPlace.Kind.PICTURE),
    PICTURE_BY_MENU_OF_TRAINING(DialogPlace.Kind.PICTURE),
    PICTURE_BY_MENU_OF_EXPERIMENTS(DialogPlace.Kind.PICTURE),
    PICTURE_BY_BUTTON_OF_EXPERIMENTS(DialogPlace.Kind.PICTURE),
    RUN_ANIMATION(DialogPlace.Kind.RUN),
    RUN_FILM(DialogPlace.Kind.RUN),
    RUN_NUMBERS(DialogPlace.Kind.RUN),
    RUN_SCRIPT(DialogPlace.Kind.RUN),
    RUN_PACK(DialogPlace.Kind.RUN),
    UNSAVED_BY_SCENE(DialogPlace.Kind.UNSAVED),
    UNSAVED_BY_OPEN_KEY(DialogPlace.Kind.UNSAVED),
    UNSAVED_BY_OPEN_ITEM(DialogPlace.Kind.UNSAVED),
    UNSAVED_BY_RECENT(DialogPlace.Kind.UNSAVED),
    UNSAVED_BY_DROP(DialogPlace.Kind.UNSAVED),
    UNSAVED_BY_SHOW_ME(DialogPlace.Kind.UNSAVED),
    UNSAVED_BY_CLOSING(DialogPlace.Kind.UNSAVED),
    TITLE_BY_SAVE_AS(DialogPlace.Kind.TITLE),
    TITLE_BY_SAVE_AS_ITEM(DialogPlace.Kind.TITLE),
    TITLE_BY_SAVING_BEFORE_LOSING(DialogPlace.Kind.TITLE),
    LECTURE_BY_MENU(DialogPlace.Kind.LECTURE),
    LECTURE_UNSAVED_BY_CLOSING(DialogPlace.Kind.LECTURE_UNSAVED),
    LECTURE_UNSAVED_BY_NEW(DialogPlace.Kind.LECTURE_UNSAVED),
    LECTURE_UNSAVED_WHILE_PRESENTING(DialogPlace.Kind.LECTURE_UNSAVED),
    UNKEPT_BY_CLOSING(DialogPlace.Kind.UNKEPT),
    UNKEPT_WHILE_PRESENTING(DialogPlace.Kind.UNKEPT),
    EXPORTING_RUN(DialogPlace.Kind.EXPORTING),
    EXPORTING_PICTURE(DialogPlace.Kind.EXPORTING),
    EXPORTING_SAVE(DialogPlace.Kind.EXPORTING);

    private final DialogPlace.Kind kind;

    Way(DialogPlace.Kind kind) {
      this.kind = kind;
    }
  }

  private final CountDownLatch slowDisk = new CountDownLatch(1);
  private Path target;
  private Path scenarioFile;

  @BeforeEach
  void chooseTarget() {
    target = folder.resolve("answer");
  }

  @Test
  void everyDialogHasItsWays() {
    assertEquals(
        EnumSet.allOf(DialogPlace.Kind.class),
        Arrays.stream(Way.values()).map(way -> way.kind).collect(Collectors.toSet()));
    assertEquals(
        Set.of(TrialFile.values()).stream()
            .map(kind -> "RUN_" + kind.name())
            .collect(Collectors.toSet()),
        Arrays.stream(Way.values())
            .map(Enum::name)
            .filter(name -> name.startsWith("RUN_"))
            .collect(Collectors.toSet()));
  }

  /** A place in the code that opens a dialog and is not known here has no way above. */
  @Test
  void thereAreNoOtherPlacesThatOpenDialogs() throws IOException {
    Pattern opens =
        Pattern.compile(
            "place\\.show\\(|new"
                + " Question\\(|\\bbeforeLosing\\(|beforeClosing\\(|askToEndExport\\(|\\.export\\(chart|exports\\.export\\(|modal\\.show\\(|new"
                + " ModalPane|new Alert\\(|new Dialog<|controller\\(\\)\\.(start|open)\\(");
    Map<String, Integer> found = new TreeMap<>();
    for (String layer : List.of("app", "controller", "view")) {
      try (Stream<Path> all = Files.walk(Path.of("src/main/java/relulab", layer))) {
        for (Path file : all.filter(path -> path.toString().endsWith(".java")).toList()) {
          int count = (int) opens.matcher(Files.readString(file)).results().count();
          if (count > 0) {
            found.put(file.getFileName().toString(), count);
          }
        }
      }
    }
    assertEquals(
        "{DialogPlace.java=1, ExportMenu.java=3, LectureDialog.java=5, LectureKeeper.java=3,"
            + " MainController.java=11, MainWindow.java=3, Question.java=1, ScenarioMenu.java=5,"
            + " TitleQuestion.java=1, UnkeptQuestion.java=3, UnsavedQuestion.java=2,"
            + " ViewLoader.java=2, WindowApp.java=3}",
        found.toString(),
        "a way for each place belongs into this test");
  }

  @ParameterizedTest
  @EnumSource
  void holdsTheKeyboardEscapeCancelsAndEnterConfirms(Way way) throws Exception {
    begin(way);
    open(way);
    long step = state().training().step();
    requireHeld();
    for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.END, KeyCode.HOME)) {
      push(key);
    }
    assertTrue(hasFocus(), () -> "an arrow led to " + focus());
    assertEquals(step, state().training().step(), "the run behind stands still");
    push(KeyCode.ESCAPE);
    pulses(5);
    requireCancelled(way);
    open(way);
    files.answer = Optional.of(target);
    push(KeyCode.ENTER);
    pulses(5);
    requireConfirmed(way);
    finish();
  }

  private void requireCancelled(Way way) {
    assertEquals(below(way), place().kind());
    assertTrue(stage.isShowing(), "nothing is closed");
    assertEquals(below(way) != null, hasFocus(), "the dialog below has the keyboard, or the page");
    assertTrue(state().scenario().isChanged() || way.kind != DialogPlace.Kind.UNSAVED, "as it was");
  }

  private void requireConfirmed(Way way) throws Exception {
    switch (way.kind) {
      case HELP -> {}
      case PICTURE -> await(() -> Files.exists(Path.of(target + ".png")));
      case RUN -> requireMade(way);
      case UNSAVED -> {
        if (place().kind() == DialogPlace.Kind.TITLE) {
          push(KeyCode.ENTER);
        }
        await(() -> Files.exists(Path.of(target + ".relulab")) || isSavedIn(way));
      }
      case TITLE -> await(() -> Files.exists(Path.of(target + ".relulab")));
      case UNKEPT -> await(() -> Files.exists(Path.of(target + ".csv")) && !stage.isShowing());
      case LECTURE -> push(KeyCode.ESCAPE); // There is nothing to confirm.
      case LECTURE_UNSAVED -> {
        await(() -> Files.exists(Path.of(target + ".relulab")));
        if (stage.isShowing()) {
          await(() -> place().kind() == DialogPlace.Kind.LECTURE);
          push(KeyCode.ESCAPE);
        }
      }
      case EXPORTING -> await(() -> !stage.isShowing());
    }
    if (stage.isShowing()) {
      await(() -> !place().isOpen());
      assertFalse(hasFocus());
    }
  }

  /** A whole pack takes long: it is enough that it is being made, and ends when it is told to. */
  private void requireMade(Way way) throws Exception {
    if (way != Way.RUN_PACK) {
      await(() -> Files.exists(Path.of(target + "." + ending(way))));
      return;
    }
    await(() -> Files.exists(target) && place().isBusy());
    push(KeyCode.ESCAPE);
    await(() -> !place().isBusy());
    push(KeyCode.ESCAPE);
  }

  /** What was opened from a file is saved there. */
  private boolean isSavedIn(Way way) throws IOException {
    return way == Way.UNSAVED_BY_RECENT && Files.readString(scenarioFile).contains("\"kill\"");
  }

  /** The file that is being made goes on below the question. */
  @Test
  void waitingForAnExportBringsItsFile() throws Exception {
    begin(Way.EXPORTING_PICTURE);
    close();
    pulses(3);
    assertEquals(DialogPlace.Kind.EXPORTING, place().kind());
    slowDisk.countDown();
    await(() -> Files.exists(Path.of(target + ".png")) && !place().isOpen());
    assertTrue(stage.isShowing(), "nobody has said that it is to close");
  }

  @Test
  void aWindowThatClosesWaitsForWhatIsBeingSaved() throws Exception {
    begin(Way.UNSAVED_BY_SCENE);
    Background.run(() -> slowDisk.await(1, TimeUnit.SECONDS), done -> {}, problem -> {});
    interact(() -> state().scenario().save(target, () -> {}));
    close();
    await(() -> !stage.isShowing());
    assertTrue(Files.exists(target));
  }

  /** An error that belongs to a dialog is read above it, not in the shade behind it. */
  @Test
  void whatGoesWrongIsToldAboveTheDialog() throws Exception {
    begin(Way.RUN_NUMBERS);
    interact(() -> state().tell(Notice.info("before")));
    open(Way.RUN_NUMBERS);
    files.answer = Optional.of(folder.resolve("no/such.csv"));
    push(KeyCode.ENTER);
    await(() -> state().notices().size() == 2);
    pulses(5);
    List<String> above = texts("#dialogNotices");
    assertEquals(List.of(state().notices().getLast().text()), above);
    assertEquals(List.of("before"), texts("#noticeBox"));
    assertTrue(hasFocus());
    push(KeyCode.ESCAPE);
    pulses(5);
    assertTrue(lookup("#dialogNotices").tryQuery().isEmpty());
    assertEquals(2, texts("#noticeBox").size());
  }

  private List<String> texts(String box) {
    return lookup(box).<javafx.scene.layout.VBox>query().getChildren().stream()
        .map(bar -> ((Label) bar.lookup(".label")).getText())
        .toList();
  }

  /** What is open once the dialog was cancelled. */
  private static DialogPlace.Kind below(Way way) {
    return switch (way) {
      case EXPORTING_RUN -> DialogPlace.Kind.RUN;
      case EXPORTING_PICTURE -> DialogPlace.Kind.PICTURE;
      case LECTURE_UNSAVED_BY_CLOSING, LECTURE_UNSAVED_BY_NEW, LECTURE_UNSAVED_WHILE_PRESENTING ->
          DialogPlace.Kind.LECTURE;
      default -> null;
    };
  }

  private static String ending(Way way) {
    return switch (way) {
      case RUN_ANIMATION -> "gif";
      case RUN_FILM -> "html";
      case RUN_NUMBERS -> "csv";
      case RUN_SCRIPT -> "py";
      default -> throw new IllegalArgumentException();
    };
  }

  private AppState state() {
    return app.state();
  }

  private DialogPlace place() {
    return app.window().controller().dialogPlace();
  }

  private Node focus() {
    return stage.getScene().getFocusOwner();
  }

  private boolean hasFocus() {
    for (Node node = focus(); node != null; node = node.getParent()) {
      if (node.getStyleClass().contains("dialog")) {
        return !node.isDisabled();
      }
    }
    return false;
  }

  private static void pulses(int count) {
    WindowTest.waitForPulses(count);
  }

  /** The program, with all that the way needs. */
  private void begin(Way way) throws Exception {
    if (way.kind == DialogPlace.Kind.UNKEPT) {
      Files.writeString(new SettingsStore(folder).results(), "a file where the folder should be");
    }
    start();
    interact(
        () -> {
          state().languageProperty().set(Language.ENGLISH);
          state().themeChoiceProperty().set(ThemeChoice.LIGHT);
          state().notices().clear();
          state().pageProperty().set(Page.TRAINING);
        });
    await(() -> state().training().momentProperty().get() != null);
    prepare(way);
    if (way.kind == DialogPlace.Kind.UNSAVED || way.kind == DialogPlace.Kind.TITLE) {
      interact(
          () -> state().training().intervene(OptionalInt.of(0), () -> new Intervention.Kill(1, 0)));
      await(() -> state().scenario().isChanged());
    }
    pulses(5);
  }

  private void prepare(Way way) throws Exception {
    scenarioFile = folder.resolve("other.relulab");
    ScenarioFiles.write(Scenarios.write(SceneCatalog.all().get(1).scenario()), scenarioFile);
    switch (way) {
      case PICTURE_BY_MENU_OF_EXPERIMENTS, PICTURE_BY_BUTTON_OF_EXPERIMENTS -> showResults();
      case PICTURE_BY_MENU_OF_FUNCTIONS, UNSAVED_BY_SHOW_ME ->
          interact(() -> state().pageProperty().set(Page.FUNCTIONS));
      case UNSAVED_BY_RECENT -> {
        interact(() -> state().scenario().open(scenarioFile, () -> {}));
        await(() -> !state().scenario().recent().isEmpty());
      }
      case UNSAVED_BY_CLOSING ->
          Files.createDirectories(folder.resolve("settings.properties/in-the-way"));
      case UNKEPT_BY_CLOSING, UNKEPT_WHILE_PRESENTING -> {
        showResults();
        await(() -> state().experiments().keeper().hasUnkept());
      }
      case EXPORTING_RUN -> {
        openRun(TrialFile.NUMBERS, 100_000_000);
        save();
      }
      case EXPORTING_PICTURE -> {
        choose("#exportMenu", 0);
        fillDisk();
        save();
      }
      case EXPORTING_SAVE -> fillDisk();
      case LECTURE_UNSAVED_BY_CLOSING, LECTURE_UNSAVED_BY_NEW, LECTURE_UNSAVED_WHILE_PRESENTING ->
          interact(
              () ->
                  state()
                      .present()
                      .draft()
                      .add(new Lecture.Bundled(SceneCatalog.all().get(1), List.of()), -1));
      default -> {}
    }
    if (way.name().endsWith("WHILE_PRESENTING")) {
      push(KeyCode.F5);
      await(() -> app.window().presentation() != null);
    }
  }

  /** The item stands in a menu of the menu. */
  private void compose() {
    interact(
        () ->
            lookup("#scenarioMenu").<MenuButton>query().getItems().stream()
                .flatMap(
                    item ->
                        item instanceof Menu menu
                            ? menu.getItems().stream()
                            : Stream.<MenuItem>empty())
                .filter(item -> "compose-lecture".equals(item.getId()))
                .forEach(MenuItem::fire));
    pulses(5);
  }

  /** Whatever is saved from now on takes long. */
  private void fillDisk() {
    Background.run(() -> slowDisk.await(300, TimeUnit.SECONDS), done -> {}, problem -> {});
  }

  private void open(Way way) throws Exception {
    files.answer = Optional.of(scenarioFile);
    switch (way) {
      case HELP_BY_KEY -> push(KeyCode.F1);
      case HELP_BY_BUTTON -> clickOn("#helpButton");
      case PICTURE_BY_MENU_OF_FUNCTIONS,
          PICTURE_BY_MENU_OF_TRAINING,
          PICTURE_BY_MENU_OF_EXPERIMENTS ->
          choose("#exportMenu", 0);
      case PICTURE_BY_BUTTON_OF_EXPERIMENTS -> press("#picture");
      case RUN_ANIMATION -> openRun(TrialFile.ANIMATION, 1);
      case RUN_FILM -> openRun(TrialFile.FILM, 20);
      case RUN_NUMBERS -> openRun(TrialFile.NUMBERS, 20);
      case RUN_SCRIPT -> openRun(TrialFile.SCRIPT, 20);
      case RUN_PACK -> choose("#exportMenu", "exportRun-pack");
      case UNSAVED_BY_SCENE -> choose("#scenarioMenu", OTHER_SCENE);
      case UNSAVED_BY_OPEN_KEY -> push(KeyCode.SHORTCUT, KeyCode.O);
      case UNSAVED_BY_OPEN_ITEM -> choose("#scenarioMenu", "scenario-open");
      case UNSAVED_BY_RECENT -> {
        choose("#scenarioMenu", "scenario-recent");
        push(KeyCode.RIGHT);
        push(KeyCode.ENTER);
      }
      case UNSAVED_BY_DROP -> interact(() -> app.window().controller().open(List.of(scenarioFile)));
      case UNSAVED_BY_SHOW_ME -> press("#seeList .show-me");
      case TITLE_BY_SAVE_AS -> push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
      case TITLE_BY_SAVE_AS_ITEM -> choose("#scenarioMenu", "scenario-save-as");
      case TITLE_BY_SAVING_BEFORE_LOSING -> {
        choose("#scenarioMenu", OTHER_SCENE);
        await(() -> place().kind() == DialogPlace.Kind.UNSAVED);
        push(KeyCode.ENTER);
      }
      case LECTURE_BY_MENU -> compose();
      case LECTURE_UNSAVED_BY_NEW -> {
        compose();
        interact(
            () ->
                ((MenuButton) stage.getScene().lookup("#lecture-new"))
                    .getItems()
                    .getFirst()
                    .fire());
      }
      case UNSAVED_BY_CLOSING,
          LECTURE_UNSAVED_BY_CLOSING,
          LECTURE_UNSAVED_WHILE_PRESENTING,
          UNKEPT_BY_CLOSING,
          UNKEPT_WHILE_PRESENTING,
          EXPORTING_RUN,
          EXPORTING_PICTURE,
          EXPORTING_SAVE ->
          close();
    }
    try {
      await(() -> place().kind() == way.kind);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(
          "open is "
              + place().kind()
              + (stage.isShowing() ? "" : "; the window is closed")
              + (app.window().presentation() == null ? "" : "; something is presented"),
          e);
    }
    pulses(5);
  }

  /** Ends what would go on behind the test. */
  private void finish() throws Exception {
    slowDisk.countDown();
    if (place().isBusy()) { // The process would end with its window.
      interact(() -> ((Button) stage.getScene().lookup("#cancel")).fire());
      await(() -> !place().isBusy());
    }
    assertTrue(Background.finish(60));
  }

  private void save() throws Exception {
    files.answer = Optional.of(target);
    push(KeyCode.ENTER);
    await(() -> place().isBusy());
  }

  private void openRun(TrialFile kind, long steps) {
    choose("#exportMenu", "exportRun-" + kind.id());
    NumberField to = lookup("#to").query();
    Node before = focus();
    interact(
        () -> {
          to.requestFocus();
          to.setText("" + steps);
          before.requestFocus();
        });
    pulses(3);
  }

  private void showResults() throws Exception {
    BornDead experiment = new BornDead(4, List.of(2, 3), List.of(3), true, 0.95);
    Path csv = folder.resolve("born-dead.csv");
    ResultsCsv.save(ExperimentsWindowTest.run(experiment, new SeedRange(1, 50)), csv);
    interact(() -> app.window().controller().open(List.of(csv)));
    await(() -> state().pageProperty().get() == Page.EXPERIMENTS && !state().charts().isEmpty());
    pulses(5);
  }

  private void press(String button) {
    interact(() -> lookup(button).<Button>query().requestFocus());
    push(KeyCode.SPACE);
  }

  private void choose(String menu, String id) {
    MenuButton button = lookup(menu).query();
    choose(menu, button.getItems().stream().map(MenuItem::getId).toList().indexOf(id));
  }

  /** As a person does: the menu is opened, and the item is looked for with the keyboard. */
  private void choose(String menu, int index) {
    clickOn(menu);
    pulses(2);
    MenuButton button = lookup(menu).query();
    assertTrue(button.isShowing());
    MenuItem wanted = button.getItems().get(index);
    for (int i = 0; i <= button.getItems().size(); i++) {
      Node node = wanted.getStyleableNode();
      if (node.getScene().getFocusOwner() == node) {
        push(KeyCode.ENTER);
        return;
      }
      push(KeyCode.DOWN);
    }
    throw new AssertionError("the keyboard does not reach " + wanted.getText());
  }

  private void requireHeld() {
    assertTrue(hasFocus(), () -> "the focus is on " + focus());
    for (int i = 0; i < 18; i++) {
      push(KeyCode.TAB);
      pulses(1);
      assertTrue(hasFocus(), () -> "Tab led to " + focus());
    }
    for (int i = 0; i < 3; i++) {
      push(KeyCode.SHIFT, KeyCode.TAB);
      pulses(1);
      assertTrue(hasFocus(), () -> "Shift and Tab led to " + focus());
    }
    Page page = state().pageProperty().get();
    push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    push(KeyCode.F5);
    assertEquals(page, state().pageProperty().get(), "keys of the window wait");
    assertNull(app.window().presentation(), "so do those of the pages");
  }
}
