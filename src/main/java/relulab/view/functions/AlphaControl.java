package relulab.view.functions;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import relulab.model.activation.Alpha;
import relulab.text.Messages;
import relulab.view.control.NumberField;
import relulab.view.control.Presence;

/**
 * Chooses a negative slope α: a slider from 0 to 1 that snaps to the usual ones, a field that takes
 * −2 to 2, a word on what an unusual α means, and a word on whose α it is.
 *
 * <p>The slider's position is √α, so that 0.01 lies a tenth of its length from 0.
 */
public final class AlphaControl extends VBox {
  private static final double ROUNDING = 1000;

  private final DoubleProperty alpha = new SimpleDoubleProperty(this, "alpha", 0.1);
  private final Slider slider = new Slider(0, 1, 0);
  private final NumberField field = new NumberField();
  private final Label meaning = new Label();
  private final Label owner = new Label();
  private final AlphaTicks ticks;
  private final Messages messages;
  private boolean following;

  /**
   * A control for the α of a function.
   *
   * @param title what α is to this function
   */
  public AlphaControl(String function, String title, Messages messages) {
    this.messages = messages;
    getStyleClass().add("alpha-control");
    Label symbol = new Label(title);
    symbol.setLabelFor(slider);
    symbol.setMinWidth(Region.USE_PREF_SIZE);
    ticks = new AlphaTicks(messages, alpha::set);
    slider.setAccessibleText(messages.get("functions.alphaOf", function));
    slider.setBlockIncrement(0.01);
    slider.setMinWidth(60);
    field.setAccessibleText(messages.get("functions.alphaFieldOf", function));
    field.setPrefColumnCount(5);
    field.setRange(Alpha.MIN, Alpha.MAX);
    field.setFormat(FunctionNames::alpha);
    meaning.setWrapText(true);
    meaning.getStyleClass().add("hint");
    owner.setWrapText(true);
    owner.getStyleClass().addAll("hint", "alpha-owner");
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox row = new HBox(8, symbol, space, field);
    row.setAlignment(Pos.CENTER_LEFT);
    getChildren().addAll(row, new VBox(slider, ticks), meaning, owner);
    say(owner, "");
    wire();
  }

  /** The negative slope, in [−2, 2]. */
  public DoubleProperty alphaProperty() {
    return alpha;
  }

  /** Whether a person is just dragging the slider. */
  public ReadOnlyBooleanProperty heldProperty() {
    return slider.valueChangingProperty();
  }

  /** Says whose α it is; an empty text says nothing. */
  public void sayOwner(String text) {
    if (!owner.getText().equals(text)) {
      say(owner, text);
    }
  }

  private void wire() {
    alpha.addListener((observable, before, now) -> follow());
    slider
        .valueChangingProperty()
        .addListener(
            (observable, before, now) -> {
              if (!now) {
                follow();
              }
            });
    slider.valueProperty().addListener((observable, before, now) -> slide());
    slider.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
    field.setOnValue(alpha::set);
    field.setOnWrong(
        () -> say(messages.get("functions.alphaWrong", FunctionNames.alpha(alpha.get())), true));
    follow();
  }

  private void slide() {
    if (!following) {
      alpha.set(AlphaTicks.snapped(slider.getValue()));
    }
  }

  private void follow() {
    if (!slider.isValueChanging()) { // The thumb stays under the mouse.
      following = true;
      slider.setValue(Math.sqrt(Math.clamp(alpha.get(), 0, 1)));
      following = false;
    }
    if (!field.isFocused() || !field.isEdited()) {
      field.show(alpha.get());
    }
    ticks.show(alpha.get());
    Alpha.Meaning now = Alpha.meaning(alpha.get());
    say(
        now == Alpha.Meaning.LEAKY ? "" : messages.get("functions.alphaMeaning." + now.name()),
        false);
  }

  private void say(String text, boolean warning) {
    say(meaning, text);
    meaning.getStyleClass().remove("warning");
    if (warning) {
      meaning.getStyleClass().add("warning");
    }
  }

  private static void say(Label label, String text) {
    label.setText(text);
    Presence.set(label, !text.isEmpty());
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
