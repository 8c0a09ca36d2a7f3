package relulab.model.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import relulab.model.Invalid;

/**
 * The parameters of an experiment as a file spells them. What is missing, no number or not allowed
 * gives an IllegalArgumentException.
 *
 * @param values by name
 */
public record Parameters(Map<String, String> values) {
  /** The greatest number of values in a list. */
  public static final int MOST_VALUES = 64;

  public Parameters {
    values = Map.copyOf(values);
  }

  /** The text of a parameter. */
  public String text(String name) {
    String text = values.get(name);
    if (text == null) {
      throw new Invalid(name, Invalid.Rule.ONE_OF, "", name);
    }
    return text;
  }

  /** A whole number. */
  public long whole(String name) {
    return Long.parseLong(text(name));
  }

  /** Whether there is such a parameter. */
  boolean has(String name) {
    return values.containsKey(name);
  }

  /** A whole number of at most 32 bits. */
  public int integer(String name) {
    return Integer.parseInt(text(name));
  }

  /** Yes or no. */
  boolean isTrue(String name) {
    return oneOf(name, List.of("true", "false")).equals("true");
  }

  /** A finite number. */
  public double number(String name) {
    return finite(text(name));
  }

  /** Whole numbers between commas, possibly none. */
  public List<Integer> integers(String name) {
    return list(name, Integer::valueOf);
  }

  /** Numbers between commas, possibly none. */
  public List<Double> numbers(String name) {
    return list(name, Parameters::finite);
  }

  /** Words between commas, each translated. */
  public <T> List<T> list(String name, Function<String, T> parser) {
    List<T> all = new ArrayList<>();
    String text = text(name);
    for (String word : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      all.add(parser.apply(word));
    }
    return all;
  }

  /** One of several words. */
  public String oneOf(String name, List<String> allowed) {
    String text = text(name);
    if (!allowed.contains(text)) {
      throw new Invalid(name, Invalid.Rule.ONE_OF, text, String.join(", ", allowed));
    }
    return text;
  }

  /** The value with this name. */
  <T> T oneOf(String name, T[] all, Function<T, String> id) {
    String text = oneOf(name, Arrays.stream(all).map(id).toList());
    return Arrays.stream(all)
        .filter(value -> id.apply(value).equals(text))
        .findFirst()
        .orElseThrow();
  }

  /** Values between commas. */
  public static String join(List<?> values) {
    return values.stream().map(Object::toString).collect(Collectors.joining(","));
  }

  /** Some values in their order, each once. */
  static <T> List<T> distinct(String field, List<T> values) {
    List<T> distinct = values.stream().distinct().toList();
    Invalid.unlessCount(field, distinct, 1, MOST_VALUES);
    return distinct;
  }

  static Double finite(String word) {
    double value = Double.parseDouble(word);
    if (!Double.isFinite(value)) {
      throw new NumberFormatException(word);
    }
    return value;
  }
}
