package relulab.controller.trial;

import java.util.List;
import java.util.Map;
import relulab.controller.AppState;
import relulab.controller.ChartSource;
import relulab.export.ScenarioFiles;
import relulab.view.chart.Chart;
import relulab.view.trial.LaneOptions;
import relulab.view.trial.page.TrainingCharts;
import relulab.view.trial.page.TrainingPicture;

/** The charts of the Training page; their pictures carry the scenario and the step. */
final class TrainingChartSource implements ChartSource {
  private static final LaneOptions STILL = new LaneOptions(false, true, null, null);

  private final AppState app;

  TrainingChartSource(AppState app) {
    this.app = app;
  }

  @Override
  public List<Chart> charts() {
    TrainingState training = app.training();
    Moment moment = training.momentProperty().get();
    return moment == null
        ? List.of()
        : TrainingCharts.all(
            new TrainingPicture(
                moment.frame(),
                moment.maps(),
                training.axis(),
                training.selectionProperty().get(),
                STILL));
  }

  @Override
  public Map<String, String> texts() {
    return ScenarioFiles.texts(app.scenario().running(), app.training().step());
  }

  @Override
  public boolean hasRun() {
    return app.training().momentProperty().get() != null;
  }
}
