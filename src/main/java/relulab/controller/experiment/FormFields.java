package relulab.controller.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relulab.model.Invalid;
import relulab.model.experiment.SeedRange;
import relulab.text.NumberLists;
import relulab.text.Numbers;

/** The kinds of fields that experiments have. */
final class FormFields {
  private static final Pattern RANGE =
      Pattern.compile("(\\d{1,13})\\s*(?:\\.\\.|…)\\s*(\\d{1,13})");
  private static final Pattern COUNT = Pattern.compile("0*([1-9]\\d{0,7})");

  private FormFields() {}

  /**
   * Which networks: 500 stands for 1..500.
   *
   * @param most at a time, so that they fit into memory
   */
  static Field<SeedRange> networks(long usual, long most) {
    return new Field<>(
        "networks",
        false,
        SeedRange.of(usual),
        text -> range(text).filter(range -> range.size() <= most),
        range -> range.first() == 1 ? Long.toString(range.last()) : range.toString(),
        Numbers.count(most));
  }

  /** The seed of an experiment. */
  static Field<Long> seed() {
    return new Field<>("seed", false, 1L, FormFields::whole, seed -> Long.toString(seed));
  }

  /** A whole number. */
  static Field<Long> count(String name, long usual) {
    return new Field<>(name, false, usual, FormFields::whole, count -> Long.toString(count));
  }

  /** A level in percent, kept as a share: 95 is 0.95. */
  static Field<Double> confidence(double usual) {
    return new Field<>("confidence", false, usual, FormFields::share, FormFields::percent);
  }

  /** A number. */
  static Field<Double> number(String name, double usual) {
    return new Field<>(name, false, usual, FormFields::real, NumberLists::ofReal);
  }

  /** Whole numbers. */
  static Field<List<Integer>> wholeNumbers(String name, List<Integer> usual) {
    return new Field<>(name, true, usual, NumberLists::whole, NumberLists::ofWhole);
  }

  /** Numbers. */
  static Field<List<Double>> numbers(String name, List<Double> usual) {
    return new Field<>(name, true, usual, NumberLists::real, NumberLists::ofReal);
  }

  private static Optional<SeedRange> range(String text) {
    String plain = Numbers.plain(text);
    Matcher count = COUNT.matcher(plain);
    Matcher range = RANGE.matcher(plain);
    try {
      if (count.matches()) {
        return Optional.of(SeedRange.of(Long.parseLong(count.group(1))));
      }
      if (range.matches()) {
        return Optional.of(
            new SeedRange(Long.parseLong(range.group(1)), Long.parseLong(range.group(2))));
      }
    } catch (Invalid e) {
      return Optional.empty();
    }
    return Optional.empty();
  }

  private static Optional<Long> whole(String text) {
    String plain = Numbers.plain(text);
    return plain.matches("-?\\d{1,18}") ? Optional.of(Long.valueOf(plain)) : Optional.empty();
  }

  private static Optional<Double> real(String text) {
    OptionalDouble number = NumberLists.number(text.replace(',', '.'));
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  /** By decimal places: 99.9 / 100 is not the number that 0.999 stands for. */
  private static Optional<Double> share(String text) {
    String plain = Numbers.plain(text).replace(',', '.').replace("%", "");
    return plain.matches("\\d{1,3}(\\.\\d{1,9})?")
        ? Optional.of(new BigDecimal(plain).movePointLeft(2).doubleValue())
        : Optional.empty();
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
