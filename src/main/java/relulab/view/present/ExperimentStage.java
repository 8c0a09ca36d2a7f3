package relulab.view.present;

import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.ScaledSurface;
import relulab.view.surface.Surface;

/** The result of an experiment, with the claim at its point. */
public record ExperimentStage(ExperimentChart chart) implements StagePicture {
  /** Lines of a chart's title are broken by an estimate; the real ones may be a little wider. */
  private static final double WIDE = 0.96;

  @Override
  public void paint(Surface surface, double width, Look look) {
    Surface at = new ScaledSurface(new MovedSurface(surface, MARGIN, 20), ChartStage.LARGER);
    double wide = WIDE * (width - 2 * MARGIN) / ChartStage.LARGER;
    Look scaled =
        new Look(
            look.palette(),
            look.messages(),
            ChartStage.LABEL / BeatPainter.LABEL / ChartStage.LARGER);
    chart.paint(at, wide, (HEIGHT - 20) / ChartStage.LARGER, scaled);
  }

  @Override
  public String spoken(Look look) {
    return chart.title(look.messages());
  }
}
