package relulab.controller.trial;

import java.util.List;
import java.util.Map;
import relulab.controller.ChartSource;
import relulab.controller.scenario.ScenarioState;
import relulab.controller.trace.RecordingState;
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

  private final TrainingState training;
  private final RecordingState recording;
  private final ScenarioState scenario;

  TrainingChartSource(TrainingState training, RecordingState recording, ScenarioState scenario) {
    this.training = training;
    this.recording = recording;
    this.scenario = scenario;
  }

  @Override
  public List<Chart> charts() {
    TraceCourse recorded = recording.courseProperty().get();
    if (recorded != null) {
      return RecordedCharts.all(new LayersPicture(recorded, recording.selectionProperty().get()));
    }
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
    return hasRecording() ? Map.of() : ScenarioFiles.texts(scenario.running(), training.step());
  }

  @Override
  public boolean hasRecording() {
    return recording.isOpen();
  }

  @Override
  public boolean hasRun() {
    return !hasRecording() && training.momentProperty().get() != null;
  }
}
