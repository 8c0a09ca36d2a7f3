package relulab.controller.experiment;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import relulab.controller.experiment.Field.WrongField;
import relulab.controller.settings.BoundSettings;
import relulab.controller.settings.Setting;
import relulab.text.Messages;

/**
 * Something that a person types: the text as it stands, and the value that it stands for.
 *
 * @param <T> of the value
 */
final class TypedField<T> implements Field<T> {
  private final String name;
  private final Place place;
  private final Codec<T> codec;
  private final Object[] limits;
  private final StringProperty text = new SimpleStringProperty();

  /**
   * How values are typed.
   *
   * @param key of the words on what is possible
   * @param reader gives nothing for a text that it does not understand
   * @param writer gives a text that the reader understands
   */
  record Codec<T>(String key, Function<String, Optional<T>> reader, Function<T, String> writer) {}

  /**
   * A field.
   *
   * @param limits what the words on what is possible must name
   */
  TypedField(String name, Place place, Codec<T> codec, T usual, Object... limits) {
    this.name = name;
    this.place = place;
    this.codec = codec;
    this.limits = limits;
    show(usual);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Place place() {
    return place;
  }

  /** Whether it holds a list, which needs the whole width. */
  boolean isList() {
    return place == Place.LISTS;
  }

  /** What is typed, right or wrong. */
  StringProperty textProperty() {
    return text;
  }

  @Override
  public T value() {
    return codec.reader.apply(text.get()).orElseThrow(() -> new WrongField(name));
  }

  /** What is possible, in words. */
  String allowed(Messages messages) {
    return messages.get("experiment.page.allowed." + codec.key, limits);
  }

  @Override
  public void show(T value) {
    text.set(codec.writer.apply(value));
  }

  @Override
  public List<Observable> changes() {
    return List.of(text);
  }

  @Override
  public void keep(BoundSettings settings, String key) {
    settings.with(Setting.text(key, text.get()), text);
  }
}
