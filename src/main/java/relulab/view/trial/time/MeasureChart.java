package relulab.view.trial.time;

import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;
import relulab.view.trial.Measure;

/** A measure over time. */
public record MeasureChart(Measure measure, CoursePicture picture) implements Chart {
  private static final double PAD = 12;

  @Override
  public String id() {
    return measure.chartId();
  }

  @Override
  public String title(Messages messages) {
    return measure.title(messages);
  }

  @Override
  public String settings(Messages messages) {
    return picture.settings(messages);
  }

  @Override
  public void paint(Surface surface, double width, double height, Look look) {
    surface.clear(look.palette().card());
    Surface inner = new MovedSurface(surface, PAD, PAD);
    Timeline curve = Timeline.curve(picture.course(), picture.axis(), measure);
    TimelinePainter.paint(inner, curve, width - 2 * PAD, height - 2 * PAD, look);
  }
}
