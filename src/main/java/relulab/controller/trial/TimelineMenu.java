package relulab.controller.trial;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.DoubleStream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import relulab.model.training.Intervention;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.trial.time.TimelineView;

/** What can be done at a step of the timeline, and how closely it is seen. */
final class TimelineMenu {
  private static final double CLOSE = 24;
  private static final double CLOSER = 2;
  private static final double[] FACTORS = {0.1, 0.5, 2, 10};
  private static final double MOST_RATE = 1e9;
  private static final List<Integer> BATCHES = List.of(1, 10, 50);

  private final TimelineView timeline;
  private final TrainingState state;
  private final Messages messages;

  TimelineMenu(TimelineView timeline, TrainingState state, Messages messages) {
    this.timeline = timeline;
    this.state = state;
    this.messages = messages;
  }

  /** The menu of a step. */
  ContextMenu at(long step) {
    ContextMenu menu = new ContextMenu();
    menu.getItems()
        .addAll(
            Menus.title(text("at", Numbers.count(step))),
            shock(step),
            rates(step),
            batches(step),
            new SeparatorMenuItem(),
            item("close", () -> timeline.part().closeTo(step, CLOSE)),
            item("closer", () -> timeline.part().zoom(CLOSER, (double) step)),
            item("farther", () -> timeline.part().zoom(1 / CLOSER, (double) step)),
            item("whole", () -> timeline.part().property().set(null)),
            new SeparatorMenuItem(),
            hideFuture());
    return menu;
  }

  private String text(String key, Object... values) {
    return messages.get("training.timeline.menu." + key, values);
  }

  private MenuItem item(String key, Runnable action) {
    return Menus.item("timeline-" + key, text(key), action);
  }

  private MenuItem shock(long step) {
    WhatIfState values = state.choices().whatIfValues();
    return change(
        "timeline-shock",
        step,
        new Intervention.RateShock(
            values.factorProperty().get(), (int) values.stepsProperty().get()));
  }

  private Menu rates(long step) {
    double now = SetupEdits.rateAt(state.setup(), step);
    Menu menu = Menus.menu("timeline-rate", text("rate", Numbers.significant(now, 4)));
    DoubleStream.of(FACTORS)
        .map(factor -> factor * now)
        .filter(rate -> rate > 0 && rate <= MOST_RATE)
        .forEach(
            rate -> {
              double round = Double.parseDouble(Numbers.significant(rate, 4));
              String id = "timeline-rate-" + menu.getItems().size();
              menu.getItems().add(change(id, step, new Intervention.LearningRate(round)));
            });
    menu.getItems().add(others(step));
    return menu;
  }

  private Menu batches(long step) {
    Setup setup = state.setup();
    int now = setup.schedule(setup.interventions()).batch(step);
    int all = SetupEdits.samples(setup.data());
    Menu menu = Menus.menu("timeline-batch", text("batch", Numbers.count(Math.min(now, all))));
    Set<Integer> sizes = new LinkedHashSet<>(BATCHES);
    sizes.removeIf(size -> size >= all);
    sizes.add(all);
    sizes.remove(Math.min(now, all));
    for (int size : sizes) {
      menu.getItems().add(change("timeline-batch-" + size, step, new Intervention.BatchSize(size)));
    }
    menu.getItems().add(others(step));
    return menu;
  }

  /** Goes there, and does it. */
  private MenuItem change(String id, long step, Intervention what) {
    return Menus.item(
        id,
        InterventionWords.what(what, messages),
        () -> {
          go(step);
          state.changes().intervene(OptionalInt.empty(), () -> what);
        });
  }

  /** Goes there, and opens the panel in which any number can be set. */
  private MenuItem others(long step) {
    return Menus.item(
        "timeline-others",
        text("others"),
        () -> {
          go(step);
          state.choices().panelProperty().set(RailPanel.TRAINING);
        });
  }

  private void go(long step) {
    if (step != state.place().step()) {
      state.seek(step);
    }
  }

  private MenuItem hideFuture() {
    CheckMenuItem item = new CheckMenuItem(text("hideFuture"));
    item.setId("hide-future");
    item.setSelected(state.choices().hideFutureProperty().get());
    item.setOnAction(e -> state.choices().hideFutureProperty().set(item.isSelected()));
    return item;
  }
}
