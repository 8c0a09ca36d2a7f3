package relulab.view.functions;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import relulab.model.activation.Alpha;
import relulab.text.Messages;
import relulab.view.control.NumberField;

/**
 * Chooses a negative slope α: a slider from 0 to 1, a field that takes −2 to 2, presets, and a word
 * on what an unusual α means.
 *
 * <p>The slider's position is √α, so that 0.01 lies a tenth of its length from 0.
 */
public final class AlphaControl extends VBox {
  private static final double[] PRESETS = {0.01, 0.1, 0.2, 0.25, 0.3};
  private static final double ROUNDING = 1000;

  private final DoubleProperty alpha = new SimpleDoubleProperty(this, "alpha", 0.1);
  private final Slider slider = new Slider(0, 1, 0);
  private final NumberField field = new NumberField();
  private final Label meaning = new Label();
  private final Messages messages;
  private boolean following;

  /** A control for the α of the function with this name. */
  public AlphaControl(String function, Messages messages) {
    this.messages = messages;
    getStyleClass().add("alpha-control");
    Label symbol = new Label("α");
    symbol.setLabelFor(slider);
    slider.setAccessibleText(messages.get("functions.alphaOf", function));
    slider.setBlockIncrement(0.01);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.setMinWidth(60);
    field.setAccessibleText(messages.get("functions.alphaFieldOf", function));
    field.setPrefColumnCount(5);
    field.setRange(Alpha.MIN, Alpha.MAX);
    field.setFormat(FunctionNames::alpha);
    meaning.setWrapText(true);
    meaning.getStyleClass().add("hint");
    HBox row = new HBox(8, symbol, slider, field);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, presets(), meaning);
    wire();
  }

  /** The negative slope, in [−2, 2]. */
  public DoubleProperty alphaProperty() {
    return alpha;
  }

  private FlowPane presets() {
    FlowPane pane = new FlowPane(4, 4);
    for (double preset : PRESETS) {
      Button button = new Button(FunctionNames.alpha(preset));
      button.getStyleClass().add("chip");
      button.setAccessibleText(messages.get("functions.setAlpha", button.getText()));
      button.setOnAction(e -> alpha.set(preset));
      pane.getChildren().add(button);
    }
    return pane;
  }

  private void wire() {
    alpha.addListener((observable, before, now) -> follow());
    slider.valueProperty().addListener((observable, before, now) -> slide());
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field.setOnValue(alpha::set);
    field.setOnWrong(
        () -> say(messages.get("functions.alphaWrong", FunctionNames.alpha(alpha.get())), true));
    follow();
  }

  private void slide() {
    if (!following) {
      double position = slider.getValue();
      alpha.set(Math.round(position * position * ROUNDING) / ROUNDING);
    }
  }

  private void follow() {
    following = true;
    slider.setValue(Math.sqrt(Math.max(0, Math.min(1, alpha.get()))));
    following = false;
    field.show(alpha.get());
    Alpha.Meaning now = Alpha.meaning(alpha.get());
    say(
        now == Alpha.Meaning.LEAKY ? "" : messages.get("functions.alphaMeaning." + now.name()),
        false);
  }

  private void say(String text, boolean warning) {
    meaning.setText(text);
    meaning.setVisible(!text.isEmpty());
    meaning.setManaged(!text.isEmpty());
    meaning.getStyleClass().remove("warning");
    if (warning) {
      meaning.getStyleClass().add("warning");
    }
  }

  /** Arrows move α by 0.01, with Shift by 0.001, page keys by 0.1. */
  private void onKey(KeyEvent e) {
    double step =
        switch (e.getCode()) {
          case LEFT, DOWN -> e.isShiftDown() ? -0.001 : -0.01;
          case RIGHT, UP -> e.isShiftDown() ? 0.001 : 0.01;
          case PAGE_DOWN -> -0.1;
          case PAGE_UP -> 0.1;
          default -> 0;
        };
    if (step != 0) {
      double next = Math.round((alpha.get() + step) * ROUNDING) / ROUNDING;
      alpha.set(Math.max(0, Math.min(1, next)));
      e.consume();
    }
  }
}
