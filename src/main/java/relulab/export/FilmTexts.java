package relulab.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** Finds the scenario in a page that plays it. */
final class FilmTexts {
  /** No page is longer, whatever a hostile file says. */
  private static final long MOST = 64 << 20;

  private static final String START = "<script type=\"application/json\" id=\"relulab-scenario\">";
  private static final String END = "</script>";

  private FilmTexts() {}

  /**
   * The scenario of a page; empty if it has none.
   *
   * @throws IOException if it cannot be read
   */
  static Map<String, String> read(Path file) throws IOException {
    if (Files.size(file) > MOST) {
      throw new IOException("a page that is too long");
    }
    String page = Files.readString(file);
    Map<String, String> texts = new LinkedHashMap<>();
    int start = page.indexOf(START);
    int end = page.indexOf(END, start + START.length());
    if (start >= 0 && end > start) {
      texts.put(ScenarioFiles.SCENARIO, page.substring(start + START.length(), end));
    }
    return texts;
  }
}
