package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.Patience;
import relulab.controller.present.LectureDraft;
import relulab.scenario.Beat;
import relulab.scenario.Lecture;
import relulab.scenario.Lectures;
import relulab.scenario.Scenarios;
import relulab.scenario.SceneCatalog;
import relulab.scenario.Stage;
import relulab.text.Language;

/** Composes a lecture with the mouse and the keys. */
class LectureDialogTest extends WindowTest {
  @TempDir Path folder;

  private void compose() {
    MenuButton menu = find("#scenarioMenu");
    interact(
        () ->
            menu.getItems().stream()
                .filter(Menu.class::isInstance)
                .flatMap(item -> ((Menu) item).getItems().stream())
                .filter(item -> "compose-lecture".equals(item.getId()))
                .findFirst()
                .orElseThrow()
                .fire());
    waitForPulses(3);
  }

  private void fire(String button, String item) {
    MenuButton menu = find(button);
    MenuItem found =
        menu.getItems().stream().filter(i -> item.equals(i.getId())).findFirst().orElseThrow();
    interact(found::fire);
    waitForPulses(2);
  }

  private LectureDraft draft() {
    return state.present().draft();
  }

  private List<String> order() {
    return draft().items().stream()
        .map(
            item ->
                switch (item) {
                  case Lecture.Bundled(var scene, var _) -> scene.id();
                  case Lecture.Own _ -> "own";
                  case Lecture.Said _ -> "said";
                })
        .toList();
  }

  @Test
  void scenesAndOwnWordsAreOrderedSavedOpenedAndEditedAgain() throws Exception {
    Path own = folder.resolve("own.relulab");
    Files.writeString(own, Scenarios.write(SceneCatalog.first().scenario()));
    compose();
    fire("#lecture-add", "lecture-add-functions");
    fire("#lecture-add", "lecture-add-born-dead");
    files.several = List.of(own);
    fire("#lecture-add", "lecture-add-files");
    waitUntil(() -> draft().items().size() == 3);
    fire("#lecture-add", "lecture-add-words");
    waitForPulses(2);
    write("#lecture-title-en", "Welcome");
    write("#lecture-en", "Why do neurons die?");
    write("#lecture-formula", "max(0, x)");
    assertEquals(List.of("functions", "born-dead", "own", "said"), order());
    clickOn("#lecture-items");
    interact(() -> list().getSelectionModel().clearAndSelect(3));
    press(KeyCode.ALT).push(KeyCode.UP).push(KeyCode.UP).push(KeyCode.UP).release(KeyCode.ALT);
    assertEquals(List.of("said", "functions", "born-dead", "own"), order());
    clickOn("#lecture-down");
    assertEquals(List.of("functions", "said", "born-dead", "own"), order());
    write("#lecture-title", "My lecture");
    Path file = folder.resolve("mine.relulab");
    files.answer = Optional.of(file);
    clickOn("#lecture-save");
    waitUntil(() -> !draft().isChanged());
    Lecture saved = Lectures.read(file);
    assertEquals("My lecture", saved.title().zh());
    Beat words = ((Lecture.Said) saved.items().get(1)).beats().getFirst();
    assertEquals("Why do neurons die?", words.text().en());
    assertEquals("Welcome", ((Stage.Words) words.stage()).title().zh(), "stands for both");
    assertEquals("max(0, x)", ((Stage.Words) words.stage()).formula());

    fire("#lecture-new", "lecture-new-empty");
    assertTrue(draft().items().isEmpty());
    clickOn("#lecture-open");
    waitUntil(() -> draft().items().size() == 4);
    assertEquals(Optional.of(saved), draft().lecture());
    clickOn("#lecture-items");
    interact(() -> list().getSelectionModel().clearAndSelect(2));
    clickOn("#lecture-remove");
    assertEquals(List.of("functions", "said", "own"), order());
    assertTrue(draft().isChanged());
  }

  @Test
  void aPartIsDraggedAndBeatsAreChosen() {
    compose();
    fire("#lecture-new", "lecture-new-short");
    waitForPulses(2);
    String first = order().getFirst();
    String third = order().get(2);
    drag(cell(0), MouseButton.PRIMARY).dropTo(cell(2));
    waitForPulses(5);
    assertEquals(first, order().get(2));
    assertEquals(third, order().get(1));
    interact(() -> list().getSelectionModel().clearAndSelect(2));
    waitForPulses(2);
    List<Integer> before = draft().items().get(2).chosen();
    CheckBox beat = find("#lecture-beat-1");
    interact(beat::fire);
    assertFalse(draft().items().get(2).chosen().equals(before));
    assertEquals(2, list().getSelectionModel().getSelectedIndex(), "it stays chosen");
  }

  @Test
  void nothingIsLost() {
    compose();
    fire("#lecture-add", "lecture-add-sparse");
    push(KeyCode.ESCAPE);
    interact(() -> state.languageProperty().set(Language.CHINESE));
    interact(() -> state.languageProperty().set(Language.ENGLISH));
    compose();
    assertEquals(List.of("sparse"), order(), "closing it and another language keep it");
    fire("#lecture-new", "lecture-new-whole");
    clickOn("#lecture-cancel");
    assertEquals(List.of("sparse"), order());
    push(KeyCode.ESCAPE);
    boolean[] closed = {false};
    interact(() -> main.beforeClosing(() -> closed[0] = true));
    waitForPulses(2);
    assertFalse(closed[0], "the end of the program would lose it");
    clickOn("#lecture-drop");
    waitForPulses(2);
    assertTrue(closed[0]);
  }

  @Test
  void wordsThatCouldNotBeReadAgainAreNotSaved() throws Exception {
    compose();
    fire("#lecture-add", "lecture-add-words");
    write("#lecture-en", "{nonsense}");
    Path file = folder.resolve("bad.relulab");
    files.answer = Optional.of(file);
    clickOn("#lecture-save");
    waitForPulses(3);
    assertFalse(Files.exists(file));
    assertTrue(draft().isChanged());
    assertTrue(this.<javafx.scene.control.Label>find("#lecture-told").getText().contains("braces"));
  }

  @Test
  void itIsPresentedFromTheChosenPart() {
    compose();
    fire("#lecture-add", "lecture-add-functions");
    fire("#lecture-add", "lecture-add-summary");
    clickOn("#lecture-present");
    waitForPulses(3);
    assertNotNull(main.presentation());
    waitUntil(() -> Objects.requireNonNull(main.presentation()).presentation().now().isPresent());
    assertEquals(1, Objects.requireNonNull(main.presentation()).presentation().scene());
    push(KeyCode.ESCAPE);
    assertEquals(List.of("functions", "summary"), order());
  }

  private ListView<Lecture.Item> list() {
    return find("#lecture-items");
  }

  private Node cell(int index) {
    return lookup("#lecture-items .list-cell").queryAll().stream()
        .filter(node -> node instanceof ListCell<?> cell && cell.getIndex() == index)
        .findFirst()
        .orElseThrow();
  }

  /** Types in place of what is there. */
  private void write(String field, String text) {
    javafx.scene.control.TextInputControl control = find(field);
    interact(
        () -> {
          control.requestFocus();
          control.selectAll();
          control.replaceSelection(text);
        });
    waitForPulses(1);
    assertTrue(control.getScene() != null, "the form stays while one types");
  }

  private static void waitUntil(java.util.concurrent.Callable<Boolean> condition) {
    try {
      Patience.await(condition);
    } catch (java.util.concurrent.TimeoutException e) {
      throw new AssertionError(e);
    }
    waitForPulses(1);
  }
}
