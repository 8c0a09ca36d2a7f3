package relulab.controller.experiment;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import relulab.model.Invalid;
import relulab.model.data.DataSpec;
import relulab.model.experiment.ExperimentKind;
import relulab.model.experiment.Parameter;
import relulab.model.experiment.Parameters;
import relulab.model.experiment.Plan;
import relulab.model.experiment.SeedRange;
import relulab.text.NumberLists;
import relulab.text.Numbers;

/** What is typed, by kind of parameter. */
final class FormFields {
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|…)\\s*(.+)");

  private FormFields() {}

  /**
   * Which networks: 500 stands for 1..500.
   *
   * @param most at a time, so that they fit into memory
   */
  static TypedField<SeedRange> networks(long usual, long most) {
    TypedField.Codec<SeedRange> codec =
        new TypedField.Codec<>(
            "networks",
            text -> range(text).filter(range -> range.size() <= most),
            range -> range.first() == 1 ? Long.toString(range.last()) : range.toString());
    return new TypedField<>(
        "networks", Field.Place.NETWORKS, codec, SeedRange.of(usual), Numbers.count(most));
  }

  /** A whole number; of a seed only the number of its digits is limited. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  static TypedField<Long> of(Parameter.Whole whole) {
    boolean seed = whole == ExperimentKind.SEED;
    return new TypedField<>(
        whole.name(),
        seed ? Field.Place.SEED : Field.Place.NUMBERS,
        new TypedField.Codec<>(seed ? "seed" : "count", FormFields::whole, n -> Long.toString(n)),
        whole.usual(),
        Numbers.count(whole.least()),
        Numbers.count(whole.greatest()));
  }

  /** Steps of training. */
  static TypedField<Long> steps(long usual) {
    return new TypedField<>(
        "steps",
        Field.Place.STEPS,
        new TypedField.Codec<>("count", FormFields::whole, n -> Long.toString(n)),
        usual,
        "1",
        Numbers.count(Plan.MAX_STEPS));
  }

  /** The share of the points that are held out, in percent. */
  static TypedField<Double> heldOut(double usual) {
    return new TypedField<>(
        "heldOut",
        Field.Place.STEPS,
        new TypedField.Codec<>("number", FormFields::share, FormFields::percent),
        usual,
        "0",
        percent(DataSpec.MOST_TESTS));
  }

  /** A number; a level in percent, kept as a share: 95 is 0.95. */
  static TypedField<Double> of(Parameter.Real real) {
    boolean share = real.isShare();
    return new TypedField<>(
        real.name(),
        share ? Field.Place.CONFIDENCE : Field.Place.NUMBERS,
        share
            ? new TypedField.Codec<>("number", FormFields::share, FormFields::percent)
            : new TypedField.Codec<>("number", FormFields::real, Numbers::exact),
        real.usual(),
        share ? percent(real.least()) : limit(real.least()),
        share ? percent(real.greatest()) : limit(real.greatest()));
  }

  /** Whole numbers. */
  static TypedField<List<Integer>> of(Parameter.Wholes wholes) {
    return new TypedField<>(
        wholes.name(),
        Field.Place.LISTS,
        new TypedField.Codec<>("wholes", NumberLists::whole, NumberLists::ofWhole),
        wholes.usual(),
        limit(wholes.least()),
        limit(wholes.greatest()),
        Numbers.count(Parameters.MOST_VALUES),
        NumberLists.ofWhole(wholes.usual()));
  }

  /** Numbers. */
  static TypedField<List<Double>> of(Parameter.Reals reals) {
    return new TypedField<>(
        reals.name(),
        Field.Place.LISTS,
        new TypedField.Codec<>("numbers", NumberLists::real, NumberLists::ofReal),
        reals.usual(),
        limit(reals.least()),
        limit(reals.greatest()),
        Numbers.count(Parameters.MOST_VALUES),
        NumberLists.ofReal(reals.usual().subList(0, 3)));
  }

  private static String limit(double value) {
    return Numbers.significant(value, 6);
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
