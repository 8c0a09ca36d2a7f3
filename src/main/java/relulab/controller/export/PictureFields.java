package relulab.controller.export;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongConsumer;
import javafx.collections.FXCollections;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.ItemNames;
import relulab.view.control.NumberField;

/** Connects the fields of a form with what they set. */
final class PictureFields {
  private final Messages messages;
  private final Runnable changed;
  private final Consumer<String> wrong;

  /**
   * PictureFields of one form.
   *
   * @param changed called after each change that was taken over
   * @param wrong hears why a number was not
   */
  PictureFields(Messages messages, Runnable changed, Consumer<String> wrong) {
    this.messages = messages;
    this.changed = changed;
    this.wrong = wrong;
  }

  /** A field for whole numbers. */
  void whole(NumberField field, double min, double max, long value, LongConsumer taken) {
    field.setWhole(true);
    connect(field, min, max, v -> Numbers.count((long) v), v -> taken.accept((long) v));
    field.show((double) value);
  }

  /** A field for any number. */
  void number(NumberField field, double min, double max, double value, DoubleConsumer taken) {
    connect(field, min, max, v -> Numbers.significant(v, 4), taken);
    field.show(value);
  }

  private void connect(
      NumberField field,
      double min,
      double max,
      DoubleFunction<String> format,
      DoubleConsumer taken) {
    field.setRange(min, max);
    field.setFormat(format);
    field.setOnValue(
        v -> {
          taken.accept(v);
          changed.run();
        });
    field.setOnWrong(
        () ->
            wrong.accept(
                messages.get(
                    "export.run.badNumber",
                    field.getText(),
                    Numbers.significant(min, 6),
                    Numbers.count((long) max))));
    field.setOnCorrected(changed);
  }

  /** A list of which one is chosen. */
  <T> void list(
      ComboBox<T> box, List<T> items, Function<T, String> name, T chosen, Consumer<T> taken) {
    fill(box, items, name, chosen);
    box.valueProperty()
        .addListener(
            (observable, before, now) -> {
              taken.accept(now);
              changed.run();
            });
  }

  /** Something to be had or not. */
  void check(CheckBox box, boolean selected, Consumer<Boolean> taken) {
    box.setSelected(selected);
    box.selectedProperty()
        .addListener(
            (observable, before, now) -> {
              taken.accept(now);
              changed.run();
            });
  }

  /** Fills a list with items that are shown by their names. */
  static <T> void fill(ComboBox<T> box, List<T> items, Function<T, String> name, T chosen) {
    box.setItems(FXCollections.observableArrayList(items));
    box.setConverter(new ItemNames<>(name));
    box.setValue(chosen);
  }
}
