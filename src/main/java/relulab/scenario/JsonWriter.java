package relulab.scenario;

import java.util.List;
import java.util.Locale;
import relulab.text.Numbers;

/**
 * Writes JSON that people read: one field a line, short objects within lists on one line. Equal
 * values give equal bytes.
 */
public final class JsonWriter {
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean first = true;
  private boolean oneLine;

  /** A field that is a text. */
  public JsonWriter field(String name, String value) {
    name(name);
    quote(value);
    return this;
  }

  /** A field that is a number, finite. */
  public JsonWriter field(String name, double value) {
    name(name);
    text.append(number(value));
    return this;
  }

  /** A field that is a whole number. */
  public JsonWriter field(String name, long value) {
    name(name);
    text.append(value);
    return this;
  }

  /** A field that is true or false. */
  public JsonWriter field(String name, boolean value) {
    name(name);
    text.append(value);
    return this;
  }

  /** A field that is a list of numbers, on one line. */
  public JsonWriter numbers(String name, List<? extends Number> values) {
    name(name);
    append(values);
    return this;
  }

  /** A field that is a list of texts, on one line. */
  public JsonWriter texts(String name, List<String> values) {
    name(name);
    text.append('[');
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ", ");
      quote(values.get(i));
    }
    text.append(']');
    return this;
  }

  /** An element of a list that is itself a list of numbers, on one line. */
  public JsonWriter row(List<? extends Number> values) {
    separate();
    append(values);
    return this;
  }

  private void append(List<? extends Number> values) {
    text.append('[');
    for (int i = 0; i < values.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(number(values.get(i)));
    }
    text.append(']');
  }

  private static String number(Number value) {
    return value instanceof Double d ? number(d.doubleValue()) : value.toString();
  }

  /** A field that is an object; what follows belongs to it until {@link #end}. */
  public JsonWriter object(String name) {
    name(name);
    return open('{');
  }

  /** A field that is an object on one line. */
  public JsonWriter line(String name) {
    name(name);
    oneLine = true;
    return open('{');
  }

  /** An element of a list that is an object, or the whole. */
  public JsonWriter object() {
    separate();
    return open('{');
  }

  /** An element of a list that is an object on one line. */
  public JsonWriter line() {
    separate();
    oneLine = true;
    return open('{');
  }

  /** A field that is a list. */
  public JsonWriter list(String name) {
    name(name);
    return open('[');
  }

  /** Ends the innermost object. */
  public JsonWriter end() {
    return close('}');
  }

  /** Ends the innermost list. */
  public JsonWriter endList() {
    return close(']');
  }

  private JsonWriter open(char bracket) {
    text.append(bracket);
    depth++;
    first = true;
    return this;
  }

  private JsonWriter close(char bracket) {
    depth--;
    if (!first && !oneLine) {
      newLine();
    }
    text.append(bracket);
    oneLine = false;
    first = false;
    return this;
  }

  private void name(String name) {
    separate();
    quote(name);
    text.append(": ");
  }

  private void separate() {
    if (!first) {
      text.append(oneLine ? ", " : ",");
    }
    if (!oneLine && depth > 0) {
      newLine();
    }
    first = false;
  }

  private void newLine() {
    text.append('\n').repeat("  ", depth);
  }

  /** The shortest decimal that gives the same bits; whole numbers without a point. */
  static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException("not finite: " + value);
    }
    return Numbers.exact(value);
  }

  private void quote(String value) {
    text.append('"');
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> text.append("\\\"");
        case '\\' -> text.append("\\\\");
        case '\n' -> text.append("\\n");
        case '\t' -> text.append("\\t");
        default -> {
          if (c < ' ' || (Character.isSurrogate(c) && !paired(value, i))) {
            text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
          } else {
            text.append(c);
          }
        }
      }
    }
    text.append('"');
  }

  private static boolean paired(String value, int i) {
    char c = value.charAt(i);
    return Character.isHighSurrogate(c)
        ? i + 1 < value.length() && Character.isLowSurrogate(value.charAt(i + 1))
        : i > 0 && Character.isHighSurrogate(value.charAt(i - 1));
  }

  /** All that was written, with a line end. */
  @Override
  public String toString() {
    return text + "\n";
  }
}
