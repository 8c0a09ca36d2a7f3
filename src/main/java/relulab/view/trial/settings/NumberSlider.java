package relulab.view.trial.settings;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import relulab.view.control.Throttle;

/**
 * A slider for a number. What it stands for is told while it is dragged, a few times a second, and
 * in any case at the end.
 *
 * <p>Arrow keys move it by a fiftieth of its length, with Shift by the least that can be told
 * apart; page keys by a sixth.
 */
final class NumberSlider extends Slider {
  private static final double INTERVAL = 80;
  private static final double ARROW = 0.02;
  private static final double PAGE = 1.0 / 6;

  private final DoubleConsumer onMove;
  private final DoubleConsumer onSlide;
  private Consumer<Boolean> onHold = held -> {};
  private final Throttle tell = new Throttle(INTERVAL, this::tell);
  private SliderScale scale;
  private double value = Double.NaN;
  private double told = Double.NaN;
  private boolean following;
  private boolean held;

  /**
   * A slider.
   *
   * @param onMove is called at once with each number that the thumb comes to
   * @param onSlide is called with the numbers that are to be applied
   */
  NumberSlider(SliderScale scale, DoubleConsumer onMove, DoubleConsumer onSlide) {
    super(0, 1, 0);
    this.scale = scale;
    this.onMove = onMove;
    this.onSlide = onSlide;
    valueProperty().addListener((observable, before, now) -> slide(now.doubleValue()));
    addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    addEventFilter(MouseEvent.MOUSE_PRESSED, e -> hold());
    addEventHandler(MouseEvent.MOUSE_RELEASED, e -> letGo());
    addEventFilter(KeyEvent.KEY_RELEASED, e -> letGo());
    focusedProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                letGo();
              }
            });
  }

  /** What is called with true when it is taken into the hand, and with false when it is let go. */
  void setOnHold(Consumer<Boolean> action) {
    onHold = action;
  }

  private void hold() {
    if (!held) {
      held = true;
      onHold.accept(true);
    }
  }

  private void letGo() {
    if (held) {
      finish();
      held = false;
      onHold.accept(false);
    }
  }

  /** Takes another scale; the number stays. */
  void setScale(SliderScale other) {
    if (!scale.equals(other)) {
      scale = other;
      show(value);
    }
  }

  /** Shows a number, unless a person is just dragging to another. */
  void show(double now) {
    if (!isValueChanging()) {
      value = now;
      told = now;
      follow();
    }
  }

  private void follow() {
    following = true;
    setValue(scale.position(value));
    following = false;
  }

  private void slide(double position) {
    if (!following) {
      value = scale.value(position);
      onMove.accept(value);
      tell.soon();
    }
  }

  private void finish() {
    if (value != told) {
      tell.now();
    }
    follow();
  }

  private void tell() {
    if (value != told) {
      told = value;
      onSlide.accept(value);
    }
  }

  private void onKey(KeyEvent e) {
    double next =
        switch (e.getCode()) {
          case LEFT, DOWN ->
              e.isShiftDown() ? scale.stepped(value, -1) : scale.moved(value, -ARROW);
          case RIGHT, UP -> e.isShiftDown() ? scale.stepped(value, 1) : scale.moved(value, ARROW);
          case PAGE_DOWN -> scale.moved(value, -PAGE);
          case PAGE_UP -> scale.moved(value, PAGE);
          case END -> scale.value(1);
          default -> Double.NaN;
        };
    if (!Double.isNaN(next)) {
      hold();
      value = next;
      follow();
      onMove.accept(value);
      tell.soon();
      e.consume();
    }
  }
}
