package relulab.controller.experiment;

import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import relulab.text.Messages;

/**
 * Something that a person types: the text as it stands, and the value that it stands for.
 *
 * @param <T> of the value
 */
final class Field<T> {
  private final String name;
  private final boolean list;
  private final Function<String, Optional<T>> reader;
  private final Function<T, String> writer;
  private final Object[] limits;
  private final StringProperty text = new SimpleStringProperty();

  /**
   * A field.
   *
   * @param name in settings and message keys, the same as the model's
   * @param list whether its text is long
   * @param reader gives nothing for a text that it does not understand
   * @param limits what the words on what is possible must name
   */
  Field(
      String name,
      boolean list,
      T usual,
      Function<String, Optional<T>> reader,
      Function<T, String> writer,
      Object... limits) {
    this.name = name;
    this.limits = limits;
    this.list = list;
    this.reader = reader;
    this.writer = writer;
    show(usual);
  }

  String name() {
    return name;
  }

  /** Whether it holds a list, which needs the whole width. */
  boolean isList() {
    return list;
  }

  /** What is typed, right or wrong. */
  StringProperty textProperty() {
    return text;
  }

  /**
   * What the text stands for.
   *
   * @throws WrongField if it stands for nothing
   */
  T value() {
    return reader.apply(text.get()).orElseThrow(() -> new WrongField(name));
  }

  /** What is possible, in words. */
  String allowed(Messages messages) {
    return messages.get("experiment.page.allowed." + name, limits);
  }

  /** Puts a value in. */
  void show(T value) {
    text.set(writer.apply(value));
  }
}
