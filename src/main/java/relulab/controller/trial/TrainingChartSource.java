package relulab.controller.trial;

import java.util.List;
import java.util.Map;
import relulab.controller.AppState;
import relulab.controller.ChartSource;
import relulab.export.ScenarioFiles;
import relulab.model.trace.TraceCourse;
import relulab.view.chart.Chart;
import relulab.view.trace.LayersPicture;
import relulab.view.trace.RecordedCharts;
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
    TraceCourse recorded = app.recording().courseProperty().get();
    if (recorded != null) {
      return RecordedCharts.all(
          new LayersPicture(recorded, app.recording().selectionProperty().get()));
    }
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
    return hasRecording()
        ? Map.of()
        : ScenarioFiles.texts(app.scenario().running(), app.training().step());
  }

  @Override
  public boolean hasRecording() {
    return app.recording().isOpen();
  }

  @Override
  public boolean hasRun() {
    return !hasRecording() && app.training().momentProperty().get() != null;
  }
}
