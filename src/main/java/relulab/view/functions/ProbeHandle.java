package relulab.view.functions;

import java.util.function.DoubleConsumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.paint.Color;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;
import relulab.view.control.NumberField;
import relulab.view.surface.Fonts;
import relulab.view.surface.TextStyle;

/**
 * The handle of the probe, under the axis: it is dragged like a slider's thumb, typed into like a
 * field, and has a button at each side for a small step.
 */
final class ProbeHandle extends HBox {
  private static final PseudoClass AWAY = PseudoClass.getPseudoClass("away");
  private static final double FARTHEST = 1e6;
  private static final double START_OF_DRAG = 3;
  private static final TextStyle FONT = TextStyle.of(Color.BLACK, 12).bolded();
  private static final double LEAST = 20;

  /** For the caret. */
  private static final double ROOM = 7;

  private final NumberField field = new NumberField();
  private final Text ruler = new Text();
  private final Button less = new Button("‹");
  private final Button more = new Button("›");
  private @Nullable MouseEvent pressed;
  private boolean dragged;

  /** What is done with it. */
  interface Actions {
    /** Puts the probe to a number. */
    void put(double x);

    /** Takes the probe a step to the right, or where it is below 0 to the left. */
    void step(int right);

    /** The handle is dragged to a place in the scene. */
    void drag(double sceneX);
  }

  ProbeHandle(Actions actions) {
    getStyleClass().add("probe-handle");
    setAlignment(Pos.CENTER);
    setCursor(Cursor.H_RESIZE);
    ruler.setFont(Fonts.of("", FONT));
    field.setId("probeField");
    field.setRange(-FARTHEST, FARTHEST);
    field.setFormat(ProbeWords::typed);
    field.setOnValue(actions::put);
    field.textProperty().addListener(observable -> fit());
    less.setId("probe-less");
    more.setId("probe-more");
    less.setOnAction(e -> actions.step(-1));
    more.setOnAction(e -> actions.step(1));
    getChildren().addAll(less, new Label("x ="), field, more);
    wireDrag(actions::drag);
    fit();
  }

  /** Its texts in a language. */
  void name(Messages messages) {
    field.setAccessibleText(messages.get("functions.probeField"));
    less.setAccessibleText(messages.get("functions.probeLess"));
    more.setAccessibleText(messages.get("functions.probeMore"));
  }

  /**
   * Shows where the probe stands.
   *
   * @param away whether that is beyond what the plots show
   */
  void show(double x, boolean away) {
    pseudoClassStateChanged(AWAY, away);
    if (field.value() != x || !field.isFocused()) {
      field.show(x);
    }
  }

  /** Pressed and moved: the line follows; pressed and let go: the field is typed into. */
  private void wireDrag(DoubleConsumer drag) {
    addEventFilter(
        MouseEvent.MOUSE_PRESSED,
        e -> {
          pressed = e;
          dragged = false;
        });
    addEventFilter(
        MouseEvent.MOUSE_DRAGGED,
        e -> {
          MouseEvent from = pressed;
          dragged |= from != null && Math.abs(e.getSceneX() - from.getSceneX()) > START_OF_DRAG;
          if (dragged) {
            drag.accept(e.getSceneX());
          }
          e.consume();
        });
    addEventFilter(
        MouseEvent.MOUSE_RELEASED,
        e -> {
          if (dragged) {
            less.disarm();
            more.disarm();
            e.consume();
          }
        });
  }

  private void fit() {
    ruler.setText(field.getText());
    field.setPrefWidth(Math.max(LEAST, Math.ceil(ruler.getLayoutBounds().getWidth()) + ROOM));
  }
}
