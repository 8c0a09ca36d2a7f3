package relulab.view.control;

import java.util.function.Consumer;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleGroup;

/** A group of toggles of which one is always chosen, by mouse or by arrow keys. */
public final class Choice {
  private Choice() {}

  /** Calls the action with the user data of each toggle that is chosen from now on. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  public static void require(ToggleGroup group, Consumer<Object> action) {
    group
        .selectedToggleProperty()
        .addListener(
            (observable, before, now) -> {
              if (now == null) {
                keep(before);
              } else if (now != group.getProperties().put(Choice.class, now)) {
                action.accept(now.getUserData());
              }
            });
    group.getProperties().put(Choice.class, group.getSelectedToggle());
  }

  /** A second click on the chosen toggle does not take it back. */
  private static void keep(Toggle chosen) {
    chosen.setSelected(true);
  }
}
