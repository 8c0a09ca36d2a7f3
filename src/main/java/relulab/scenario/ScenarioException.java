package relulab.scenario;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import relulab.model.Invalid;
import relulab.text.Messages;

/** A file that cannot be read: what is wrong with it, where, and what is allowed. */
public final class ScenarioException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String key;
  private final transient Object[] arguments;
  private final transient @Nullable Place place;

  /**
   * A place in a file.
   *
   * @param path of the field, for example {@code lanes[1].alpha}; empty for the file as a whole
   * @param line from 1
   * @param column from 1
   */
  public record Place(String path, int line, int column) {}

  /** An argument that is itself a message. */
  record Key(String key) {}

  /** With the key of a message, its arguments as text, and the place if there is one. */
  ScenarioException(@Nullable Place place, String key, Object... arguments) {
    super(key + " " + Arrays.toString(arguments) + " " + place);
    this.key = key;
    this.arguments = arguments;
    this.place = place;
  }

  /** The error of a setting that a person made, outside of any file. */
  public static ScenarioException of(Invalid e) {
    return new ScenarioException(null, InvalidPlaces.key(e), InvalidPlaces.arguments(e));
  }

  /** Where it is, unless the file as a whole is meant. */
  public @Nullable Place place() {
    return place;
  }

  /** One line that says what is wrong, where, and what is allowed. */
  public String message(Messages messages) {
    String what = what(messages);
    if (place == null) {
      return what;
    }
    return place.path().isEmpty()
        ? messages.get("scenario.at", "" + place.line(), "" + place.column(), what)
        : messages.get(
            "scenario.atField", place.path(), "" + place.line(), "" + place.column(), what);
  }

  /** What is wrong and what is allowed, without the place. */
  public String what(Messages messages) {
    Object[] words =
        Arrays.stream(arguments)
            .map(a -> a instanceof Key inner ? messages.get(inner.key()) : a)
            .toArray();
    return messages.get(key, words);
  }
}
