package relulab.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/**
 * Numbers as people read them in charts and sentences: a real minus sign, a decimal point, narrow
 * spaces at which no line breaks between thousands, no exponent unless a number is very large or
 * very small. Both languages write them alike.
 */
public final class Numbers {
  private static final char MINUS = '\u2212';

  /** Holds a number together, and a number with its unit: no line breaks at it. */
  public static final char NARROW_SPACE = '\u202F';

  private Numbers() {}

  /** With this many decimals: −0.50. */
  public static String fixed(double value, int decimals) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    String text = new BigDecimal(value).setScale(decimals, RoundingMode.HALF_EVEN).toPlainString();
    return sign(dropMinusOfZero(text));
  }

  /** With at most this many significant digits and no trailing zeros: 0.375, 1.2·10⁻⁷. */
  public static String significant(double value, int digits) {
    if (!Double.isFinite(value)) {
      return special(value);
    }
    if (value == 0) {
      return "0";
    }
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    int exponent = rounded.precision() - rounded.scale() - 1;
    return exponent < -4 || exponent > 6 ? power(rounded, exponent) : sign(rounded.toPlainString());
  }

  /** A finite number but 0 as a power of ten, with so many significant digits: 10⁻⁵, 2.5·10³. */
  public static String scientific(double value, int digits) {
    BigDecimal rounded =
        new BigDecimal(value)
            .round(new MathContext(digits, RoundingMode.HALF_EVEN))
            .stripTrailingZeros();
    return power(rounded, rounded.precision() - rounded.scale() - 1);
  }

  /** A share as percent, as the language writes it: 65.5 % in English, 65.5% in Chinese. */
  public static String percent(double share, int decimals, Language language) {
    return inPercent(fixed(share * 100, decimals), language);
  }

  /** A share as percent with at most this many significant digits: 1 %, 12.5 %. */
  public static String shortPercent(double share, int digits, Language language) {
    return inPercent(significant(100 * share, digits), language);
  }

  private static String inPercent(String number, Language language) {
    return language == Language.CHINESE ? number + "%" : number + NARROW_SPACE + "%";
  }

  /** A count with narrow spaces between thousands: 1 420. */
  public static String count(long n) {
    return sign(String.format(Locale.ROOT, "%,d", n).replace(',', NARROW_SPACE));
  }

  /**
   * With this many decimals where these tell it from 0 and it has few enough digits to be read,
   * else with three significant digits: −0.50, 3.1·10⁻⁷, −4.21·10²⁶.
   */
  public static String rounded(double value, int decimals) {
    boolean isTiny = value != 0 && Math.abs(value) < 0.5 * Math.pow(10, -decimals);
    return isTiny || Math.abs(value) >= 1e6 ? significant(value, 3) : fixed(value, decimals);
  }

  /**
   * A finite number as people type it, with any digits and signs of Unicode, decimal point or
   * comma; nothing if the text is none, or could be two: {@code 1,000} is a thousand or one.
   */
  public static OptionalDouble real(String text) {
    return NumberParser.real(text);
  }

  /** As {@link #real}, where a comma is known to be decimal and a point to stand between groups. */
  public static OptionalDouble realWithDecimalComma(String text) {
    return NumberParser.withDecimalComma(text);
  }

  /** As {@link #real}, infinities and NaN included. */
  public static OptionalDouble any(String text) {
    return NumberParser.any(text);
  }

  /**
   * A whole number as people type it; digits in groups of three are thousands, what has decimals or
   * could be two numbers is none.
   */
  public static OptionalLong whole(String text) {
    return NumberParser.whole(text);
  }

  /** The shortest decimal that gives the same bits: 10, 0.1, 1e-9. Whole numbers have no point. */
  public static String exact(double value) {
    return exact(value, 1e15);
  }

  /** The same; whole numbers from a limit on, at most 1e15, have an exponent: 1e9. */
  public static String exact(double value, double limit) {
    return value == Math.rint(value) && Math.abs(value) < limit
        ? Long.toString((long) value)
        : Double.toString(value).replace(".0E", "e").replace('E', 'e');
  }

  private static String power(BigDecimal value, int exponent) {
    String mantissa = value.movePointLeft(exponent).toPlainString();
    StringBuilder raised = new StringBuilder();
    for (char c : Integer.toString(exponent).toCharArray()) {
      raised.append(c == '-' ? '\u207B' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
    }
    String factor = mantissa.equals("1") ? "" : mantissa.equals("-1") ? "-" : mantissa + "·";
    return sign(factor + "10") + raised;
  }

  private static String special(double value) {
    return Double.isNaN(value) ? "?" : value > 0 ? "∞" : MINUS + "∞";
  }

  private static String dropMinusOfZero(String text) {
    return text.startsWith("-") && text.chars().allMatch(c -> c == '-' || c == '0' || c == '.')
        ? text.substring(1)
        : text;
  }

  private static String sign(String text) {
    return text.replace('-', MINUS);
  }
}
