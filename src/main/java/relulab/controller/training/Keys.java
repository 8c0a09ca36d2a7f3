package relulab.controller.training;

import atlantafx.base.controls.ModalPane;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the page: Space, →, ← and Home. A control that was reached by keyboard keeps its own
 * keys; one that was clicked does not take them from the page.
 */
final class Keys {
  private final TrainingState state;

  Keys(TrainingState state) {
    this.state = state;
  }

  /** Does what a key stands for. */
  void handle(KeyEvent e) {
    if (e.isShortcutDown() || e.isAltDown() || e.isShiftDown() || belongsElsewhere(focus(e))) {
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

  private static @Nullable Node focus(KeyEvent e) {
    return e.getSource() instanceof Scene scene ? scene.getFocusOwner() : null;
  }

  private static boolean belongsElsewhere(@Nullable Node focus) {
    if (focus == null) {
      return false;
    }
    if (focus instanceof TextInputControl) {
      return true;
    }
    return focus.isFocusVisible() || isInDialog(focus);
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
