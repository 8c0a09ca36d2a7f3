package relulab.cli.shared;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Function;
import picocli.CommandLine.ITypeConverter;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.model.activation.Convention;
import relulab.model.training.Planned;
import relulab.scenario.Spelling;
import relulab.text.Language;
import relulab.text.NumberLists;
import relulab.text.Numbers;

/**
 * From the words of a command line to values; a word that is not allowed gives {@link BadValue}.
 */
public final class Converters {
  private Converters() {}

  /** A number as Java, C or Python write it: −2, 1e-320, inf, NaN. */
  public static final class Decimal implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      return number(text, "cli.allowed.number");
    }
  }

  /** A negative slope within the range that the app allows. */
  public static final class Slope implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double alpha = number(text, "cli.allowed.alpha");
      if (!Alpha.isAllowed(alpha)) {
        throw new BadValue("cli.allowed.alpha");
      }
      return alpha;
    }
  }

  /** A finite number: where a probe stands. */
  public static final class Probe implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      double x = number(text, "cli.allowed.probe");
      if (!Double.isFinite(x)) {
        throw new BadValue("cli.allowed.probe");
      }
      return x;
    }
  }

  /** A range of x. */
  public record Interval(double min, double max) {
    public static final double LIMIT = 1e6;
    public static final double NARROWEST = 1e-6;

    public boolean contains(double x) {
      return x >= min && x <= max;
    }
  }

  /** Two numbers, the smaller first, of a size that a plot can show. */
  public static final class Ends implements ITypeConverter<Interval> {
    @Override
    public Interval convert(String text) {
      List<Double> ends = NumberLists.real(text).orElse(List.of());
      if (ends.size() == 2) {
        double min = ends.getFirst();
        double max = ends.getLast();
        if (min >= -Interval.LIMIT && max <= Interval.LIMIT && max - min >= Interval.NARROWEST) {
          return new Interval(min, max);
        }
      }
      throw new BadValue("cli.allowed.range");
    }
  }

  /** A number of steps, 1 or more. */
  public static final class Steps implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return whole(text, 1, Planned.MAX_STEP);
    }
  }

  /** A step of a run, 0 or more. */
  public static final class StepFromZero implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
      return whole(text, 0, Planned.MAX_STEP);
    }
  }

  /** A small whole number, 1 or more. */
  public static final class Count implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      return (int) whole(text, 1, 9999);
    }
  }

  /**
   * A whole number in a range.
   *
   * @throws BadValue if it is anything else
   */
  public static long whole(String text, long least, long most) {
    OptionalLong number = Numbers.whole(text);
    if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
      throw new BadValue("cli.allowed.steps", "" + least, "" + most);
    }
    return number.getAsLong();
  }

  /** A file as typed. */
  public static final class File implements ITypeConverter<Path> {
    @Override
    public Path convert(String text) {
      try {
        Path path = Path.of(text);
        if (!path.toString().isEmpty()) {
          return path;
        }
      } catch (InvalidPathException e) {
        // falls through to the same answer
      }
      throw new BadValue("cli.allowed.file");
    }
  }

  public static final class Kind implements ITypeConverter<ActivationKind> {
    @Override
    public ActivationKind convert(String text) {
      return oneOf(text, ActivationKind.values(), ActivationKind::id);
    }
  }

  public static final class Framework implements ITypeConverter<Convention> {
    @Override
    public Convention convert(String text) {
      return oneOf(text, Convention.values(), Convention::id);
    }
  }

  public static final class Tongue implements ITypeConverter<Language> {
    @Override
    public Language convert(String text) {
      return oneOf(text, Language.values(), Language::id);
    }
  }

  /**
   * A number, infinities and NaN included.
   *
   * @throws BadValue if it is none
   */
  public static double number(String text, String allowedKey) {
    return Numbers.any(text).orElseThrow(() -> new BadValue(allowedKey));
  }

  public static <T> T oneOf(String text, T[] values, Function<T, String> id) {
    for (T value : values) {
      if (id.apply(value).equals(text.strip())) {
        return value;
      }
    }
    List<String> ids = Arrays.stream(values).map(id).toList();
    throw Spelling.closest(text.strip(), ids)
        .map(close -> new BadValue("cli.allowed.oneOfClose", String.join(", ", ids), close))
        .orElseGet(() -> new BadValue("cli.allowed.oneOf", String.join(", ", ids)));
  }
}
