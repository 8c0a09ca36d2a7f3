package relulab.controller.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.Property;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;

/** Settings, each with the place in the state where its value lies. */
public final class BoundSettings {
  private final List<Bound<?>> all = new ArrayList<>();

  private record Bound<T>(Setting<T> setting, Supplier<T> now, Consumer<T> put) {
    void restore(Settings settings) {
      put.accept(settings.get(setting));
    }

    void save(Settings settings) {
      settings.put(setting, now.get());
    }
  }

  /** Adds a setting whose value is asked for and put where this says. */
  public <T> BoundSettings with(Setting<T> setting, Supplier<T> now, Consumer<T> put) {
    all.add(new Bound<>(setting, now, put));
    return this;
  }

  /** Adds a setting whose value is a property. */
  public <T> BoundSettings with(Setting<T> setting, Property<T> value) {
    return with(setting, value::getValue, value::setValue);
  }

  /** Adds a setting whose value is a property that need not have one. */
  public <T> BoundSettings withOptional(Setting<Optional<T>> setting, Property<@Nullable T> value) {
    return with(
        setting,
        () -> Optional.ofNullable(value.getValue()),
        saved -> value.setValue(saved.orElse(null)));
  }

  /** Adds a setting whose values are those of a set. */
  public <T> BoundSettings with(Setting<Set<T>> setting, ObservableSet<T> chosen) {
    return with(
        setting,
        () -> chosen,
        saved -> {
          chosen.retainAll(saved);
          chosen.addAll(saved);
        });
  }

  /** Takes over what was saved, in the order in which the settings were added. */
  public void restore(Settings settings) {
    all.forEach(each -> each.restore(settings));
  }

  /** Adds what holds now to the settings. */
  public void save(Settings settings) {
    all.forEach(each -> each.save(settings));
  }
}
