package relulab.view.surface;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Font;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.text.Language;
import relulab.text.Messages;

/** The app's own fonts have every sign that it draws: no other font need be installed. */
class FontsTest {
  private static final String MATHEMATICS = "‖∂′·⁰¹²³⁴⁵⁶⁷⁸⁹⁻−ŷαβηελσ≤≥×→…∞√²∑₀₁₂≈≠";

  @ParameterizedTest
  @ValueSource(strings = {"LabSans-Regular", "LabSans-Bold"})
  void latinHasEverySignOfMathematicsAndTheTexts(String file) throws Exception {
    Font font = font(file);
    assertEquals("", missing(font, MATHEMATICS));
    assertEquals("", missing(font, texts(Language.ENGLISH)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LabSansSC-Regular", "LabSansSC-Bold"})
  void chineseHasThemTooAndBothLevelsOfTheStandard(String file) throws Exception {
    Font font = font(file);
    assertEquals("", missing(font, MATHEMATICS));
    assertEquals("", missing(font, texts(Language.CHINESE)));
    assertEquals("", missing(font, gb2312()));
  }

  private static Font font(String file) throws Exception {
    try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file + ".otf")) {
      return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(in));
    }
  }

  private static String texts(Language language) {
    Messages messages = Messages.of(language);
    return messages.keySet().stream().map(messages::getString).collect(Collectors.joining());
  }

  /** All hanzi of GB 2312. */
  private static String gb2312() {
    StringBuilder all = new StringBuilder();
    for (int row = 0xB0; row <= 0xF7; row++) {
      for (int cell = 0xA1; cell <= 0xFE; cell++) {
        all.append(new String(new byte[] {(byte) row, (byte) cell}, Charset.forName("GB2312")));
      }
    }
    return all.toString().replace("\uFFFD", "");
  }

  private static String missing(Font font, String text) {
    return text
        .codePoints()
        .filter(c -> c >= 0x20 && !Character.isWhitespace(c) && !font.canDisplay(c))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .flatMapToInt(IntStream::of)
        .mapToObj(Character::toString)
        .collect(Collectors.joining(" "));
  }
}
