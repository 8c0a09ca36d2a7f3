package relulab.cli.experiment;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import relulab.cli.shared.BadValue;
import relulab.model.Invalid;
import relulab.model.data.DataSpec;
import relulab.model.experiment.SeedRange;
import relulab.text.Numbers;

/** From words to what defines an experiment. */
final class ExperimentConverters {
  private static final Pattern RANGE = Pattern.compile("(.+?)\\s*(?:\\.\\.|…)\\s*(.+)");

  private ExperimentConverters() {}

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

  /** A share of points that can be held out. */
  static final class TestShare implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      OptionalDouble share = Numbers.real(text);
      if (share.isEmpty()
          || !(share.getAsDouble() >= 0 && share.getAsDouble() <= DataSpec.MOST_TESTS)) {
        throw new BadValue("experiment.allowed.testShare");
      }
      return share.getAsDouble();
    }
  }

  /** Any whole number that a seed can be. */
  static final class Seed implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return Numbers.whole(text).orElseThrow(() -> new BadValue("experiment.allowed.seed"));
    }
  }
}
