package relulab.controller.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A setting, declared once: where it stands in the file of settings, what holds where it does not
 * stand there, and how its values are written.
 *
 * @param <T> of its values
 * @param key people's files hold it: one that is renamed loses what they have set
 */
public record Setting<T>(String key, T usual, Codec<T> codec) {
  /**
   * How values are written.
   *
   * @param reader gives null, or throws an IllegalArgumentException, for a text that is none
   * @param writer gives a text that the reader understands, or null where nothing is to be written
   */
  public record Codec<T>(
      Function<String, @Nullable T> reader, Function<T, @Nullable String> writer) {}

  /** A setting with a codec of its own. */
  public Setting(
      String key,
      T usual,
      Function<String, @Nullable T> reader,
      Function<T, @Nullable String> writer) {
    this(key, usual, new Codec<>(reader, writer));
  }

  /** True or false. */
  public static Setting<Boolean> flag(String key, boolean usual) {
    return oneOf(key, usual, List.of(true, false), value -> Boolean.toString(value));
  }

  /** A number that passes the test. */
  public static Setting<Double> number(String key, double usual, DoublePredicate allowed) {
    return new Setting<>(
        key,
        usual,
        text -> {
          double value = Double.parseDouble(text);
          return allowed.test(value) ? value : null;
        },
        value -> Double.toString(value));
  }

  /** A whole number within limits. */
  public static Setting<Long> whole(String key, long usual, long min, long max) {
    Setting<Double> number =
        number(key, (double) usual, v -> v >= (double) min && v <= (double) max);
    return new Setting<>(
        key,
        usual,
        text -> {
          Double value = number.codec.reader.apply(text);
          return value == null ? null : value.longValue();
        },
        value -> Long.toString(value));
  }

  /** Any text. */
  public static Setting<String> text(String key, String usual) {
    return new Setting<>(key, usual, text -> text, text -> text);
  }

  /** What need not have a value, which then is not written. */
  public static <T> Setting<Optional<T>> optional(
      String key, Function<String, @Nullable T> reader, Function<T, String> writer) {
    return new Setting<>(
        key,
        Optional.empty(),
        text -> {
          T value = reader.apply(text);
          return value == null ? null : Optional.of(value);
        },
        value -> value.map(writer).orElse(null));
  }

  /** A file, or none. */
  public static Setting<Optional<Path>> file(String key) {
    return optional(key, text -> text.isEmpty() ? null : Path.of(text), Path::toString);
  }

  /** One of some values, by its name in files. */
  public static <T> Setting<T> oneOf(
      String key, T usual, Collection<T> values, Function<T, String> id) {
    return new Setting<>(
        key,
        usual,
        text ->
            values.stream().filter(each -> id.apply(each).equals(text)).findFirst().orElse(null),
        id);
  }

  /** Some of several values, by their names in files. */
  public static <T> Setting<Set<T>> someOf(
      String key, Set<T> usual, List<T> values, Function<T, String> id, String separator) {
    return new Setting<>(
        key,
        Set.copyOf(usual),
        text -> {
          Set<String> ids = words(text, separator);
          Set<T> found =
              values.stream()
                  .filter(each -> ids.contains(id.apply(each)))
                  .collect(Collectors.toUnmodifiableSet());
          return found.size() == ids.size() ? found : null;
        },
        chosen ->
            values.stream()
                .filter(chosen::contains)
                .map(id)
                .collect(Collectors.joining(separator)));
  }

  private static Set<String> words(String text, String separator) {
    return Arrays.stream(text.split(separator, -1))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toSet());
  }
}
