package relulab.model.experiment;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import relulab.model.Invalid;
import relulab.model.activation.ActivationKind;

/**
 * A parameter of an experiment, declared once: its name, what it can be and what it usually is. The
 * field of a form, the option of a command, the lines of a file, limits and messages follow from
 * it.
 *
 * @param <T> of its values
 */
public sealed interface Parameter<T> {
  /** Its name in forms, settings and keys of messages, for example {@code preluAlpha}. */
  String name();

  /** What it is unless something else is said. */
  T usual();

  /** The value that {@link #write} wrote; an IllegalArgumentException if there is none. */
  T read(Parameters from);

  /** A value as it is kept; an {@link Invalid} if it is not allowed. */
  default T checked(T value) {
    return value;
  }

  /** Its name on a command line and in files, for example {@code prelu-alpha}. */
  default String spelt() {
    return name().replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  /** Its name in files. */
  default String inFiles() {
    return spelt();
  }

  /**
   * Whether files that are older than it may lack it: it is written only where it is not what is
   * usual.
   */
  default boolean isLater() {
    return false;
  }

  /** Adds a value to the parameters of a file. */
  default void write(T value, Map<String, String> to) {
    to.put(spelt(), value instanceof List<?> list ? Parameters.join(list) : value.toString());
  }

  /** A whole number. */
  record Whole(String name, Long least, Long greatest, Long usual) implements Parameter<Long> {
    @Override
    public Long checked(Long value) {
      Invalid.unlessWithin(name, value, least, greatest);
      return value;
    }

    @Override
    public Long read(Parameters from) {
      return from.whole(spelt());
    }
  }

  /** A number; people read one that is a share in percent. */
  record Real(
      String name, Double least, Double greatest, boolean isShare, Double usual, boolean isLater)
      implements Parameter<Double> {
    Real(String name, Double least, Double greatest, boolean isShare, Double usual) {
      this(name, least, greatest, isShare, usual, false);
    }

    @Override
    public Double checked(Double value) {
      Invalid.unlessWithin(name, value, least, greatest);
      return value;
    }

    @Override
    public Double read(Parameters from) {
      return from.number(spelt());
    }
  }

  /** Different whole numbers. */
  record Wholes(String name, Integer least, Integer greatest, List<Integer> usual)
      implements Parameter<List<Integer>> {
    @Override
    public List<Integer> checked(List<Integer> values) {
      values.forEach(value -> Invalid.unlessWithin(name, value, least, greatest));
      return Parameters.distinct(name, values);
    }

    @Override
    public List<Integer> read(Parameters from) {
      return from.integers(spelt());
    }
  }

  /** Different numbers. */
  record Reals(String name, Double least, Double greatest, List<Double> usual)
      implements Parameter<List<Double>> {
    @Override
    public List<Double> checked(List<Double> values) {
      values.forEach(value -> Invalid.unlessWithin(name, value, least, greatest));
      return Parameters.distinct(name, values.stream().map(value -> value + 0.0).toList());
    }

    @Override
    public List<Double> read(Parameters from) {
      return from.numbers(spelt());
    }
  }

  /** Different activations to compare, each with its α where it has one. */
  record Variants(String name, List<Variant> usual) implements Parameter<List<Variant>> {
    @Override
    public List<Variant> checked(List<Variant> values) {
      return Parameters.distinct(name, values);
    }

    @Override
    public List<Variant> read(Parameters from) {
      return from.list(spelt(), Variant::parse);
    }
  }

  /** Different activations to compare, without α. */
  record Kinds(String name, List<ActivationKind> usual) implements Parameter<List<ActivationKind>> {
    @Override
    public List<ActivationKind> checked(List<ActivationKind> values) {
      return Parameters.distinct(name, values);
    }

    @Override
    public void write(List<ActivationKind> values, Map<String, String> to) {
      to.put(spelt(), Parameters.join(values.stream().map(ActivationKind::id).toList()));
    }

    @Override
    public List<ActivationKind> read(Parameters from) {
      return from.list(spelt(), Variant::kind);
    }
  }

  /** Yes or no, for which files have words, under a name of their own. */
  record Flag(String name, String inFiles, List<String> words, boolean isLater)
      implements Parameter<Boolean> {
    @Override
    public Boolean usual() {
      return false;
    }

    @Override
    public void write(Boolean value, Map<String, String> to) {
      to.put(inFiles, words.get(value ? 1 : 0));
    }

    @Override
    public Boolean read(Parameters from) {
      return from.oneOf(inFiles, words).equals(words.get(1));
    }
  }

  /**
   * How networks are trained.
   *
   * @param withRate whether its learning rates count, or the experiment sets them itself
   * @param heldOut whether networks are judged on points that are held out
   */
  record Training(Plan usual, boolean withRate, boolean heldOut) implements Parameter<Plan> {
    @Override
    public String name() {
      return "plan";
    }

    @Override
    public Plan checked(Plan value) {
      return withRate ? value : value.withoutRates();
    }

    @Override
    public void write(Plan value, Map<String, String> to) {
      PlanText.write(value, withRate, to);
    }

    @Override
    public Plan read(Parameters from) {
      return PlanText.read(from, withRate);
    }
  }

  /** What this computer is; nobody is asked for it. */
  record Here(String name, String usual) implements Parameter<String> {
    @Override
    public String read(Parameters from) {
      return from.text(spelt());
    }
  }
}
