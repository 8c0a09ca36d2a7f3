package relulab.controller.trial;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import relulab.controller.Follow;
import relulab.text.Messages;
import relulab.view.control.Hint;
import relulab.view.trial.Measure;

/** The choice of what the curves of a timeline show. */
public final class MeasurePicker {
  private final MenuButton button;
  private final ObjectProperty<Measure> chosen;
  private final Messages messages;
  private List<Measure> offered = List.of();

  /** A choice of nothing yet. */
  public MeasurePicker(MenuButton button, ObjectProperty<Measure> chosen, Messages messages) {
    this.button = button;
    this.chosen = chosen;
    this.messages = messages;
    Hint.set(button, messages.get("training.timeline.pick"));
    Follow.by(button, this::show, chosen);
  }

  /** Offers these, at least one; where another one is chosen, the first of them is from now on. */
  public void offer(List<Measure> measures) {
    if (!measures.equals(offered)) {
      offered = measures;
      ToggleGroup group = new ToggleGroup();
      button.getItems().setAll(measures.stream().map(measure -> item(measure, group)).toList());
    }
    show();
  }

  private RadioMenuItem item(Measure measure, ToggleGroup group) {
    RadioMenuItem item = new RadioMenuItem(measure.title(messages));
    item.setId("show-" + measure.chartId());
    item.setToggleGroup(group);
    item.setUserData(measure);
    item.setOnAction(e -> chosen.set(measure));
    return item;
  }

  private void show() {
    Measure measure = chosen.get();
    if (offered.isEmpty()) {
      return;
    }
    if (!offered.contains(measure)) {
      chosen.set(offered.getFirst());
      return;
    }
    button.setText(messages.get("training.timeline.short." + measure.chartId()));
    button.setAccessibleText(messages.get("training.timeline.picked", measure.title(messages)));
    for (MenuItem item : button.getItems()) {
      if (item.getUserData() == measure && item instanceof RadioMenuItem radio) {
        radio.setSelected(true);
      }
    }
  }
}
