package relulab.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.BeforeEach;
import relulab.controller.AppState;
import relulab.controller.Background;
import relulab.controller.DialogPlace;
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

/** The program with a robot that opens a dialog in each {@link DialogWay}. */
abstract class DialogsProgramTest extends ProgramTest {
  private static final String OTHER_SCENE = "scene-" + SceneCatalog.all().get(1).id();

  protected final CountDownLatch slowDisk = new CountDownLatch(1);
  protected Path target;
  protected Path scenarioFile;

  @BeforeEach
  void chooseTarget() {
    target = folder.resolve("answer");
  }

  protected AppState state() {
    return app.state();
  }

  protected DialogPlace place() {
    return app.window().controller().dialogPlace();
  }

  protected Node focus() {
    return stage.getScene().getFocusOwner();
  }

  protected boolean hasFocus() {
    for (Node node = focus(); node != null; node = node.getParent()) {
      if (node.getStyleClass().contains("dialog")) {
        return !node.isDisabled();
      }
    }
    return false;
  }

  protected static void pulses(int count) {
    WindowTest.waitForPulses(count);
  }

  /** Presses keys together and waits for a pulse; of many keys, TestFX's pauses take minutes. */
  protected static void tap(KeyCode... keys) {
    Platform.runLater(
        () -> {
          Robot robot = new Robot();
          Arrays.stream(keys).forEach(robot::keyPress);
          Arrays.asList(keys).reversed().forEach(robot::keyRelease);
        });
    WindowTest.waitForNextPulses(1);
  }

  /** The program, with all that the way needs. */
  protected void begin(DialogWay way) throws Exception {
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
          () ->
              state()
                  .training()
                  .changes()
                  .intervene(OptionalInt.of(0), () -> new Intervention.Kill(1, 0)));
      await(() -> state().scenario().isChanged());
    }
    pulses(5);
  }

  private void prepare(DialogWay way) throws Exception {
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
    if (way.isWhilePresenting()) {
      tap(KeyCode.F5);
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

  protected void open(DialogWay way) throws Exception {
    files.answer = Optional.of(scenarioFile);
    switch (way) {
      case HELP_BY_KEY -> tap(KeyCode.F1);
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
        tap(KeyCode.RIGHT);
        tap(KeyCode.ENTER);
      }
      case UNSAVED_BY_DROP -> interact(() -> app.window().controller().open(List.of(scenarioFile)));
      case UNSAVED_BY_SHOW_ME -> press("#seeList .show-me");
      case TITLE_BY_SAVE_AS -> push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.S);
      case TITLE_BY_SAVE_AS_ITEM -> choose("#scenarioMenu", "scenario-save-as");
      case TITLE_BY_SAVING_BEFORE_LOSING -> {
        choose("#scenarioMenu", OTHER_SCENE);
        await(() -> place().kind() == DialogPlace.Kind.UNSAVED);
        tap(KeyCode.ENTER);
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
  protected void finish() throws Exception {
    slowDisk.countDown();
    if (place().isBusy()) { // The process would end with its window.
      interact(() -> ((Button) stage.getScene().lookup("#cancel")).fire());
      await(() -> !place().isBusy());
    }
    assertTrue(Background.finish(60));
  }

  private void save() throws Exception {
    files.answer = Optional.of(target);
    tap(KeyCode.ENTER);
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
    await(
        () ->
            state().pageProperty().get() == Page.EXPERIMENTS
                && !state().chartSource().charts().isEmpty());
    pulses(5);
  }

  private void press(String button) {
    interact(() -> lookup(button).<Button>query().requestFocus());
    tap(KeyCode.SPACE);
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
        tap(KeyCode.ENTER);
        return;
      }
      tap(KeyCode.DOWN);
    }
    throw new AssertionError("the keyboard does not reach " + wanted.getText());
  }
}
