package relulab.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of numbers as people type them, and back. Chinese commas and real minus signs are read,
 * too.
 */
public final class NumberLists {
  private static final int MOST = 1000;
  private static final Pattern RANGE = Pattern.compile("(\\d{1,6})\\s*(?:\\.\\.|…)\\s*(\\d{1,6})");
  private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");
  private static final Pattern REAL =
      Pattern.compile("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,4})?");
  private static final Pattern SEPARATOR = Pattern.compile("[,，、;；]");

  private NumberLists() {}

  /**
   * Whole numbers of at most six digits between commas, {@code 1..10} standing for all from 1 to
   * 10; nothing if the text is anything else.
   */
  public static Optional<List<Integer>> whole(String text) {
    List<Integer> all = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      String word = part.strip();
      Matcher range = RANGE.matcher(word);
      if (range.matches()) {
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (last < first || last - first >= MOST) {
          return Optional.empty();
        }
        for (int i = first; i <= last; i++) {
          all.add(i);
        }
      } else if (WHOLE.matcher(word).matches()) {
        all.add(Integer.valueOf(word));
      } else {
        return Optional.empty();
      }
    }
    return Optional.of(all);
  }

  /** Finite numbers between commas; nothing if the text is anything else. */
  public static Optional<List<Double>> real(String text) {
    List<Double> all = new ArrayList<>();
    for (String part : SEPARATOR.split(text, -1)) {
      OptionalDouble number = number(part);
      if (number.isEmpty()) {
        return Optional.empty();
      }
      all.add(number.getAsDouble());
    }
    return Optional.of(all);
  }

  /** One finite number; nothing if the text is anything else. */
  public static OptionalDouble number(String text) {
    String plain = Numbers.plain(text);
    if (!REAL.matcher(plain).matches()) {
      return OptionalDouble.empty();
    }
    double number = Double.parseDouble(plain);
    return Double.isFinite(number) ? OptionalDouble.of(number) : OptionalDouble.empty();
  }

  /** Whole numbers as {@link #whole} reads them, three or more in a row as a range. */
  public static String ofWhole(List<Integer> numbers) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < numbers.size(); ) {
      int end = i;
      while (end + 1 < numbers.size() && numbers.get(end + 1) == numbers.get(end) + 1) {
        end++;
      }
      int first = numbers.get(i);
      if (end - i >= 2) {
        words.add(first + ".." + numbers.get(end));
        i = end + 1;
      } else {
        words.add(Integer.toString(first));
        i++;
      }
    }
    return String.join(", ", words);
  }

  /** Numbers as {@link #real} reads them, with all their digits. */
  public static String ofReal(List<Double> numbers) {
    return String.join(", ", numbers.stream().map(NumberLists::ofReal).toList());
  }

  /** A number as {@link #number} reads it, with all its digits. */
  public static String ofReal(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Double.toString(number);
  }
}
