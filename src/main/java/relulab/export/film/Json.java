package relulab.export.film;

import java.util.Locale;
import relulab.scenario.Text;

/** Texts inside a page: whatever they hold, they end neither their quotes nor the page's script. */
final class Json {
  private Json() {}

  /** A text between quotes; what is not a plain letter is told by its number. */
  static String text(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean isPlain = c >= ' ' && c < 0x7F && "\"\\<>&'".indexOf(c) < 0;
      boolean isCharacter = c >= 0x3000 && c < 0xD800;
      if (isPlain || isCharacter) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.append('"').toString();
  }

  /** A text in both languages, in their order. */
  static String both(Text text) {
    return "[" + text(text.en()) + "," + text(text.zh()) + "]";
  }

  /** JSON that stands inside a page: in it these signs occur in texts alone. */
  static String inPage(String json) {
    return json.replace("<", "\\u003c")
        .replace(">", "\\u003e")
        .replace("&", "\\u0026")
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029");
  }
}
