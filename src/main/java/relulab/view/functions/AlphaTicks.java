package relulab.view.functions;

import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.DoubleStream;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import relulab.text.Messages;

/**
 * The usual α as ticks under a slider. A click on one sets it, and the thumb snaps to it; the ticks
 * that would stand too close have no number.
 */
final class AlphaTicks extends Region {
  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
  private static final double[] TICKS = {0, 0.01, 0.1, 0.2, 0.25, 0.3, 0.5, 1};
  private static final List<Double> UNLABELLED = List.of(0.2, 0.3);

  /** Half the width of the thumb: its middle does not reach the ends of the slider. */
  private static final double INSET = 8.5;

  private static final double LINE = 4;

  /** How near the thumb must come, as a share of the slider. */
  private static final double SNAP = 0.018;

  private final List<Button> buttons;
  private final List<Region> lines;

  AlphaTicks(Messages messages, DoubleConsumer set) {
    getStyleClass().add("alpha-ticks");
    buttons =
        DoubleStream.of(TICKS)
            .mapToObj(
                tick -> {
                  String name = FunctionNames.alpha(tick);
                  Button button = new Button(UNLABELLED.contains(tick) ? "" : name);
                  button.getStyleClass().setAll("alpha-tick");
                  button.setAccessibleText(messages.get("functions.setAlpha", name));
                  button.setUserData(tick);
                  button.setOnAction(e -> set.accept(tick));
                  return button;
                })
            .toList();
    lines =
        DoubleStream.of(TICKS)
            .mapToObj(
                tick -> {
                  Region line = new Region();
                  line.getStyleClass().add("alpha-line");
                  return line;
                })
            .toList();
    getChildren().addAll(lines);
    getChildren().addAll(buttons);
    setMinHeight(USE_PREF_SIZE);
  }

  /** Marks the tick of an α, if it has one. */
  void show(double alpha) {
    buttons.forEach(b -> b.pseudoClassStateChanged(CHOSEN, b.getUserData().equals(alpha)));
  }

  /** The α at a position from 0 to 1, which is a tick's where one is near; rounded to 0.001. */
  static double snapped(double position) {
    for (double tick : TICKS) {
      if (Math.abs(Math.sqrt(tick) - position) <= SNAP) {
        return tick;
      }
    }
    return Math.round(position * position * 1000) / 1000.0;
  }

  @Override
  protected void layoutChildren() {
    for (int i = 0; i < TICKS.length; i++) {
      Button button = buttons.get(i);
      double at = INSET + Math.sqrt((double) button.getUserData()) * (getWidth() - 2 * INSET);
      double width = button.prefWidth(-1);
      double left = Math.clamp(at - width / 2, 0, Math.max(0, getWidth() - width));
      button.resizeRelocate(Math.rint(left), 0, width, button.prefHeight(-1));
      lines.get(i).resizeRelocate(Math.rint(at - 0.5), 1, 1, LINE);
    }
  }

  @Override
  protected double computePrefHeight(double width) {
    return buttons.stream().mapToDouble(b -> b.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected double computePrefWidth(double height) {
    return 180;
  }
}
