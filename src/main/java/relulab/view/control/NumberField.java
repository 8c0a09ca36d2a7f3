package relulab.view.control;

import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.DoubleConsumer;
import java.util.function.DoubleFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import relulab.text.Numbers;

/**
 * A field for a number. Enter or leaving it takes the number over; Escape takes the text back. What
 * is no number, or lies outside the allowed range, is marked and not taken over.
 */
public final class NumberField extends TextField {
  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private double value;
  private double min = Double.NEGATIVE_INFINITY;
  private double max = Double.POSITIVE_INFINITY;
  private DoubleFunction<String> format = Double::toString;
  private DoubleConsumer onValue = v -> {};
  private Runnable onWrong = () -> {};
  private Runnable onCorrected = () -> {};
  private boolean whole;

  public NumberField() {
    getStyleClass().add("number-field");
    setOnAction(e -> commit());
    focusedProperty().addListener((observable, before, now) -> leave(now));
    addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
    textProperty().addListener((observable, before, now) -> mark(false));
  }

  /** The numbers that may be typed. */
  public void setRange(double newMin, double newMax) {
    min = newMin;
    max = newMax;
  }

  /** Whether only whole numbers may be typed. */
  public void setWhole(boolean only) {
    whole = only;
  }

  /** How a number is written. */
  public void setFormat(DoubleFunction<String> newFormat) {
    format = newFormat;
    setText(newFormat.apply(value));
  }

  /** Called with each number that a person types. */
  public void setOnValue(DoubleConsumer action) {
    onValue = action;
  }

  /** Called when what was typed cannot be taken. */
  public void setOnWrong(Runnable action) {
    onWrong = action;
  }

  /** Called when what could not be taken is no longer there. */
  public void setOnCorrected(Runnable action) {
    onCorrected = action;
  }

  /** Shows a number. */
  public void show(double newValue) {
    value = newValue;
    setText(format.apply(newValue));
  }

  /** The number that was last shown or taken over. */
  public double value() {
    return value;
  }

  /** Whether a person is typing, or has typed what could not be taken. */
  public boolean isEdited() {
    return !getText().equals(format.apply(value));
  }

  /** Whether the text is marked as wrong. */
  public boolean isWrong() {
    return getPseudoClassStates().contains(WRONG);
  }

  /** What a person typed, as {@link Numbers} reads it. */
  private OptionalDouble parse(String text) {
    if (!whole) {
      return Numbers.real(text);
    }
    OptionalLong typed = Numbers.whole(text);
    return typed.isPresent()
        ? OptionalDouble.of((double) typed.getAsLong())
        : OptionalDouble.empty();
  }

  private void leave(boolean focused) {
    if (!focused) {
      commit();
    }
  }

  private void commit() {
    if (!isEdited()) {
      mark(false);
      return;
    }
    OptionalDouble typed = parse(getText());
    if (typed.isEmpty() || !isAllowed(typed.getAsDouble())) {
      mark(true);
      onWrong.run();
      return;
    }
    show(typed.getAsDouble());
    onValue.accept(typed.getAsDouble());
  }

  private boolean isAllowed(double number) {
    return number >= min && number <= max;
  }

  private void onKey(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      setText(format.apply(value));
      e.consume();
    }
  }

  private void mark(boolean wrong) {
    boolean corrected = !wrong && isWrong();
    pseudoClassStateChanged(WRONG, wrong);
    if (corrected) {
      onCorrected.run();
    }
  }
}
