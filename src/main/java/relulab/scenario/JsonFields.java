package relulab.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import relulab.model.Invalid;
import relulab.scenario.ScenarioException.Place;

/**
 * The members of a JSON object being read. Which there may be is known from the beginning, so that
 * a misspelt name is told as that, and not as the lack of the right one.
 */
final class JsonFields {
  private final String path;
  private final Node.Members object;

  /** The members of a value, which must be an object; {@link #only} says which it may have. */
  JsonFields(String path, Node node) {
    if (!(node instanceof Node.Members members)) {
      throw wrongType(path, node, "scenario.type.object");
    }
    this.path = path;
    this.object = members;
  }

  /** The members of a value, which must be an object and may have members of these names alone. */
  JsonFields(String path, Node node, String... allowed) {
    this(path, node);
    only(allowed);
  }

  /** From now on the members may have these names alone. */
  void only(String... allowed) {
    List<String> names = List.of(allowed);
    for (var member : object.names().entrySet()) {
      if (!names.contains(member.getKey())) {
        throw unknown(member.getKey(), member.getValue(), names);
      }
    }
  }

  private ScenarioException unknown(String name, Node.Name where, List<String> allowed) {
    Place place = new Place(pathOf(name), where.line(), where.column());
    String shown = shorten(name);
    List<String> absent =
        allowed.stream().filter(other -> !object.values().containsKey(other)).toList();
    return Spelling.closest(name, absent)
        .map(close -> new ScenarioException(place, "scenario.unknownClose", shown, close))
        .orElseGet(
            () ->
                new ScenarioException(
                    place, "scenario.unknown", shown, String.join(", ", allowed)));
  }

  /** Makes a value of what was read. A broken rule is told with the place of its field. */
  <T> T make(Supplier<T> maker) {
    try {
      return maker.get();
    } catch (Invalid e) {
      throw InvalidPlaces.explain(path, object, e);
    }
  }

  boolean has(String name) {
    return object.values().containsKey(name);
  }

  String pathOf(String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  Node node(String name) {
    Node node = object.values().get(name);
    if (node == null) {
      throw new ScenarioException(
          new Place(path, object.line(), object.column()), "scenario.missing", name);
    }
    return node;
  }

  /** The members of an object, which may have these names alone. */
  JsonFields object(String name, String... allowed) {
    return new JsonFields(pathOf(name), node(name), allowed);
  }

  /** The elements of a list, each read by a function of its path and value. */
  <T> List<T> list(String name, BiFunction<String, Node, T> read) {
    Node node = node(name);
    if (!(node instanceof Node.Elements elements)) {
      throw wrongType(pathOf(name), node, "scenario.type.list");
    }
    List<T> values = new ArrayList<>();
    for (Node element : elements.values()) {
      values.add(read.apply(pathOf(name) + "[" + values.size() + "]", element));
    }
    return values;
  }

  String text(String name) {
    return text(pathOf(name), node(name));
  }

  static String text(String path, Node node) {
    if (node instanceof Node.Words words) {
      return words.value();
    }
    throw wrongType(path, node, "scenario.type.text");
  }

  boolean truth(String name) {
    Node node = node(name);
    if (node instanceof Node.Truth truth) {
      return truth.value();
    }
    throw wrongType(pathOf(name), node, "scenario.type.truth");
  }

  boolean truth(String name, boolean standard) {
    return has(name) ? truth(name) : standard;
  }

  double number(String name) {
    return number(pathOf(name), node(name));
  }

  double number(String name, double standard) {
    return has(name) ? number(name) : standard;
  }

  static double number(String path, Node node) {
    if (!(node instanceof Node.Numeral number)) {
      throw wrongType(path, node, "scenario.type.number");
    }
    double value = Double.parseDouble(number.value());
    if (!Double.isFinite(value)) {
      throw failure(path, node, "scenario.tooLarge", number.value());
    }
    return value + 0.0; // −0 is 0
  }

  long whole(String name) {
    return whole(pathOf(name), node(name));
  }

  int integer(String name) {
    long value = whole(name);
    if (value != (int) value) {
      throw at(name, "scenario.tooLarge", "" + value);
    }
    return (int) value;
  }

  static long whole(String path, Node node) {
    if (!(node instanceof Node.Numeral number)) {
      throw wrongType(path, node, "scenario.type.whole");
    }
    if (number.value().length() > 25) {
      throw failure(path, node, "scenario.tooLarge", shorten(number.value()));
    }
    try {
      BigDecimal value = new BigDecimal(number.value());
      if (value.scale() < -20) {
        throw failure(path, node, "scenario.tooLarge", number.value());
      }
      return value.longValueExact();
    } catch (ArithmeticException e) {
      boolean large = Math.abs(Double.parseDouble(number.value())) >= 0x1.0p63;
      String key = large ? "scenario.tooLarge" : "scenario.notWhole";
      throw failure(path, node, key, number.value());
    }
  }

  <T> T oneOf(String name, T[] values, Function<T, String> id) {
    return oneOf(pathOf(name), node(name), values, id);
  }

  static <T> T oneOf(String path, Node node, T[] values, Function<T, String> id) {
    String word = text(path, node);
    for (T value : values) {
      if (id.apply(value).equals(word)) {
        return value;
      }
    }
    String allowed = Arrays.stream(values).map(id).collect(Collectors.joining(", "));
    throw failure(path, node, "scenario.oneOf", shorten(word), allowed);
  }

  ScenarioException at(String name, String key, Object... arguments) {
    Node node = object.values().getOrDefault(name, object);
    return failure(pathOf(name), node, key, arguments);
  }

  private static ScenarioException wrongType(String path, Node node, String wanted) {
    return failure(
        path,
        node,
        "scenario.wrongType",
        new ScenarioException.Key(wanted),
        new ScenarioException.Key(node.typeKey()));
  }

  static ScenarioException failure(String path, Node node, String key, Object... arguments) {
    return new ScenarioException(new Place(path, node.line(), node.column()), key, arguments);
  }

  static String shorten(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
