package relulab.view.present;

import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;

/** The result of an experiment, with the claim at its point. */
public record ExperimentStage(ExperimentChart chart) implements StagePicture {
  /** Lines of a chart's title are broken by an estimate; the real ones may be a little wider. */
  private static final double WIDE = 0.96;

  @Override
  public void paint(Surface surface, double width, Look look) {
    double wide = WIDE * (width - 2 * MARGIN);
    chart.paint(new MovedSurface(surface, MARGIN, 20), wide, HEIGHT - 20, look);
  }

  @Override
  public String spoken(Look look) {
    return chart.title(look.messages());
  }
}
