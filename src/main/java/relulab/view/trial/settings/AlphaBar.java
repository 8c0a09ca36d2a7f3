package relulab.view.trial.settings;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import relulab.model.activation.ActivationKind;
import relulab.model.activation.Alpha;
import relulab.text.Numbers;
import relulab.view.control.NumberField;
import relulab.view.control.Presence;

/** α in a line: its name, a slider for the usual numbers, and a field for all that are allowed. */
public final class AlphaBar extends HBox {
  private static final double LEAST_SLIDER = 30;
  private static final double WIDEST_SLIDER = 96;
  private static final double GAP = 4;

  private final Label label = new Label();
  private final NumberField field = new NumberField();
  private final NumberSlider slider =
      new NumberSlider(new SliderScale.Root(), field::show, this::take);
  private DoubleConsumer onValue = v -> {};
  private double value = Double.NaN;

  /** A bar whose slider and field have these ids: {@code id-slider} and {@code id}. */
  public AlphaBar(String id) {
    super(GAP);
    setAlignment(Pos.CENTER_LEFT);
    getStyleClass().addAll("alpha-bar", ActivationKind.LEAKY_RELU.id());
    label.setMinWidth(Region.USE_PREF_SIZE);
    field.setId(id);
    field.setRange(Alpha.MIN, Alpha.MAX);
    field.setFormat(v -> Numbers.significant(v, 3));
    field.setOnValue(this::take);
    field.setOnWrong(() -> field.show(value));
    slider.setId(id + "-slider");
    slider.setMinWidth(0);
    slider.setMaxWidth(WIDEST_SLIDER);
    HBox.setHgrow(slider, Priority.ALWAYS);
    getChildren().addAll(label, slider, field);
  }

  /** What it says before the slider, and to those who do not see it. */
  public void setTexts(String name, String spoken) {
    label.setText(name);
    field.setAccessibleText(spoken);
    slider.setAccessibleText(spoken);
  }

  /** What is called with each α that a person sets. */
  public void setOnValue(DoubleConsumer action) {
    onValue = action;
  }

  /** What is called with true when the slider is taken into the hand, with false when let go. */
  public void setOnHold(Consumer<Boolean> action) {
    slider.setOnHold(action);
  }

  /** Shows an α, unless a person is just setting one. */
  public void show(double now) {
    if (now != value) {
      value = now;
      if (!field.isEdited() && !slider.isValueChanging()) {
        field.show(now);
      }
      slider.show(now);
    }
  }

  private void take(double chosen) {
    value = chosen;
    field.show(chosen);
    slider.show(chosen);
    onValue.accept(chosen);
  }

  /** Where there is no room for the slider, the field stands alone. */
  @Override
  protected void layoutChildren() {
    double free =
        getWidth() - label.prefWidth(-1) - field.prefWidth(-1) - 2 * GAP - snappedLeftInset();
    boolean fits = free >= LEAST_SLIDER;
    if (slider.isManaged() != fits) {
      Presence.set(slider, fits);
    }
    super.layoutChildren();
  }
}
