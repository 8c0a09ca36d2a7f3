package relulab.text;

/**
 * Texts of files as they may be shown. A name out of a stranger's file may hold control characters:
 * on a terminal they move the cursor, change the title or take back what was printed, and marks of
 * direction let a text read other than it is. Every text from a file that goes into a message or to
 * a terminal passes through here; {@link Messages#get} sees to that for its arguments.
 */
public final class Printable {
  private Printable() {}

  /** The same with what is not to be printed spelt out, a line end as {@code \n}. */
  public static String of(String text) {
    if (isPlain(text) || text.codePoints().allMatch(Printable::isPrintable)) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              if (isPrintable(c)) {
                out.appendCodePoint(c);
              } else {
                out.append(escape(c));
              }
            });
    return out.toString();
  }

  /** Most texts are, and are drawn in every frame. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
        return false;
      }
    }
    return true;
  }

  private static String escape(int c) {
    return switch (c) {
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      case '\t' -> "\\t";
      default -> "\\u" + hex(c);
    };
  }

  private static String hex(int c) {
    StringBuilder digits = new StringBuilder();
    for (int shift = 12; shift >= 0; shift -= 4) {
      digits.append(Character.forDigit(c >> shift & 15, 16));
    }
    return digits.toString();
  }

  /** Half of a pair of surrogates, too, cannot be printed. */
  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return type != Character.CONTROL
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR
        && !turnsText(c);
  }

  /** Marks that embed, override or isolate a direction. */
  private static boolean turnsText(int c) {
    return (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069)
        || c == 0x200E
        || c == 0x200F
        || c == 0x061C;
  }
}
