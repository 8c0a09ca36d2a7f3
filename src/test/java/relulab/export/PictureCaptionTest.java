package relulab.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import relulab.view.surface.RecordingSurface;
import relulab.view.surface.TextStyle;

/** A recording surface gives each Latin character 6 pixels here and each Chinese one 10. */
class PictureCaptionTest {
  private static final TextStyle STYLE = TextStyle.of(Color.BLACK, 10);

  private static List<String> lines(String settings, double width) {
    return PictureCaption.lines(new RecordingSurface(), settings, width, STYLE);
  }

  @Test
  void whatFitsStaysOneLine() {
    assertEquals(List.of("ReLU · x from 0 to 1"), lines("ReLU · x from 0 to 1", 120));
  }

  @Test
  void settingsAreNotTornApartAndNoLineStartsWithTheDot() {
    assertEquals(
        List.of("ReLU · x from 0 to 1", "as in JAX"),
        lines("ReLU · x from 0 to 1 · as in JAX", 150));
  }

  @Test
  void aSettingLongerThanTheLineIsBrokenAtAWord() {
    assertEquals(
        List.of("ReLU,", "LeakyReLU", "x from 0"), lines("ReLU, LeakyReLU · x from 0", 60));
  }
}
