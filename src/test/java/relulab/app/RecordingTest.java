package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import relulab.controller.Page;
import relulab.controller.trace.RecordingState;
import relulab.model.trace.TraceCourse;
import relulab.scenario.SceneCatalog;
import relulab.view.trial.Selection;

/** A recorded training in the window: opened, followed, gone through, closed. */
class RecordingTest extends TrainingWindowTest {
  private static final Path CONV = Path.of("src/test/resources/trace/conv.relutrace");

  @TempDir Path folder;

  private RecordingState recording() {
    return state.recording();
  }

  private TraceCourse course() {
    return Objects.requireNonNull(recording().courseProperty().get());
  }

  private void open(Path file) throws Exception {
    interact(() -> main.controller().open(List.of(file)));
    await(() -> recording().isOpen() && course().trace().records() > 0);
    waitForPulses(3);
  }

  @Test
  void aTraceThatIsDroppedTakesThePlaceOfTheTrialWhichWaits() throws Exception {
    long step = training.step();
    interact(() -> state.pageProperty().set(Page.FUNCTIONS));
    open(CONV);
    assertEquals(Page.TRAINING, state.pageProperty().get());
    assertEquals(course().end(), course().step(), "at the end");
    assertTrue(state.hasRecording());
    assertFalse(state.hasRun(), "what is made of a run is not made of a recording");
    assertTrue(state.scenario().recent().contains(CONV.toAbsolutePath().normalize()));
    interact(() -> recording().selectionProperty().set(new Selection(0, 4, 0)));
    waitForPulses(3);
    assertEquals("Why is relu 7·1 dead?", this.<Label>find("#title").getText());
    assertTrue(
        this.<Label>find("#explanation").getText().startsWith("Since step 110, none of the 200"));
    interact(() -> recording().close());
    waitForPulses(3);
    assertNull(recording().courseProperty().get());
    assertNotNull(moment());
    assertEquals(step, training.step());
  }

  @Test
  void keysGoFromRecordToRecord() throws Exception {
    open(CONV);
    push(KeyCode.LEFT);
    await(() -> course().step() == 110);
    push(KeyCode.LEFT);
    await(() -> course().step() == 105);
    push(KeyCode.RIGHT);
    await(() -> course().step() == 110);
    push(KeyCode.HOME);
    await(() -> course().step() == 0);
    interact(() -> recording().secondsProperty().set(0.2));
    push(KeyCode.SPACE);
    await(() -> course().step() == course().end() && !recording().playingProperty().get());
  }

  @Test
  void whatIsSaidAtTheEndOfPlayingIsOfTheStepThatIsShown() throws Exception {
    open(CONV);
    interact(() -> recording().selectionProperty().set(new Selection(0, 4, 0)));
    push(KeyCode.HOME);
    await(() -> course().step() == 0);
    String before = this.<Label>find("#explanation").getText();
    interact(() -> recording().secondsProperty().set(0.1)); // Words change more seldom.
    push(KeyCode.SPACE);
    await(() -> course().step() == course().end() && !recording().playingProperty().get());
    String said = this.<Label>find("#explanation").getText();
    assertTrue(said.startsWith("Since step 110, none of the 200"), before + " / " + said);
  }

  @Test
  void aFileThatGrowsIsFollowedAndThePlayheadStaysWhereAPersonPutIt() throws Exception {
    List<String> lines = Files.readAllLines(CONV);
    Path file = folder.resolve("live.relutrace");
    Files.writeString(file, String.join("\n", lines.subList(0, 4)) + "\n");
    open(file);
    assertEquals(10, course().step());
    append(file, lines.get(4) + "\n" + lines.get(5).substring(0, 20));
    await(() -> course().end() == 15);
    assertEquals(15, course().step(), "it stays at the end");
    assertTrue(recording().growingProperty().get());
    interact(() -> recording().seek(7));
    assertEquals(5, course().step(), "there is a record of step 5");
    append(file, lines.get(5).substring(20) + "\n");
    await(() -> course().end() == 20);
    assertEquals(5, course().step());
    interact(() -> recording().followingProperty().set(true));
    assertEquals(20, course().step());
    Files.writeString(file, String.join("\n", lines.subList(0, 3)) + "\n");
    await(() -> course().end() == 5);
    assertEquals(1, state.notices().size(), "another training writes the file");
    append(file, "what is this\n".repeat(100));
    await(() -> state.notices().size() == 2);
    assertTrue(state.notices().getLast().error());
    assertEquals(5, course().end(), "what was read is still there");
  }

  @Test
  void aSceneTakesThePlaceOfARecording() throws Exception {
    open(CONV);
    interact(() -> state.scenario().open(SceneCatalog.all().getLast().scenario()));
    assertFalse(recording().isOpen());
  }

  @Test
  void whatIsDamagedIsToldAndChangesNothing() throws Exception {
    Path file = folder.resolve("bad.relutrace");
    Files.writeString(file, Files.readString(CONV).replaceFirst("\n5\t", "\nfive\t"));
    interact(() -> main.controller().open(List.of(file)));
    await(() -> !state.notices().isEmpty());
    assertTrue(state.notices().getFirst().text().contains("bad.relutrace"));
    assertFalse(recording().isOpen());
  }

  private static void append(Path file, String text) throws Exception {
    Files.writeString(file, text, StandardOpenOption.APPEND);
  }
}
