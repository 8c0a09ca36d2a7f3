package relulab.controller.settings;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a person has set, as texts under keys. A value that cannot be understood counts as not set,
 * and its key as damaged.
 */
public final class Settings {
  private final Map<String, String> values = new TreeMap<>();
  private final Set<String> damaged = new TreeSet<>();
  private boolean isUnreadable;

  /** Settings with these values. */
  public Settings(Map<String, String> values) {
    this.values.putAll(values);
  }

  /** Nothing set. */
  public Settings() {}

  /** A number, or the default where none is set that passes the test. */
  public double number(String key, double ifMissing, DoublePredicate allowed) {
    return parsed(
        key,
        ifMissing,
        text -> {
          double value = Double.parseDouble(text);
          return allowed.test(value) ? value : null;
        });
  }

  /** True or false. */
  public boolean flag(String key, boolean ifMissing) {
    return parsed(
        key,
        ifMissing,
        text ->
            switch (text) {
              case "true" -> true;
              case "false" -> false;
              default -> null;
            });
  }

  /** Any value that a parser understands; the parser returns null or throws for one it does not. */
  public <T> T parsed(String key, T ifMissing, Function<String, @Nullable T> parser) {
    String text = values.get(key);
    if (text == null) {
      return ifMissing;
    }
    try {
      T value = parser.apply(text);
      if (value != null) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // Counted below like any other value that is not understood.
    }
    damaged.add(key);
    return ifMissing;
  }

  /** One of some values, by its name in settings. */
  public <T> T oneOf(String key, T ifMissing, T[] values, Function<T, String> id) {
    return parsed(key, ifMissing, text -> find(text, values, id));
  }

  private static <T> @Nullable T find(String text, T[] values, Function<T, String> id) {
    for (T value : values) {
      if (id.apply(value).equals(text)) {
        return value;
      }
    }
    return null;
  }

  /** Sets a value. */
  public void put(String key, Object value) {
    values.put(key, value.toString());
  }

  /** None, in place of those of a file that could not be read. */
  static Settings unreadable() {
    Settings settings = new Settings();
    settings.isUnreadable = true;
    return settings;
  }

  /** Whether there was a file that could not be read. */
  public boolean isUnreadable() {
    return isUnreadable;
  }

  /** Keys whose values could not be understood so far. */
  public Set<String> damaged() {
    return Set.copyOf(damaged);
  }

  Map<String, String> values() {
    return values;
  }
}
