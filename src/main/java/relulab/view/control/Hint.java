package relulab.view.control;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a control says while the mouse rests on it. The tooltip is made when the mouse first comes:
 * it is a window with a scene of its own, a page has dozens, and few are ever seen.
 */
public final class Hint {
  private static final EventHandler<MouseEvent> MAKER = e -> make((Control) e.getSource());

  private Hint() {}

  /** Says this from now on; null says nothing. Screen readers read it as the control's help. */
  public static void set(Control control, @Nullable String text) {
    control.setAccessibleHelp(text);
    control.setTooltip(null);
    control.addEventHandler(MouseEvent.MOUSE_ENTERED, MAKER);
    if (control.isHover()) {
      make(control);
    }
  }

  /** Whether the control says something. */
  public static boolean has(Control control) {
    return control.getAccessibleHelp() != null;
  }

  /** Makes its tooltip, if it says something. */
  public static void make(Control control) {
    if (control.getTooltip() == null && has(control)) {
      control.setTooltip(new Tooltip(control.getAccessibleHelp()));
    }
  }
}
