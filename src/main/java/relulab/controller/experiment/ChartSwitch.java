package relulab.controller.experiment;

import java.util.List;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.control.Choice;
import relulab.view.control.Presence;
import relulab.view.experiment.ExperimentChart;

/** A switch between the charts of an experiment, where there are several. */
final class ChartSwitch {
  private final HBox box;
  private final Messages messages;
  private List<String> offered = List.of();

  ChartSwitch(HBox box, Messages messages) {
    this.box = box;
    this.messages = messages;
  }

  /** The chart that a person has chosen, or else the first, if there is one. */
  static @Nullable ExperimentChart chosen(ExperimentState of, List<ExperimentChart> charts) {
    return charts.stream()
        .filter(each -> each.id().equals(of.chartProperty().get()))
        .findFirst()
        .orElse(charts.isEmpty() ? null : charts.getFirst());
  }

  /** Offers these; it is filled anew when they are others. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  void show(ExperimentState of, List<ExperimentChart> charts, @Nullable ExperimentChart shown) {
    List<String> ids = charts.stream().map(Chart::id).toList();
    if (!ids.equals(offered)) {
      offered = ids;
      box.getChildren().clear();
      ToggleGroup group = new ToggleGroup();
      for (ExperimentChart each : charts.size() > 1 ? charts : List.<ExperimentChart>of()) {
        ToggleButton button = new ToggleButton(messages.get("experiment.page.chart." + each.id()));
        button.setId("chart-" + each.id());
        button.setToggleGroup(group);
        button.setUserData(each.id());
        button.setSelected(each == shown);
        box.getChildren().add(button);
      }
      Choice.require(group, id -> of.chartProperty().set((String) id));
      Presence.set(box, charts.size() > 1);
    }
  }
}
