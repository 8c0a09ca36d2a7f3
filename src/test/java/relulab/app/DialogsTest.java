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
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import relulab.controller.Background;
import relulab.controller.DialogPlace;
import relulab.controller.Notice;
import relulab.controller.Page;
import relulab.controller.export.TrialFile;

/**
 * A robot opens each dialog in each way in which a person can: it has the keyboard, keeps it, and
 * gives it back; Escape cancels and Enter confirms. Whoever adds a dialog or another way to one
 * finds here what is missing.
 */
class DialogsTest extends DialogsProgramTest {
  @Test
  void everyDialogHasItsWays() {
    assertEquals(
        EnumSet.allOf(DialogPlace.Kind.class),
        Arrays.stream(DialogWay.values()).map(way -> way.kind).collect(Collectors.toSet()));
    assertEquals(
        Set.of(TrialFile.values()).stream()
            .map(kind -> "RUN_" + kind.name())
            .collect(Collectors.toSet()),
        Arrays.stream(DialogWay.values())
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
  void holdsTheKeyboardEscapeCancelsAndEnterConfirms(DialogWay way) throws Exception {
    begin(way);
    open(way);
    long step = state().training().step();
    requireHeld();
    for (KeyCode key : List.of(KeyCode.RIGHT, KeyCode.LEFT, KeyCode.END, KeyCode.HOME)) {
      tap(key);
    }
    assertTrue(hasFocus(), () -> "an arrow led to " + focus());
    assertEquals(step, state().training().step(), "the run behind stands still");
    tap(KeyCode.ESCAPE);
    pulses(5);
    requireCancelled(way);
    open(way);
    files.answer = Optional.of(target);
    tap(KeyCode.ENTER);
    pulses(5);
    requireConfirmed(way);
    finish();
  }

  private void requireCancelled(DialogWay way) {
    assertEquals(way.below(), place().kind());
    assertTrue(stage.isShowing(), "nothing is closed");
    assertEquals(way.below() != null, hasFocus(), "the dialog below has the keyboard, or the page");
    assertTrue(state().scenario().isChanged() || way.kind != DialogPlace.Kind.UNSAVED, "as it was");
  }

  private void requireConfirmed(DialogWay way) throws Exception {
    switch (way.kind) {
      case HELP -> {}
      case PICTURE -> await(() -> Files.exists(Path.of(target + ".png")));
      case RUN -> requireMade(way);
      case UNSAVED -> {
        if (place().kind() == DialogPlace.Kind.TITLE) {
          tap(KeyCode.ENTER);
        }
        await(() -> Files.exists(Path.of(target + ".relulab")) || isSavedIn(way));
      }
      case TITLE -> await(() -> Files.exists(Path.of(target + ".relulab")));
      case UNKEPT -> await(() -> Files.exists(Path.of(target + ".csv")) && !stage.isShowing());
      case LECTURE -> tap(KeyCode.ESCAPE); // There is nothing to confirm.
      case LECTURE_UNSAVED -> {
        await(() -> Files.exists(Path.of(target + ".relulab")));
        if (stage.isShowing()) {
          await(() -> place().kind() == DialogPlace.Kind.LECTURE);
          tap(KeyCode.ESCAPE);
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
  private void requireMade(DialogWay way) throws Exception {
    if (way != DialogWay.RUN_PACK) {
      await(() -> Files.exists(Path.of(target + "." + ending(way))));
      return;
    }
    await(() -> Files.exists(target) && place().isBusy());
    tap(KeyCode.ESCAPE);
    await(() -> !place().isBusy());
    tap(KeyCode.ESCAPE);
  }

  /** What was opened from a file is saved there. */
  private boolean isSavedIn(DialogWay way) throws IOException {
    return way == DialogWay.UNSAVED_BY_RECENT
        && Files.readString(scenarioFile).contains("\"kill\"");
  }

  @Test
  void enterPressesTheButtonThatHasTheFocus() throws Exception {
    begin(DialogWay.UNSAVED_BY_SCENE);
    open(DialogWay.UNSAVED_BY_SCENE);
    interact(() -> lookup("#unsaved-drop").<Button>query().requestFocus());
    files.answer = Optional.of(target);
    tap(KeyCode.ENTER);
    await(() -> !place().isOpen());
    assertFalse(state().scenario().isChanged());
    assertTrue(Background.finish(60));
    assertFalse(Files.exists(Path.of(target + ".relulab")), "the usual answer would save it");
  }

  /** The file that is being made goes on below the question. */
  @Test
  void waitingForAnExportBringsItsFile() throws Exception {
    begin(DialogWay.EXPORTING_PICTURE);
    close();
    pulses(3);
    assertEquals(DialogPlace.Kind.EXPORTING, place().kind());
    slowDisk.countDown();
    await(() -> Files.exists(Path.of(target + ".png")) && !place().isOpen());
    assertTrue(stage.isShowing(), "nobody has said that it is to close");
  }

  @Test
  void aWindowThatClosesWaitsForWhatIsBeingSaved() throws Exception {
    begin(DialogWay.UNSAVED_BY_SCENE);
    Background.run(() -> slowDisk.await(1, TimeUnit.SECONDS), done -> {}, problem -> {});
    interact(() -> state().scenario().save(target, () -> {}));
    close();
    await(() -> !stage.isShowing());
    assertTrue(Files.exists(target));
  }

  /** An error that belongs to a dialog is read above it, not in the shade behind it. */
  @Test
  void whatGoesWrongIsToldAboveTheDialog() throws Exception {
    begin(DialogWay.RUN_NUMBERS);
    interact(() -> state().tell(Notice.info("before")));
    open(DialogWay.RUN_NUMBERS);
    files.answer = Optional.of(folder.resolve("no/such.csv"));
    tap(KeyCode.ENTER);
    await(() -> state().notices().size() == 2);
    pulses(5);
    List<String> above = texts("#dialogNotices");
    assertEquals(List.of(state().notices().getLast().text()), above);
    assertEquals(List.of("before"), texts("#noticeBox"));
    assertTrue(hasFocus());
    tap(KeyCode.ESCAPE);
    pulses(5);
    assertTrue(lookup("#dialogNotices").tryQuery().isEmpty());
    assertEquals(2, texts("#noticeBox").size());
  }

  private List<String> texts(String box) {
    return lookup(box).<javafx.scene.layout.VBox>query().getChildren().stream()
        .map(bar -> ((Label) bar.lookup(".label")).getText())
        .toList();
  }

  private static String ending(DialogWay way) {
    return switch (way) {
      case RUN_ANIMATION -> "gif";
      case RUN_FILM -> "html";
      case RUN_NUMBERS -> "csv";
      case RUN_SCRIPT -> "py";
      default -> throw new IllegalArgumentException();
    };
  }

  /** Tab goes all the way around in the dialog, and Shift and Tab goes back over its end. */
  private void requireHeld() {
    assertTrue(hasFocus(), () -> "the focus is on " + focus());
    Node first = focus();
    for (int i = 0; i < 18 || focus() != first; i++) {
      tap(KeyCode.TAB);
      assertTrue(hasFocus(), () -> "Tab led to " + focus());
      assertTrue(i < 100, () -> "Tab does not lead back to " + first);
    }
    for (int i = 0; i < 3; i++) {
      tap(KeyCode.SHIFT, KeyCode.TAB);
      assertTrue(hasFocus(), () -> "Shift and Tab led to " + focus());
    }
    Page page = state().pageProperty().get();
    push(KeyCode.SHORTCUT, KeyCode.DIGIT1);
    push(KeyCode.SHORTCUT, KeyCode.DIGIT3);
    tap(KeyCode.F5);
    assertEquals(page, state().pageProperty().get(), "keys of the window wait");
    assertNull(app.window().presentation(), "so do those of the pages");
  }
}
