package relulab.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.controller.AppState;
import relulab.controller.Page;
import relulab.controller.settings.Setting;
import relulab.controller.settings.Settings;
import relulab.export.PictureFormat;
import relulab.export.animation.AnimationFormat;
import relulab.export.animation.AnimationSpec;
import relulab.export.script.Recorder;
import relulab.scenario.SceneCatalog;
import relulab.text.Language;
import relulab.view.control.NumberField;

/** Makes animations, tables and programs of the run, from the window. */
class RunExportDialogTest extends WindowTest {
  @TempDir Path folder;

  private void open(String kind) throws Exception {
    interact(() -> state.pageProperty().set(Page.TRAINING));
    Patience.await(() -> state.training().momentProperty().get() != null);
    waitForPulses(5);
    interact(
        () ->
            this.<MenuButton>find("#exportMenu").getItems().stream()
                .filter(item -> ("exportRun-" + kind).equals(item.getId()))
                .forEach(MenuItem::fire));
    waitForPulses(20);
  }

  private void type(String field, String text) throws TimeoutException {
    interact(
        () -> {
          NumberField number = find(field);
          number.requestFocus();
          number.setText(text);
        });
    push(KeyCode.TAB);
    Patience.await(() -> !find(field).isFocused());
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void save() {
    interact(() -> this.<Button>find("#save").fire());
  }

  private void waitForNotice() throws Exception {
    Patience.await(() -> !state.notices().isEmpty());
    waitForPulses(20);
  }

  @Test
  void theNumbersAreWritten() throws Exception {
    open("numbers");
    type("#to", "50");
    type("#every", "10");
    assertEquals("About 18 rows", this.<Label>find("#estimate").getText());
    Path file = folder.resolve("numbers");
    files.answer = Optional.of(file);
    save();
    waitForNotice();
    assertEquals("learning-rate-shock.csv", files.suggestedName);
    assertEquals(19, Files.readAllLines(Path.of(file + ".csv")).size());
    assertTrue(lookup(".export-run").tryQuery().isEmpty(), "the dialog is closed");
  }

  @Test
  void theScriptIsWrittenInTheLanguageThatWasChosen() throws Exception {
    open("script");
    type("#to", "5");
    interact(() -> this.<ComboBox<Language>>find("#language").setValue(Language.CHINESE));
    Path file = folder.resolve("run.py");
    files.answer = Optional.of(file);
    save();
    waitForNotice();
    assertTrue(Files.readString(file).contains("\n# 学习率冲击\n"));
  }

  @Test
  void anAnimationTellsWhatItWillBeAndIsWritten() throws Exception {
    open("animation");
    type("#to", "30");
    type("#seconds", "1");
    type("#fps", "3");
    String estimate = this.<Label>find("#estimate").getText();
    assertTrue(estimate.matches("\\d frames · [\\d.]+ seconds, slower.*MB.*"), estimate);
    Path file = folder.resolve("run.gif");
    files.answer = Optional.of(file);
    save();
    waitForNotice();
    assertFalse(state.notices().getFirst().error(), state.notices().getFirst().text());
    assertEquals("GIF89a", new String(Files.readAllBytes(file), 0, 6, "US-ASCII"));
  }

  @Test
  void cancelEndsTheWorkAndKeepsTheDialog() throws Exception {
    open("numbers");
    type("#to", "100000000");
    files.answer = Optional.of(folder.resolve("long.csv"));
    save();
    Patience.await(() -> this.<ProgressBar>find("#progress").isVisible());
    assertTrue(this.<Button>find("#save").isDisabled());
    interact(() -> this.<Button>find("#cancel").fire());
    Patience.await(() -> !this.<ProgressBar>find("#progress").isVisible());
    WaitForAsyncUtils.waitForFxEvents(); // The bar goes before the text comes.
    assertEquals("Cancelled; nothing was written.", this.<Label>find("#estimate").getText());
    assertEquals(100000000, this.<NumberField>find("#to").value());
    try (var left = Files.list(folder)) {
      assertEquals(0, left.count());
    }
  }

  @Test
  void aFolderThatIsNotThereIsToldAndEverythingStays() throws Exception {
    open("numbers");
    type("#every", "7");
    files.answer = Optional.of(folder.resolve("no/run.csv"));
    save();
    waitForNotice();
    assertTrue(state.notices().getFirst().error());
    assertTrue(state.notices().getFirst().text().contains("does not exist"));
    assertEquals(7, this.<NumberField>find("#every").value());
    assertFalse(this.<Button>find("#save").isDisabled());
  }

  @Test
  void stepsInTheWrongOrderAreExplained() throws Exception {
    open("animation");
    type("#from", "2000");
    assertTrue(this.<Button>find("#save").isDisabled());
    assertTrue(this.<Label>find("#estimate").getText().contains("2000"));
    type("#from", "0");
    assertFalse(this.<Button>find("#save").isDisabled());
  }

  /** The preview is painted again by whatever changes its size. */
  @Test
  void whatCannotBeMadeKeepsItsLastPreview() throws Exception {
    open("animation");
    type("#from", "2000");
    interact(() -> state.zoomProperty().set(1.1));
    waitForPulses(5);
    assertEquals(List.of(), state.notices());
    assertTrue(this.<Label>find("#estimate").getText().contains("2000"));
  }

  @Test
  void whatIsWrongIsToldUntilItIsTypedAgain() throws Exception {
    open("animation");
    Label estimate = find("#estimate");
    String before = estimate.getText();
    type("#fps", "" + (AnimationSpec.MAX_FPS + 1));
    assertTrue(estimate.getStyleClass().contains("warning"), estimate.getText());
    type("#fps", "10");
    assertEquals(before, estimate.getText());
    assertFalse(estimate.getStyleClass().contains("warning"));
  }

  @Test
  void choicesSurviveARestart() throws Exception {
    open("animation");
    type("#seconds", "20");
    interact(() -> this.<ComboBox<Language>>find("#language").setValue(Language.CHINESE));
    Settings settings = new Settings();
    interact(() -> state.save(settings));
    AppState next = WaitForAsyncUtils.waitForAsyncFx(5000, AppState::new);
    Settings again = new Settings();
    interact(
        () -> {
          next.restore(settings, null);
          next.save(again);
        });
    assertEquals(20.0, again.get(Setting.number("export.run.seconds", 0, v -> true)));
    assertEquals("zh", again.get(Setting.text("export.run.language", "")));
  }

  @Test
  void theRecorderIsSavedAsItIs() throws Exception {
    files.answer = Optional.of(folder.resolve("mine"));
    open("recorder");
    interact(
        () ->
            this.<MenuButton>find("#exportMenu").getItems().stream()
                .filter(item -> "exportRecorder".equals(item.getId()))
                .forEach(MenuItem::fire));
    Path written = folder.resolve("mine.py");
    Patience.await(() -> Files.exists(written));
    assertEquals(Recorder.FILE, files.suggestedName);
    assertEquals(
        Files.readString(Path.of("resources/pytorch", Recorder.FILE)), Files.readString(written));
  }

  /** Of the scenario that is open; the box of the other look is pressed as a person does. */
  @Test
  void aPackOfTheOpenScenarioIsWrittenIntoAFolder() throws Exception {
    interact(() -> state.scenario().open(SceneCatalog.find("functions").orElseThrow().scenario()));
    open("pack");
    String one = this.<Label>find("#estimate").getText();
    assertTrue(one.startsWith("Up to 29 pictures"), one);
    interact(() -> this.<ComboBox<Object>>find("#lecture").setValue(Optional.empty()));
    interact(() -> this.<ComboBox<PictureFormat>>find("#packFormat").setValue(PictureFormat.SVG));
    interact(() -> this.<CheckBox>find("#pack-dark").fire());
    assertTrue(this.<Label>find("#estimate").getText().startsWith("Up to 18 pictures"));
    files.answer = Optional.of(folder);
    save();
    waitForNotice();
    assertFalse(state.notices().getFirst().error(), state.notices().getFirst().text());
    assertTrue(Files.exists(folder.resolve("en/dark/01-06.svg")));
    assertTrue(Files.exists(folder.resolve("en/light/value.svg")));
  }

  /** A person who changes the app's language means what is made as well, unless they chose. */
  @Test
  void whatIsMadeGoesWithTheLanguageOfTheApp() throws Exception {
    assertEquals(Language.ENGLISH, state.export().specProperty().get().language());
    interact(() -> state.languageProperty().set(Language.CHINESE));
    assertEquals(Language.CHINESE, state.export().specProperty().get().language());
    waitForPulses(3);
    open("pack");
    assertTrue(this.<CheckBox>find("#pack-zh").isSelected());
    assertFalse(this.<CheckBox>find("#pack-en").isSelected());
    interact(() -> this.<CheckBox>find("#pack-en").fire());
    interact(() -> state.languageProperty().set(Language.ENGLISH));
    waitForPulses(3);
    open("pack");
    assertTrue(this.<CheckBox>find("#pack-zh").isSelected(), "both were chosen");
  }

  @Test
  void aPackOfNothingIsNotOffered() throws Exception {
    open("pack");
    interact(() -> this.<CheckBox>find("#pack-light").fire());
    assertTrue(this.<Button>find("#save").isDisabled());
    interact(() -> this.<CheckBox>find("#pack-print").fire());
    assertFalse(this.<Button>find("#save").isDisabled());
  }

  /** Films are offered where the program that makes them is; what is not possible says so. */
  @Test
  void anAnimationIsAGifOrAFilm() throws Exception {
    open("animation");
    type("#to", "12");
    type("#seconds", "1");
    String gif = this.<Label>find("#estimate").getText();
    interact(() -> this.<ComboBox<AnimationFormat>>find("#format").setValue(AnimationFormat.MP4));
    waitForPulses(20);
    assertTrue(this.<CheckBox>find("#once").isDisabled());
    if (!AnimationFormat.MP4.isPossible()) {
      assertTrue(this.<Button>find("#save").isDisabled());
      assertTrue(this.<Label>find("#estimate").getText().contains("ffmpeg"));
      return;
    }
    assertFalse(this.<Label>find("#estimate").getText().equals(gif));
    files.answer = Optional.of(folder.resolve("run"));
    save();
    waitForNotice();
    assertFalse(state.notices().getFirst().error(), state.notices().getFirst().text());
    byte[] start = Files.readAllBytes(folder.resolve("run.mp4"));
    assertEquals("ftyp", new String(start, 4, 4, "US-ASCII"));
  }
}
