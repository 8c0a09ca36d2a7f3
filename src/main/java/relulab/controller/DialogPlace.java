package relulab.controller;

import atlantafx.base.controls.ModalPane;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * Where dialogs open, over the pages. A question may come while a dialog is open: it lies above it,
 * and the dialog goes on with what it does. What is told meanwhile stands over the dialog, not
 * behind it.
 */
public final class DialogPlace {
  /** All dialogs that there are. */
  public enum Kind {
    /** What F1 shows. */
    HELP,
    /** Makes a picture of a chart. */
    PICTURE,
    /** Makes something of the whole run. */
    RUN,
    /** Asks what to do with changes that are in no file. */
    UNSAVED,
    /** Asks for the title of a scene that was changed. */
    TITLE,
    /** Composes a lecture. */
    LECTURE,
    /** Asks what to do with a lecture that is in no file. */
    LECTURE_UNSAVED,
    /** Asks what to do with results that could not be kept. */
    UNKEPT,
    /** Asks whether to end a file that is still being made. */
    EXPORTING
  }

  private record Dialog(Kind kind, Node node, @Nullable Node focusBefore) {}

  private final ModalPane modal;
  private final DialogFocus focus;
  private final List<Dialog> open = new ArrayList<>();
  private final StackPane layers = new StackPane();
  private final VBox notices = new VBox();
  private final VBox column = new VBox(notices, layers);
  private Runnable onChange = () -> {};

  DialogPlace(ModalPane modal) {
    this.modal = modal;
    notices.setId("dialogNotices");
    notices.getStyleClass().addAll("notices", "dialog-notices");
    column.getStyleClass().add("dialog-column");
    column.setMaxHeight(Region.USE_PREF_SIZE);
    modal.setInTransitionFactory(null);
    modal.setOutTransitionFactory(null);
    focus = new DialogFocus(modal, this);
    modal
        .displayProperty()
        .addListener(
            (observable, was, now) -> {
              if (!now && isOpen()) { // Somebody clicked beside it.
                closeAll();
              }
            });
  }

  /** Called whenever a dialog has opened or closed. */
  void setOnChange(Runnable action) {
    onChange = action;
  }

  /** Where what is told stands while a dialog is open. */
  VBox notices() {
    return notices;
  }

  /** Whether a dialog is open. */
  public boolean isOpen() {
    return !open.isEmpty();
  }

  /** Which dialog has the keyboard; null where none is open. */
  public @Nullable Kind kind() {
    return isOpen() ? open.getLast().kind() : null;
  }

  /** The dialog that has the keyboard; null where none is open. */
  @Nullable Node top() {
    return isOpen() ? open.getLast().node() : null;
  }

  /**
   * Opens a dialog above all others. One of its kind that is open already gives way to it.
   *
   * @param maker makes it; what it is given closes it
   */
  public void show(Kind kind, Function<Runnable, ? extends Node> maker) {
    open.stream().filter(each -> each.kind() == kind).toList().forEach(this::close);
    Dialog[] made = new Dialog[1];
    Node node = maker.apply(() -> close(made[0]));
    Dialog dialog = new Dialog(kind, node, focus.owner());
    made[0] = dialog;
    Node below = top();
    open.add(dialog);
    layers.getChildren().add(node);
    if (below == null) {
      modal.show(column);
    } else {
      below.setDisable(true);
    }
    focus.begin();
    onChange.run();
  }

  /** A dialog that has begun to make a file stays until it is made, or ended on purpose. */
  public void setBusy(boolean isBusy) {
    modal.setPersistent(isBusy);
    if (!isBusy) {
      open.stream()
          .filter(each -> each.kind() == Kind.EXPORTING)
          .toList()
          .forEach(this::close); // There is nothing left to ask.
    }
  }

  /** Whether a dialog is making a file. */
  public boolean isBusy() {
    return isOpen() && modal.getPersistent();
  }

  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private void close(Dialog dialog) {
    boolean wasTop = top() == dialog.node();
    if (!open.remove(dialog)) {
      return;
    }
    layers.getChildren().remove(dialog.node());
    Node below = top();
    if (below == null) {
      modal.hide(true);
    } else {
      below.setDisable(false);
    }
    if (wasTop) {
      focus.giveBack(dialog.focusBefore());
    }
    onChange.run();
  }

  /** Takes away all dialogs. */
  void closeAll() {
    List.copyOf(open).reversed().forEach(this::close);
  }
}
