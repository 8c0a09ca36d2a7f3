package relulab.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lists of numbers as people type them, and back. Between the numbers stand commas or, where one is
 * there, semicolons, Chinese enumeration commas, tabs or line ends: then a comma is decimal.
 */
public final class NumberLists {
  private static final int MOST = 1000;
  private static final long GREATEST = 999_999;
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|…)\\s*(.+)");

  /** Where one of these is there, commas belong to the numbers. */
  private static final Pattern STRONG = Pattern.compile("[;；、\t\n]");

  private static final Pattern COMMA = Pattern.compile("[,，]");

  /** What is left of 1,000 or 0,05 that a comma was thought to divide. */
  private static final Pattern REST = Pattern.compile("[-+]?0\\d+.*");

  private NumberLists() {}

  /**
   * Whole numbers of at most six digits between commas, {@code 1..10} standing for all from 1 to
   * 10; nothing if the text is anything else.
   */
  public static Optional<List<Integer>> whole(String text) {
    return parts(text).flatMap(NumberLists::whole);
  }

  private static Optional<List<Integer>> whole(List<String> words) {
    List<Integer> all = new ArrayList<>();
    for (String word : words) {
      Matcher range = RANGE.matcher(word);
      boolean isRange = range.matches();
      OptionalLong first = Numbers.whole(isRange ? range.group(1) : word);
      OptionalLong last = isRange ? Numbers.whole(range.group(2)) : first;
      if (first.isEmpty() || last.isEmpty() || !isAllowed(first.getAsLong(), last.getAsLong())) {
        return Optional.empty();
      }
      for (long i = first.getAsLong(); i <= last.getAsLong(); i++) {
        all.add((int) i);
      }
    }
    return Optional.of(all);
  }

  private static boolean isAllowed(long first, long last) {
    return first >= 0 && last <= GREATEST && last >= first && last - first < MOST;
  }

  /** Finite numbers between commas; nothing if the text is anything else. */
  public static Optional<List<Double>> real(String text) {
    return list(text, Numbers::real);
  }

  /** Numbers between commas, infinities and NaN included. */
  public static Optional<List<Double>> any(String text) {
    return list(text, Numbers::any);
  }

  private static Optional<List<Double>> list(String text, Function<String, OptionalDouble> reader) {
    return parts(text)
        .map(words -> words.stream().map(reader).toList())
        .filter(numbers -> numbers.stream().allMatch(OptionalDouble::isPresent))
        .map(numbers -> numbers.stream().map(OptionalDouble::getAsDouble).toList());
  }

  /**
   * The words between the separators; nothing where a comma may have stood inside a number: {@code
   * 10,000} is no list of 10 and 0.
   */
  private static Optional<List<String>> parts(String text) {
    boolean isStrong = STRONG.matcher(text.strip()).find();
    List<String> words =
        Arrays.stream((isStrong ? STRONG : COMMA).split(text, -1)).map(String::strip).toList();
    boolean isDoubtful =
        words.stream().skip(1).anyMatch(word -> REST.matcher(NumberParser.normal(word)).matches());
    return isDoubtful && !isStrong ? Optional.empty() : Optional.of(words);
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
    return String.join(", ", numbers.stream().map(Numbers::exact).toList());
  }
}
