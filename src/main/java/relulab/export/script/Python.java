package relulab.export.script;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import relulab.text.Printable;

/** Values as Python literals, laid out for people: what fits on a line stays on one. */
final class Python {
  private static final int WIDTH = 100;
  private static final String INDENT = "    ";

  private Python() {}

  /**
   * A literal of a number, text, boolean, null, list or map. Doubles come back with the same bits.
   *
   * @throws IllegalArgumentException for a number that is not finite and for other types
   */
  static String literal(@Nullable Object value) {
    return literal(value, "");
  }

  private static String literal(@Nullable Object value, String indent) {
    String line = line(value);
    if (indent.length() + line.length() <= WIDTH) {
      return line;
    }
    return switch (value) {
      case List<?> list when isFlat(list) -> filled(list, indent);
      case List<?> list -> {
        List<String> parts = new ArrayList<>();
        list.forEach(each -> parts.add(literal(each, indent + INDENT)));
        yield block("[", parts, "]", indent);
      }
      case Map<?, ?> map -> {
        List<String> parts = new ArrayList<>();
        map.forEach((key, each) -> parts.add(line(key) + ": " + literal(each, indent + INDENT)));
        yield block("{", parts, "}", indent);
      }
      case null, default -> line;
    };
  }

  private static String block(String open, List<String> parts, String close, String indent) {
    return parts.stream()
        .map(part -> indent + INDENT + part + ",\n")
        .collect(Collectors.joining("", open + "\n", indent + close));
  }

  /** As many numbers on a line as it holds. */
  private static String filled(List<?> numbers, String indent) {
    StringBuilder out = new StringBuilder("[");
    int column = WIDTH;
    for (Object number : numbers) {
      String word = line(number) + ",";
      if (column + 1 + word.length() > WIDTH) {
        out.append('\n').append(indent).append(INDENT).append(word);
        column = indent.length() + INDENT.length() + word.length();
      } else {
        out.append(' ').append(word);
        column += 1 + word.length();
      }
    }
    return out.append('\n').append(indent).append(']').toString();
  }

  private static boolean isFlat(List<?> list) {
    return list.stream().noneMatch(each -> each instanceof List || each instanceof Map);
  }

  private static String line(@Nullable Object value) {
    return switch (value) {
      case null -> "None";
      case Boolean b -> b ? "True" : "False";
      case Double d -> number(d);
      case Integer i -> i.toString();
      case Long l -> l.toString();
      case String text -> quoted(text);
      case List<?> list ->
          list.stream().map(Python::line).collect(Collectors.joining(", ", "[", "]"));
      case Map<?, ?> map ->
          map.entrySet().stream()
              .map(entry -> line(entry.getKey()) + ": " + line(entry.getValue()))
              .collect(Collectors.joining(", ", "{", "}"));
      default -> throw new IllegalArgumentException(value.getClass().getName());
    };
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite: " + value);
    }
    return Double.toString(value).replace('E', 'e');
  }

  private static String quoted(String text) {
    StringBuilder out = new StringBuilder("\"");
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                default -> out.append(isPrintable(c) ? Character.toString(c) : escape(c));
              }
            });
    return out.append('"').toString();
  }

  private static String escape(int c) {
    return c <= 0xFFFF
        ? String.format(Locale.ROOT, "\\u%04x", c)
        : String.format(Locale.ROOT, "\\U%08x", c);
  }

  /** Half of a pair of surrogates cannot be written as UTF-8. */
  private static boolean isPrintable(int c) {
    int type = Character.getType(c);
    return !Character.isISOControl(c)
        && type != Character.SURROGATE
        && type != Character.LINE_SEPARATOR
        && type != Character.PARAGRAPH_SEPARATOR;
  }

  /** A text as part of a comment: all on one line. */
  static String comment(String text) {
    return Printable.of(text).strip();
  }
}
