package relulab.controller.settings;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

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

  /** The value of a setting; its default where none is set that its codec understands. */
  public <T> T get(Setting<T> setting) {
    String text = values.get(setting.key());
    if (text == null) {
      return setting.usual();
    }
    try {
      T value = setting.codec().reader().apply(text);
      if (value != null) {
        return value;
      }
    } catch (IllegalArgumentException e) {
      // Counted below like any other value that is not understood.
    }
    damaged.add(setting.key());
    return setting.usual();
  }

  /** Sets a value. */
  public <T> void put(Setting<T> setting, T value) {
    String text = setting.codec().writer().apply(value);
    if (text != null) {
      values.put(setting.key(), text);
    }
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
