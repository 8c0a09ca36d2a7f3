package relulab.view.present;

import java.util.EnumSet;
import relulab.model.trial.Frame;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.layer.LayerChart;
import relulab.view.trial.layer.LayerChartPainter;
import relulab.view.trial.time.Timeline;
import relulab.view.trial.time.TimelinePainter;

/**
 * One quantity of some networks: over time up to the present step, or by layer at it.
 *
 * @param frame the trial with the lanes that are shown
 * @param measure what the curves show; null for the life lines alone
 * @param end the last step of an axis over time: the same while the trial runs there
 */
public record ChartStage(Frame frame, @org.jspecify.annotations.Nullable Measure measure, long end)
    implements StagePicture {
  /** Lines and marks are made for a page on a desk; a room sees them from afar. */
  static final double LARGER = 1.8;

  /** The size of labels in units. */
  static final double LABEL = 33;

  @Override
  public void paint(Surface surface, double width, Look look) {
    Surface at = new MovedSurface(surface, 60, 30, LARGER);
    double wide = (width - 120) / LARGER;
    double tall = (HEIGHT - 40) / LARGER;
    Look scaled = new Look(look.palette(), look.messages(), LABEL / BeatPainter.LABEL / LARGER);
    paint(at, wide, tall, scaled);
  }

  private void paint(Surface at, double wide, double tall, Look look) {
    switch (measure) {
      case null -> timeline(at, Quantity.LOSS, EnumSet.of(Timeline.Part.LIVES), wide, tall, look);
      case Quantity quantity ->
          timeline(
              at, quantity, EnumSet.of(Timeline.Part.CURVE, Timeline.Part.NAME), wide, tall, look);
      case LayerQuantity quantity ->
          LayerChartPainter.paint(at, new LayerChart(frame, quantity, null), wide, tall, look);
    }
  }

  private void timeline(
      Surface surface,
      Measure shown,
      EnumSet<Timeline.Part> parts,
      double width,
      double height,
      Look look) {
    Timeline timeline =
        new Timeline(
            frame,
            new TimeAxis(Math.max(1, end)),
            shown,
            null,
            Timeline.Saying.NOTHING,
            false,
            parts);
    TimelinePainter.paint(surface, timeline, width, height, look);
  }
}
