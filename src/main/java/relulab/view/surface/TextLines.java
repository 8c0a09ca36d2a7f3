package relulab.view.surface;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Breaks a sentence into lines, at spaces or, in Chinese, between characters. */
public final class TextLines {
  private static final String SIGNS = "=≤≥<>≈";
  private static final int FIRST_WIDE = 0x2E80;

  private TextLines() {}

  /** The text or, where it is wider than the width, its beginning and an ellipsis. */
  public static String cut(TextRuler ruler, String text, double width, TextStyle style) {
    if (ruler.textWidth(text, style) <= width) {
      return text;
    }
    for (int end = text.length() - 1; end > 0; end--) {
      String shorter = text.substring(0, end).strip() + "…";
      if (ruler.textWidth(shorter, style) <= width) {
        return shorter;
      }
    }
    return "";
  }

  /** A thin space holds a number together, and a number with its unit. */
  private static boolean isGlue(char c) {
    return c == '\u2009' || c == '\u202F' || c == '\u00A0';
  }

  /**
   * What belongs together: a word with what follows its apostrophe, both sides of a = sign, a
   * function and its argument.
   */
  private static boolean isTorn(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    boolean isInWord = (before == '’' || before == '\'') && Character.isLetter(after);
    boolean isInEquation =
        SIGNS.indexOf(after) >= 0
            || (before == ' ' && at > 1 && SIGNS.indexOf(text.charAt(at - 2)) >= 0);
    boolean isArgument = after == '(' && Character.isLetter(before) && before < FIRST_WIDE;
    return isInWord || isInEquation || isArgument;
  }

  /** The lines, none wider than the width unless a single word is. */
  public static List<String> wrap(TextRuler ruler, String text, double width, TextStyle style) {
    if (!text.isEmpty() && ruler.textWidth(text.strip(), style) <= width) {
      return List.of(text.strip());
    }
    List<String> lines = new ArrayList<>();
    BreakIterator breaks = BreakIterator.getLineInstance(Locale.ROOT);
    breaks.setText(text);
    int start = 0;
    int good = 0;
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      if (good > start && ruler.textWidth(text.substring(start, end).strip(), style) > width) {
        lines.add(text.substring(start, good).strip());
        start = good;
      }
      if (!isGlue(text.charAt(end - 1)) && !isTorn(text, end)) {
        good = end;
      }
    }
    if (start < text.length()) {
      lines.add(text.substring(start).strip());
    }
    return lines;
  }

  /** As many lines as {@link #wrap} makes, but about equally long: no word stands alone. */
  public static List<String> balanced(TextRuler ruler, String text, double width, TextStyle style) {
    List<String> best = wrap(ruler, text, width, style);
    int lines = best.size();
    for (double share = 0.95; share > 0.5 && lines > 1; share -= 0.05) {
      List<String> tried = wrap(ruler, text, share * width, style);
      boolean fits =
          tried.size() == lines
              && tried.stream().allMatch(line -> ruler.textWidth(line, style) <= width);
      if (!fits) {
        break;
      }
      best = torn(tried) <= torn(best) ? tried : best;
    }
    return best;
  }

  /** How many lines end within a Chinese phrase, and perhaps within a word of it. */
  private static long torn(List<String> lines) {
    return IntStream.range(0, lines.size() - 1)
        .filter(i -> isTorn(lines.get(i), lines.get(i + 1)))
        .count();
  }

  private static boolean isTorn(String line, String next) {
    return !line.isEmpty()
        && !next.isEmpty()
        && Character.isIdeographic(line.codePointBefore(line.length()))
        && Character.isIdeographic(next.codePointAt(0));
  }
}
