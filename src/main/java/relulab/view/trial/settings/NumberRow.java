package relulab.view.trial.settings;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.control.NumberField;
import relulab.view.control.Presence;

/**
 * A setting that is a number: its name, a field, a slider where one helps, and under it what is
 * allowed where something else was typed.
 */
public final class NumberRow extends VBox {
  private final NumberField field = new NumberField();
  private final Label label = new Label();
  private final Label wrong = new Label();
  private final String name;
  private final double min;
  private final double max;
  private final Messages messages;
  private @Nullable NumberSlider slider;
  private boolean whole;
  private double value = Double.NaN;
  private DoubleConsumer onValue = v -> {};

  /** A number from {@code min} to {@code max}. */
  public NumberRow(String id, String name, double min, double max, Messages messages) {
    this.name = name;
    this.min = min;
    this.max = max;
    this.messages = messages;
    getStyleClass().add("number-row");
    label.setText(name);
    label.setLabelFor(field);
    label.setMinWidth(0);
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    field.setId(id);
    field.setAccessibleText(name);
    field.setPrefColumnCount(6);
    field.setMinWidth(Region.USE_PREF_SIZE);
    field.setRange(min, max);
    field.setFormat(NumberRow::text);
    field.setOnValue(this::take);
    field.setOnWrong(this::refuse);
    field.setOnCorrected(this::clear);
    wrong.setWrapText(true);
    wrong.getStyleClass().addAll("hint", "warning");
    clear();
    HBox row = new HBox(6, label, field);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, wrong);
  }

  /** Takes whole numbers only. */
  public NumberRow whole() {
    whole = true;
    field.setWhole(true);
    return this;
  }

  /** Adds a slider, which covers the usual numbers; the field takes all that are allowed. */
  public NumberRow withSlider(SliderScale scale) {
    NumberSlider added = new NumberSlider(scale, this::preview, this::slide);
    added.setId(field.getId() + "-slider");
    added.setAccessibleText(name);
    added.show(value);
    slider = added;
    getChildren().add(1, added);
    return this;
  }

  /** Changes what the slider covers. */
  public void setScale(SliderScale scale) {
    if (slider != null) {
      slider.setScale(scale);
    }
  }

  /** What is called with each number that a person sets. */
  public NumberRow onValue(DoubleConsumer action) {
    onValue = action;
    return this;
  }

  /** What is called with true when the slider is taken into the hand, with false at the end. */
  public NumberRow onHold(Consumer<Boolean> action) {
    if (slider != null) {
      slider.setOnHold(action);
    }
    return this;
  }

  /** Shows a number, unless the person is just typing another. */
  public void show(double now) {
    if (now != value) {
      value = now;
      boolean isDragged = slider != null && slider.isValueChanging();
      if (!field.isEdited() && !isDragged) {
        field.show(now);
        clear();
      }
      if (slider != null) {
        slider.show(now);
      }
    }
  }

  /** The number that was last shown or taken. */
  public double value() {
    return value;
  }

  private static String text(double number) {
    return number == Math.rint(number) && Math.abs(number) < 1e15
        ? Long.toString((long) number)
        : Numbers.significant(number, 6);
  }

  private void take(double typed) {
    value = typed;
    clear();
    if (slider != null) {
      slider.show(typed);
    }
    onValue.accept(typed);
  }

  /** The field follows the thumb in the same frame. */
  private void preview(double now) {
    field.show(now);
    clear();
  }

  private void slide(double chosen) {
    value = chosen;
    onValue.accept(chosen);
  }

  private void refuse() {
    wrong.setText(
        messages.get(
            whole ? "training.settings.wrongWhole" : "training.settings.wrong",
            name,
            Numbers.significant(min, 6),
            Numbers.significant(max, 7)));
    Presence.set(wrong, true);
  }

  private void clear() {
    Presence.set(wrong, false);
  }
}
