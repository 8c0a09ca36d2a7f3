package relulab.controller.trial;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import relulab.view.ChartView;
import relulab.view.trial.settings.PointsPad;

/**
 * The keys of the page: Space, →, ← and Home. A control that was reached by keyboard keeps its own
 * keys; one that was clicked does not take them from the page.
 */
public final class Keys {
  private final Player state;

  /** Keys for what is played. */
  public Keys(Player state) {
    this.state = state;
  }

  /** Does what a key stands for. */
  public void handle(KeyEvent e) {
    if (handlesUndo(e)) {
      e.consume();
      return;
    }
    if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown() || belongsElsewhere(e)) {
      return;
    }
    switch (e.getCode()) {
      case SPACE -> state.toggle();
      case RIGHT -> state.stepBy(1);
      case LEFT -> state.stepBy(-1);
      case HOME -> state.stepBy(-state.step());
      default -> {
        return;
      }
    }
    e.consume();
  }

  /** Ctrl (Cmd on a Mac) and Z takes back, with Shift or as Ctrl and Y it is done again. */
  private boolean handlesUndo(KeyEvent e) {
    if (!e.isShortcutDown() || e.isAltDown() || isTaken(e)) {
      return false;
    }
    boolean redo = e.getCode() == KeyCode.Y || (e.getCode() == KeyCode.Z && e.isShiftDown());
    if (redo) {
      state.redo();
    } else if (e.getCode() == KeyCode.Z) {
      state.undo();
    }
    return redo || e.getCode() == KeyCode.Z;
  }

  /** A slider acts when Home is released: by then the page has done what it stands for. */
  public void handleReleased(KeyEvent e) {
    if (e.getCode() == KeyCode.HOME && focus(e) instanceof Slider) {
      e.consume();
    }
  }

  /** Whether a text is being typed or a dialog is open: then Escape is for them. */
  public boolean isTaken(KeyEvent e) {
    Node focus = focus(e);
    return focus != null && (focus instanceof TextInputControl || isInDialog(focus));
  }

  private static @Nullable Node focus(KeyEvent e) {
    return e.getSource() instanceof Scene scene ? scene.getFocusOwner() : null;
  }

  /** Home on a slider would set a learning rate to its least by mistake: it is the page's. */
  private static boolean belongsElsewhere(KeyEvent e) {
    Node focus = focus(e);
    if (focus == null || (focus instanceof Slider && e.getCode() == KeyCode.HOME)) {
      return false;
    }
    if (focus instanceof TextInputControl) {
      return true;
    }
    boolean isPlayable = e.getCode() == KeyCode.SPACE && isPlayed(focus);
    return (focus.isFocusVisible() && !isPlayable)
        || focus instanceof PointsPad
        || isInDialog(focus);
  }

  /** Whether it is a chart that has no use for Space itself: there it plays. */
  private static boolean isPlayed(Node focus) {
    return focus instanceof ChartView && !(focus instanceof PointsPad);
  }

  private static boolean isInDialog(Node node) {
    for (Parent p = node.getParent(); p != null; p = p.getParent()) {
      if (p instanceof ModalPane) {
        return true;
      }
    }
    return false;
  }
}
