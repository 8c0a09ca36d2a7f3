package relulab.controller.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relulab.model.Invalid;
import relulab.model.experiment.SeedRange;
import relulab.text.NumberLists;
import relulab.text.Numbers;

/** The kinds of fields that experiments have. */
final class FormFields {
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|…)\\s*(.+)");

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
    Matcher range = RANGE.matcher(text.strip());
    boolean isRange = range.matches();
    OptionalLong first = isRange ? Numbers.whole(range.group(1)) : OptionalLong.of(1);
    OptionalLong last = Numbers.whole(isRange ? range.group(2) : text);
    try {
      return first.isPresent() && last.isPresent()
          ? Optional.of(new SeedRange(first.getAsLong(), last.getAsLong()))
          : Optional.empty();
    } catch (Invalid e) {
      return Optional.empty();
    }
  }

  private static Optional<Long> whole(String text) {
    OptionalLong number = Numbers.whole(text);
    return number.isPresent() ? Optional.of(number.getAsLong()) : Optional.empty();
  }

  private static Optional<Double> real(String text) {
    OptionalDouble number = Numbers.real(text);
    return number.isPresent() ? Optional.of(number.getAsDouble()) : Optional.empty();
  }

  /** By decimal places: 99.9 / 100 is not the number that 0.999 stands for. */
  private static Optional<Double> share(String text) {
    OptionalDouble percent = Numbers.real(text.replaceFirst("[%％]\\s*$", ""));
    return percent.isPresent()
        ? Optional.of(BigDecimal.valueOf(percent.getAsDouble()).movePointLeft(2).doubleValue())
        : Optional.empty();
  }

  private static String percent(double share) {
    return BigDecimal.valueOf(share).movePointRight(2).stripTrailingZeros().toPlainString();
  }
}
