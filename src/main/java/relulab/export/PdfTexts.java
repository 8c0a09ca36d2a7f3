package relulab.export;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/**
 * Finds the scenario that is attached to a PDF of the app, also after another program has written
 * it anew: a stream stands by itself in every PDF.
 */
final class PdfTexts {
  /** No file or text is longer, whatever a damaged or a hostile file says. */
  private static final int MOST = 64 << 20;

  private static final int MOST_DICTIONARY = 2000;
  private static final Pattern FILE =
      Pattern.compile(
          "<<((?:(?!endobj|stream\\r?\\n)[\\s\\S]){0,1500}?/EmbeddedFile\\b"
              + "(?:(?!endobj|stream\\r?\\n)[\\s\\S]){0,1500}?)stream\\r?\\n");
  private static final Pattern STEP = Pattern.compile("/" + Pdf.STEP + "\\s+(\\d{1,10})");

  private PdfTexts() {}

  /**
   * The scenario and the step of a file; empty if it has none.
   *
   * @throws IOException if it cannot be read or is damaged
   */
  static Map<String, String> read(Path file) throws IOException {
    if (Files.size(file) > MOST) {
      throw new IOException("a file that is too long");
    }
    byte[] bytes = Files.readAllBytes(file);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    Map<String, String> texts = new LinkedHashMap<>();
    int from = text.indexOf("/EmbeddedFile");
    if (from < 0) {
      return texts;
    }
    Matcher found = FILE.matcher(text).region(Math.max(0, from - MOST_DICTIONARY), text.length());
    while (found.find()) {
      String dictionary = found.group(1);
      String content = content(bytes, found.end(), dictionary);
      if (content.stripLeading().startsWith("{")) {
        texts.put(ScenarioFiles.SCENARIO, content);
        Matcher step = STEP.matcher(dictionary);
        texts.put(ScenarioFiles.STEP, step.find() ? step.group(1) : "0");
        break;
      }
    }
    return texts;
  }

  private static String content(byte[] bytes, int start, String dictionary) throws IOException {
    if (dictionary.contains("/FlateDecode")) {
      InputStream packed = new ByteArrayInputStream(bytes, start, bytes.length - start);
      try (InputStream in = new InflaterInputStream(packed)) {
        return utf8(in.readNBytes(MOST));
      }
    }
    if (dictionary.contains("/Filter")) {
      return ""; // a way of packing that is not the app's
    }
    String rest = new String(bytes, start, bytes.length - start, StandardCharsets.ISO_8859_1);
    int end = rest.indexOf("endstream");
    return utf8(Arrays.copyOfRange(bytes, start, start + Math.max(0, end)));
  }

  private static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
