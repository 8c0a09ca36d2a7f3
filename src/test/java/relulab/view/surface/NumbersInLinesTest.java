package relulab.view.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.text.Language;
import relulab.text.Numbers;

/** Where JavaFX breaks lines, numbers and their units stay whole. */
class NumbersInLinesTest {

  @BeforeAll
  static void loadFonts() {
    Fonts.load();
  }

  static Stream<String> numbers() {
    return Stream.of(
        Numbers.count(1_234_567),
        Numbers.percent(0.655, 1, Language.ENGLISH),
        Numbers.significant(2e-7, 1));
  }

  @ParameterizedTest
  @MethodSource("numbers")
  void aNumberIsNeverDividedBetweenLines(String number) {
    String before = "These are ";
    Text text = new Text(before + number + " of all the networks that there are");
    text.setFont(Font.font(Fonts.LATIN, 13));
    double one = height(text, 0, 3);
    double whole = new Text(number).getLayoutBounds().getWidth();
    int lines = 0;
    for (int width = (int) whole + 10; width < 400; width++) {
      text.setWrappingWidth(width);
      assertEquals(one, height(text, before.length(), before.length() + number.length()), 1);
      lines = Math.max(lines, (int) Math.round(text.getLayoutBounds().getHeight() / one));
    }
    assertTrue(lines > 2, "it is wrapped");
  }

  private static double height(Text text, int from, int to) {
    return new javafx.scene.shape.Path(text.rangeShape(from, to)).getLayoutBounds().getHeight();
  }

  /** JavaFX breaks at the thin space, U+2009. */
  @ParameterizedTest
  @ValueSource(strings = {"i18n", "scenes"})
  void noTextHasASpaceAtWhichItsNumbersWouldBreak(String folder) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("resources", folder))) {
      for (Path file : files.toList()) {
        String text = Files.readString(file);
        assertTrue(!text.contains("\u2009") && !text.contains("\\" + "u2009"), file::toString);
      }
    }
  }
}
