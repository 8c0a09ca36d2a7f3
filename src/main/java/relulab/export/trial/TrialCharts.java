package relulab.export.trial;

import java.util.List;
import relulab.export.ScenarioFiles.Opened;
import relulab.model.trial.Frame;
import relulab.model.trial.Trial;
import relulab.scenario.Scenario;
import relulab.view.chart.Chart;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.page.TrainingCharts;
import relulab.view.trial.page.TrainingPicture;

/** The charts of the Training page, of a run that is done here and now. */
public final class TrialCharts {
  private TrialCharts() {}

  /** The charts of a scenario at a step. */
  public static List<Chart> at(Scenario scenario, long step) {
    Trial trial = new Trial(scenario.setup());
    trial.seek(step);
    Frame frame = trial.frame();
    TimeAxis axis = TimeAxis.of(frame, scenario.steps());
    return TrainingCharts.all(TrainingPicture.of(frame, axis, null));
  }

  /** The step to show where none is named: that of the picture, else the end of the scenario. */
  public static long usualStep(Opened opened) {
    return opened.step() > 0 ? opened.step() : opened.scenario().steps();
  }
}
