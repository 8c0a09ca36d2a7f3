package relulab.view.present;

import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;

/** The result of an experiment, with the claim at its point. */
public record ExperimentStage(ExperimentChart chart) implements StagePicture {

  @Override
  public void paint(Surface surface, double width, Look look) {
    chart.paint(new MovedSurface(surface, 60, 20), width - 120, HEIGHT - 20, look);
  }

  @Override
  public String spoken(Look look) {
    return chart.title(look.messages());
  }
}
