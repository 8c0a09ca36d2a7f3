package relulab.view.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;

/**
 * The fonts that the app brings along, so that it looks and is measured the same on every machine.
 */
public final class Fonts {
  /** Latin, Greek and mathematical signs. */
  public static final String LATIN = "Lab Sans";

  /** Simplified Chinese, with Latin. */
  public static final String CHINESE = "Lab Sans SC";

  private static final List<String> FILES =
      List.of("LabSans-Regular", "LabSans-Bold", "LabSansSC-Regular", "LabSansSC-Bold");

  /** A size for each zoom and picture would be kept for ever. */
  private static final int REMEMBERED = 1000;

  private static final Map<Key, Font> CACHE = new ConcurrentHashMap<>();

  private record Key(boolean chinese, boolean bold, double size) {}

  private Fonts() {}

  /** Makes the fonts known to JavaFX; called once, before anything is drawn. */
  public static void load() {
    for (String file : FILES) {
      try (InputStream in = Fonts.class.getResourceAsStream("/fonts/" + file + ".otf")) {
        Font.loadFont(in, 12);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The font for a line of text: Chinese where the line has a Chinese character. */
  public static Font of(String text, TextStyle style) {
    if (CACHE.size() >= REMEMBERED) {
      CACHE.clear();
    }
    return CACHE.computeIfAbsent(
        new Key(isChinese(text), style.bold(), style.size()),
        k ->
            Font.font(
                k.chinese ? CHINESE : LATIN, k.bold ? FontWeight.BOLD : FontWeight.NORMAL, k.size));
  }

  /** Whether a text has a character from U+2E80 on, where the CJK blocks start. */
  public static boolean isChinese(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x2E80) {
        return true;
      }
    }
    return false;
  }
}
