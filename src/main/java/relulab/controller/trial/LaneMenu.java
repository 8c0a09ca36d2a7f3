package relulab.controller.trial;

import java.util.List;
import java.util.OptionalInt;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import relulab.model.activation.ActivationKind;
import relulab.model.training.Intervention;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.functions.FunctionNames;

/**
 * What can be done to a lane, next to its name: switch its activation, set its α, show it alone.
 */
final class LaneMenu {
  private static final List<Double> ALPHAS = List.of(0.0, 0.01, 0.1, 0.2, 0.25, 0.3, 1.0);

  private LaneMenu() {}

  /** The menu for the step that is shown. */
  static ContextMenu of(int lane, TrainingState state, Messages m) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .add(Menus.title(m.get("training.timeline.menu.at", Numbers.count(state.step()))));
    menu.getItems().add(switches(lane, state, m));
    if (kind(lane, state).hasAlpha()) {
      menu.getItems().add(alphas(lane, state, m));
    }
    if (state.setup().lanes().size() > 1) {
      CheckMenuItem alone = new CheckMenuItem(m.get("training.lane.menu.alone"));
      alone.setId("lane-alone");
      alone.setSelected(state.choices().soloProperty().get() == lane);
      alone.setOnAction(e -> state.choices().toggleSolo(lane));
      menu.getItems().addAll(new SeparatorMenuItem(), alone);
    }
    return menu;
  }

  private static ActivationKind kind(int lane, TrainingState state) {
    Moment now = state.momentProperty().get();
    return now == null || lane >= now.frame().lanes().size()
        ? state.setup().lanes().get(lane).kind()
        : now.frame().lanes().get(lane).network().kind();
  }

  private static Menu switches(int lane, TrainingState state, Messages m) {
    Menu menu = Menus.menu("lane-switch", m.get("training.whatif.switch"));
    double alpha = state.choices().whatIfValues().alphaProperty().get();
    for (ActivationKind kind : ActivationKind.values()) {
      if (kind != kind(lane, state)) {
        String name = FunctionNames.name(kind, m);
        String text =
            kind.hasAlpha()
                ? m.get("functions.nameWithAlpha", name, Numbers.significant(alpha, 4))
                : name;
        menu.getItems()
            .add(
                Menus.item(
                    "lane-switch-" + kind.id(),
                    text,
                    () ->
                        state
                            .changes()
                            .intervene(
                                OptionalInt.of(lane),
                                () -> new Intervention.SwitchActivation(kind, alpha))));
      }
    }
    return menu;
  }

  private static Menu alphas(int lane, TrainingState state, Messages m) {
    Menu menu = Menus.menu("lane-alpha-now", m.get("training.lane.menu.alpha"));
    double now = SetupEdits.alphaAt(state.setup(), lane, state.step());
    for (double alpha : ALPHAS) {
      RadioMenuItem item =
          new RadioMenuItem(m.get("training.whatif.is.alpha", Numbers.significant(alpha, 4)));
      item.setId("lane-alpha-now-" + alpha);
      item.setSelected(alpha == now);
      item.setOnAction(e -> state.changes().setAlpha(lane, alpha));
      menu.getItems().add(item);
    }
    return menu;
  }
}
