package relulab.cli.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import relulab.cli.shared.BadValue;
import relulab.cli.shared.Converters;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.Variant;
import relulab.text.NumberLists;
import relulab.text.Numbers;

/** From words to what defines an experiment. */
final class ExperimentConverters {
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|…)\\s*(.+)");

  private ExperimentConverters() {}

  /** Whole numbers. */
  record Whole(List<Integer> values) {}

  /** Whole numbers between commas; 1..10 stands for all from 1 to 10. */
  static final class WholeNumbers implements ITypeConverter<Whole> {
    @Override
    public Whole convert(String text) {
      return new Whole(
          NumberLists.whole(text)
              .orElseThrow(() -> new BadValue("experiment.allowed.wholeNumbers")));
    }
  }

  /** Numbers. */
  record Real(List<Double> values) {}

  /** Numbers between commas. */
  static final class RealNumbers implements ITypeConverter<Real> {
    @Override
    public Real convert(String text) {
      return new Real(
          NumberLists.real(text).orElseThrow(() -> new BadValue("experiment.allowed.numbers")));
    }
  }

  /** Activations, each with its α where it has one. */
  record Variants(List<Variant> values) {}

  /** Activations between commas: {@code relu,leaky-relu:0.01}. */
  static final class Activations implements ITypeConverter<Variants> {
    @Override
    public Variants convert(String text) {
      try {
        return new Variants(
            Arrays.stream(text.split(",", -1)).map(word -> Variant.parse(word.strip())).toList());
      } catch (IllegalArgumentException e) {
        throw new BadValue("experiment.allowed.activations", names());
      }
    }

    private static String names() {
      return Arrays.stream(ActivationKind.values())
          .map(kind -> kind.hasAlpha() ? kind.id() + ":0.1" : kind.id())
          .collect(Collectors.joining(", "));
    }
  }

  /** Activations without α. */
  record Kinds(List<ActivationKind> values) {}

  /** Names of activations between commas. */
  static final class KindNames implements ITypeConverter<Kinds> {
    @Override
    public Kinds convert(String text) {
      return new Kinds(
          Arrays.stream(text.split(",", -1))
              .map(word -> Converters.oneOf(word, ActivationKind.values(), ActivationKind::id))
              .toList());
    }
  }

  /** Which networks: A..B. */
  static final class Seeds implements ITypeConverter<SeedRange> {
    @Override
    public SeedRange convert(String text) {
      Matcher range = RANGE.matcher(text.strip());
      if (range.matches()) {
        OptionalLong first = Numbers.whole(range.group(1));
        OptionalLong last = Numbers.whole(range.group(2));
        try {
          if (first.isPresent() && last.isPresent()) {
            return new SeedRange(first.getAsLong(), last.getAsLong());
          }
        } catch (Invalid e) {
          // falls through to the same answer
        }
      }
      throw new BadValue("experiment.allowed.seeds");
    }
  }

  /** How many networks, or threads, or steps. */
  static final class Count implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      OptionalLong number = Numbers.whole(text);
      if (number.isEmpty() || number.getAsLong() < 1 || number.getAsLong() > 999_999_999) {
        throw new BadValue("experiment.allowed.count");
      }
      return number.getAsLong();
    }
  }

  /** Any whole number that a seed can be. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return Numbers.whole(text).orElseThrow(() -> new BadValue("experiment.allowed.seed"));
    }
  }

  static final class Level implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double level = Converters.number(text, "experiment.allowed.confidence");
      if (!(level >= 0.5 && level <= 0.9999)) {
        throw new BadValue("experiment.allowed.confidence");
      }
      return level;
    }
  }
}
