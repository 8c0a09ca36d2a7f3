package relulab.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as people type and paste them: with the digits, signs and separators of their keyboard,
 * and as the app itself writes them ({@code −1.2·10⁻⁷}, {@code 1 420}).
 *
 * <p>What could be two numbers is none: {@code 1,000} is a thousand to some and one to others, so a
 * field for any number refuses it, and one for whole numbers takes the thousand.
 */
final class NumberParser {
  private static final Pattern PLAIN =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)(e[-+]?\\d{1,4})?");
  private static final Pattern DECIMAL_COMMA = Pattern.compile("[-+]?\\d*,\\d+(e[-+]?\\d{1,4})?");

  /** Digits in groups of three, between one kind of separator. */
  private static final Pattern SPACED = Pattern.compile("[-+]?\\d{1,3}( \\d{3})+([.,]\\d+)?");

  private static final Pattern QUOTED = Pattern.compile("[-+]?\\d{1,3}('\\d{3})+([.,]\\d+)?");
  private static final Pattern COMMAS = Pattern.compile("[-+]?[1-9]\\d{0,2}(,\\d{3})+(\\.\\d+)?");
  private static final Pattern POINTS = Pattern.compile("[-+]?[1-9]\\d{0,2}(\\.\\d{3})+(,\\d+)?");

  /** One separator alone, with three digits after it: a thousand or a decimal. */
  private static final Pattern TWO_NUMBERS = Pattern.compile("[-+]?[1-9]\\d{0,2}[.,]\\d{3}");

  private static final Pattern POWER =
      Pattern.compile("([-+]?)(?:(.+?) ?[·×⋅] ?)?10([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})");
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private NumberParser() {}

  /** A finite number; nothing if the text is none, could be two, or is beyond doubles. */
  static OptionalDouble real(String text) {
    String word = exponent(normal(text));
    String plain;
    if (PLAIN.matcher(word).matches()) {
      plain = word;
    } else if (isGrouped(word) && !isOneComma(word)) {
      plain = withoutGroups(word);
    } else if (DECIMAL_COMMA.matcher(word).matches() && !isOneComma(word)) {
      plain = word.replace(',', '.');
    } else {
      return OptionalDouble.empty();
    }
    return finite(plain);
  }

  /** A finite number in a file whose decimal separator is a comma. */
  static OptionalDouble withDecimalComma(String text) {
    String word = normal(text);
    boolean taken =
        (PLAIN.matcher(word).matches() && !word.contains("."))
            || DECIMAL_COMMA.matcher(word).matches()
            || POINTS.matcher(word).matches();
    return taken
        ? finite(POINTS.matcher(word).matches() ? withoutGroups(word) : word.replace(',', '.'))
        : OptionalDouble.empty();
  }

  /** A whole number; digits in groups of three between commas are thousands. */
  static OptionalLong whole(String text) {
    String word = exponent(normal(text));
    String plain = word;
    if (isGrouped(word) && !(word.contains(".") && isTwoNumbers(word))) {
      plain = withoutGroups(word);
    } else if (!PLAIN.matcher(word).matches() || isTwoNumbers(word)) {
      return OptionalLong.empty();
    }
    try {
      BigDecimal number = new BigDecimal(plain);
      return Math.abs((long) number.scale()) > 30
          ? OptionalLong.empty()
          : OptionalLong.of(number.longValueExact());
    } catch (ArithmeticException e) {
      return OptionalLong.empty();
    }
  }

  /** A number, infinities and NaN included: {@code -inf}, {@code ∞}, {@code nan}. */
  static OptionalDouble any(String text) {
    return switch (normal(text)) {
      case "inf", "+inf", "infinity", "+infinity", "∞", "+∞" ->
          OptionalDouble.of(Double.POSITIVE_INFINITY);
      case "-inf", "-infinity", "-∞" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
      case "nan" -> OptionalDouble.of(Double.NaN);
      default -> real(text);
    };
  }

  /** One spelling for all signs, digits and spaces of the world that a number may be typed with. */
  static String normal(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().forEach(c -> out.appendCodePoint(normal(c)));
    return out.toString().strip().toLowerCase(Locale.ROOT).replaceFirst("^([-+]) +", "$1");
  }

  private static int normal(int c) {
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      return '0' + digit;
    }
    return switch (c) {
      case '\u2212', '\uFF0D', '\uFE63', '\u2010', '\u2011', '\u2012', '\u2013' -> '-';
      case '\uFF0B' -> '+';
      case '\uFF0E', '\u3002', '\uFF61', '\u066B' -> '.';
      case '\uFF0C', '\u066C' -> ',';
      case '\uFF1B' -> ';';
      case '\u2019', '\uFF07' -> '\'';
      case '\uFF45', '\uFF25' -> 'e';
      case '\u00A0', '\u2009', '\u202F', '\u2007', '\u3000' -> ' ';
      case '\u200E', '\u200F', '\uFEFF' -> ' ';
      default -> c;
    };
  }

  /** Powers of ten as the app writes them, as computers do: 1.2·10⁻⁷ is 1.2e-7. */
  private static String exponent(String word) {
    Matcher power = POWER.matcher(word);
    if (!power.matches()) {
      return word;
    }
    StringBuilder digits = new StringBuilder();
    for (char c : power.group(3).toCharArray()) {
      int digit = RAISED.indexOf(c);
      digits.append(digit >= 0 ? Integer.toString(digit) : c == '⁻' ? "-" : "+");
    }
    String factor = power.group(2) == null ? "1" : power.group(2);
    return power.group(1) + factor + "e" + digits;
  }

  private static boolean isGrouped(String word) {
    return SPACED.matcher(word).matches()
        || QUOTED.matcher(word).matches()
        || COMMAS.matcher(word).matches()
        || POINTS.matcher(word).matches();
  }

  private static boolean isTwoNumbers(String word) {
    return TWO_NUMBERS.matcher(word).matches();
  }

  /** A point is decimal in both languages of the app; a comma is what its reader makes of it. */
  private static boolean isOneComma(String word) {
    return word.contains(",") && isTwoNumbers(word);
  }

  /** The last separator is decimal where it differs from those before it. */
  private static String withoutGroups(String word) {
    String separator = word.replaceAll("[-+\\d]", "").substring(0, 1);
    return word.replace(separator, "").replace(',', '.');
  }

  /** Nothing where a double is infinite, or is 0 while the number is not. */
  private static OptionalDouble finite(String plain) {
    double number = Double.parseDouble(plain);
    boolean isLost = number == 0 && plain.replaceFirst("e.*", "").matches(".*[1-9].*");
    return Double.isFinite(number) && !isLost ? OptionalDouble.of(number) : OptionalDouble.empty();
  }
}
