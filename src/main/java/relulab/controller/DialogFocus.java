package relulab.controller;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Gives the keyboard to the dialog that is open, however it was opened, and to nothing behind it:
 * Tab goes around in it, Escape cancels, Enter confirms or presses the button that has the focus.
 * When it closes, the focus goes back to where it was.
 */
final class DialogFocus {
  private final ModalPane modal;
  private final DialogPlace place;
  private final ChangeListener<Node> onFocus = (observable, was, now) -> hold(now);
  private final EventHandler<KeyEvent> outside = this::filter;
  private @Nullable Scene scene;
  private boolean isBackwards;

  DialogFocus(ModalPane modal, DialogPlace place) {
    this.modal = modal;
    this.place = place;
    modal.setFocusTraversable(false);
    modal.addEventHandler(KeyEvent.KEY_PRESSED, this::answer);
  }

  /** What has the keyboard now. */
  @Nullable Node owner() {
    return modal.getScene() == null ? null : modal.getScene().getFocusOwner();
  }

  /** A dialog has come on top of whatever was there. */
  void begin() {
    Scene now = modal.getScene();
    if (scene == null && now != null) {
      scene = now;
      now.focusOwnerProperty().addListener(onFocus);
      now.addEventFilter(KeyEvent.KEY_PRESSED, outside);
    }
    // A menu that opened the dialog gives the focus back to its button when it has gone.
    focusFirst();
    Platform.runLater(
        () -> {
          if (scene != null) {
            hold(scene.getFocusOwner());
          }
        });
  }

  /** The dialog on top has gone. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  void giveBack(@Nullable Node before) {
    Scene was = scene;
    if (was != null && !place.isOpen()) {
      scene = null;
      was.focusOwnerProperty().removeListener(onFocus);
      was.removeEventFilter(KeyEvent.KEY_PRESSED, outside);
    }
    if (before != null && before.getScene() == modal.getScene()) {
      before.requestFocus();
    }
  }

  /** Whatever leaves the dialog comes back at its other end. */
  private void hold(@Nullable Node now) {
    if (scene != null && !isInside(now)) {
      Platform.runLater(
          () -> {
            if (scene != null && !isInside(scene.getFocusOwner())) {
              List<Node> all = focusable(node -> true);
              if (!all.isEmpty()) {
                (isBackwards ? all.getLast() : all.getFirst()).requestFocus();
              }
              isBackwards = false;
            }
          });
    }
  }

  /** The first field; in a question, which has none, the button that Enter presses. */
  private void focusFirst() {
    List<Node> all = focusable(node -> !(node instanceof Button));
    Button usual = button(Button::isDefaultButton);
    if (!all.isEmpty()) {
      all.getFirst().requestFocus();
    } else if (usual != null) {
      usual.requestFocus();
    }
  }

  /** A key that is pressed while nothing in the dialog has the focus is the dialog's as well. */
  private void filter(KeyEvent e) {
    isBackwards = e.getCode() == KeyCode.TAB && e.isShiftDown();
    if (scene != null && !isInside(scene.getFocusOwner())) {
      answer(e);
      if (scene != null) {
        focusFirst();
      }
      e.consume();
    } else if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
      goAround(e);
    } else if (e.getCode() == KeyCode.ESCAPE
        && scene != null
        && !isOpenBox(scene.getFocusOwner())) {
      answer(e);
    } else if (e.getCode() == KeyCode.ENTER && scene != null && isSwitch(scene.getFocusOwner())) {
      answer(e);
    }
  }

  /**
   * From its last control Tab leads to its first, at once: nothing behind it has the focus ever.
   */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private void goAround(KeyEvent e) {
    List<Node> all = focusable(node -> true);
    if (scene == null || all.isEmpty()) {
      return;
    }
    Node end = e.isShiftDown() ? all.getFirst() : all.getLast();
    if (scene.getFocusOwner() == end) {
      (e.isShiftDown() ? all.getLast() : all.getFirst()).requestFocus();
      e.consume();
    }
  }

  /** A switch or check box is for Space; Enter confirms the dialog. */
  private static boolean isSwitch(Node node) {
    return node instanceof ButtonBase && !(node instanceof Button);
  }

  /** Fields and boxes would keep Escape to themselves; an open list may. */
  private static boolean isOpenBox(Node node) {
    return node instanceof ComboBoxBase<?> box && box.isShowing();
  }

  /** What no control of the dialog has used ends here: it is for nothing behind the dialog. */
  private void answer(KeyEvent e) {
    if (e.getCode() == KeyCode.ESCAPE) {
      cancel();
    } else if (e.getCode() == KeyCode.ENTER) {
      confirm(e);
    }
    if (e.getCode() != KeyCode.TAB) {
      e.consume();
    }
  }

  private void cancel() {
    Button cancel = button(Button::isCancelButton);
    if (cancel != null) {
      cancel.fire();
    } else if (!modal.getPersistent()) {
      place.closeAll();
    }
  }

  private void confirm(KeyEvent e) {
    Button usual = button(Button::isDefaultButton);
    if (e.getTarget() instanceof Button focused) {
      focused.fire();
    } else if (usual != null) {
      usual.fire();
    }
  }

  private @Nullable Button button(Predicate<Button> test) {
    return focusable(node -> node instanceof Button button && test.test(button)).stream()
        .map(Button.class::cast)
        .findFirst()
        .orElse(null);
  }

  private List<Node> focusable(Predicate<Node> test) {
    List<Node> found = new ArrayList<>();
    Node content = place.top();
    if (content != null) {
      collect(content, test, found);
    }
    return found;
  }

  private static void collect(Node node, Predicate<Node> test, List<Node> found) {
    if (!node.isVisible() || node.isDisabled()) {
      return;
    }
    if (node.isFocusTraversable() && test.test(node)) {
      found.add(node);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, test, found));
    }
  }

  /** What is told about the dialog stands above it and belongs to it. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private boolean isInside(@Nullable Node node) {
    for (Node each = node; each != null; each = each.getParent()) {
      if (each == place.top() || each == place.notices()) {
        return true;
      }
    }
    return false;
  }
}
