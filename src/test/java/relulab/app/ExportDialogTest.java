package relulab.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;
import relulab.Patience;
import relulab.export.PicturePreset;
import relulab.text.Language;
import relulab.view.control.NumberField;
import relulab.view.theme.Theme;

/** Exports pictures from the window. */
class ExportDialogTest extends WindowTest {
  @TempDir Path folder;

  @BeforeEach
  void openDialog() {
    interact(() -> this.<MenuButton>find("#exportMenu").getItems().get(1).fire());
    waitForPulses(20);
  }

  @Test
  void aPictureIsSavedAsItWasAskedFor() throws Exception {
    interact(
        () -> {
          this.<ComboBox<Optional<PicturePreset>>>find("#preset")
              .setValue(Optional.of(PicturePreset.COLUMN));
          this.<ComboBox<Theme>>find("#theme").setValue(Theme.PRINT);
          this.<ComboBox<Language>>find("#language").setValue(Language.CHINESE);
        });
    Path file = folder.resolve("chart.png");
    files.answer = Optional.of(file);
    clickOn("Save PNG…");
    waitForNotice();
    assertEquals("slope.png", files.suggestedName);
    var image = ImageIO.read(file.toFile());
    assertEquals(1004, image.getWidth());
    assertEquals(753, image.getHeight());
    assertFalse(state.notices().getFirst().error());
    assertTrue(lookup(".export-dialog").tryQuery().isEmpty(), "the dialog is closed");
  }

  @Test
  void anEndingThatIsMissingIsAdded() throws Exception {
    files.answer = Optional.of(folder.resolve("drawing"));
    clickOn("Save SVG…");
    waitForNotice();
    assertTrue(Files.readString(folder.resolve("drawing.svg")).contains("<svg"));
  }

  @Test
  void aFolderThatCannotBeWrittenIsToldAndTheOldFileIsWhole() throws Exception {
    Path file = folder.resolve("old.png");
    Files.createDirectory(file);
    Path inside = Files.write(file.resolve("keep"), new byte[] {1, 2, 3});
    files.answer = Optional.of(file);
    clickOn("Save PNG…");
    waitForNotice();
    assertTrue(state.notices().getFirst().error());
    assertFalse(state.notices().getFirst().details().isEmpty());
    assertArrayEquals(new byte[] {1, 2, 3}, Files.readAllBytes(inside));
    assertTrue(lookup(".export-dialog").tryQuery().isPresent(), "the dialog stays open");
  }

  @Test
  void sillySizesAreExplainedAndNotTaken() {
    NumberField width = find("#width");
    for (String silly : new String[] {"0", "-5", "1e9", "x"}) {
      interact(
          () -> {
            width.requestFocus();
            width.setText(silly);
          });
      push(KeyCode.ENTER);
      WaitForAsyncUtils.waitForFxEvents();
      assertEquals(1920, state.export().specProperty().get().width(), silly);
      assertTrue(this.<Label>find("#problem").getText().contains("16"), silly);
    }
    push(KeyCode.ESCAPE);
  }

  @Test
  void everythingInTheDialogHasAPlace() {
    var dialog = find(".export-dialog").localToScene(find(".export-dialog").getBoundsInLocal());
    assertTrue(dialog.getMinX() >= 0 && dialog.getMaxX() <= WIDTH, dialog.toString());
    assertTrue(dialog.getMinY() >= 0 && dialog.getMaxY() <= HEIGHT, dialog.toString());
  }

  private void waitForNotice() throws Exception {
    Patience.await(() -> !state.notices().isEmpty());
    waitForPulses(30);
  }
}
