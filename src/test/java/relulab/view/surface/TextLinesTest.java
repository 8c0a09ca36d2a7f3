package relulab.view.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class TextLinesTest {
  private static final TextStyle STYLE = TextStyle.of(Color.BLACK, 10);

  @Test
  void whatBelongsTogetherIsNotTorn() {
    String text = "Of PReLU’s neurons with α = 0.25 some come back where z ≤ 0";
    for (double width = 20; width < 300; width += 5) {
      for (String line : TextLines.wrap(TextRuler.ESTIMATE, text, width, STYLE)) {
        assertFalse(line.matches(".*[’=≤]|[=≤].*"), line);
      }
    }
  }

  @Test
  void aFunctionKeepsItsArgument() {
    for (String text : List.of("first sample: z = 0.4, f(z) = 0.4", "第一个样本：z = 0.4，f(z) = 0.4")) {
      for (double width = 20; width < 200; width += 5) {
        for (String line : TextLines.wrap(TextRuler.ESTIMATE, text, width, STYLE)) {
          assertFalse(line.startsWith("("), line);
        }
      }
    }
  }

  @Test
  void aChinesePhraseIsWholeWhereThatTakesNoMoreLines() {
    String text = "比抢救更好的，是别让它们死。";
    List<String> lines = TextLines.balanced(TextRuler.ESTIMATE, text, 110, STYLE);
    assertEquals(List.of("比抢救更好的，", "是别让它们死。"), lines);
  }

  @Test
  void nothingButSpacesIsBrokenWithoutHarm() {
    assertEquals("", String.join("", TextLines.balanced(TextRuler.ESTIMATE, "      ", 4, STYLE)));
  }
}
