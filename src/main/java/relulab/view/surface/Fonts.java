package relulab.view.surface;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
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

  /** A size for each zoom and picture would be kept for ever. */
  private static final int REMEMBERED = 1000;

  private static final Map<Key, Font> CACHE = new ConcurrentHashMap<>();

  private record Key(boolean chinese, boolean bold, double size) {}

  private Fonts() {}

  /** Makes the fonts known to JavaFX; called once, before anything is drawn. */
  public static void load() {
    loadLatin();
    loadChinese();
  }

  /** Makes the Latin font known to JavaFX; called once. */
  public static void loadLatin() {
    load("LabSans-Regular", "LabSans-Bold");
  }

  /**
   * Makes the Chinese font known to JavaFX, before anything is drawn by its name. It is large: a
   * window without Chinese comes up before it is read.
   */
  public static void loadChinese() {
    Chinese.load();
  }

  /** Loaded once. */
  private static final class Chinese {
    static {
      Fonts.load("LabSansSC-Regular", "LabSansSC-Bold");
    }

    static void load() {}
  }

  private static void load(String... files) {
    for (String file : files) {
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
    boolean isChinese = isChinese(text);
    if (isChinese) {
      loadChinese();
    }
    return CACHE.computeIfAbsent(
        new Key(isChinese, style.bold(), style.size()),
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
