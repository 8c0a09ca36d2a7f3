package relulab.view.trial.time;

import relulab.text.Messages;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.trial.Measure;

/** A measure over time. */
public record MeasureChart(Measure measure, CoursePicture picture) implements CourseChart {
  @Override
  public String id() {
    return measure.chartId();
  }

  @Override
  public String title(Messages messages) {
    return measure.title(messages);
  }

  @Override
  public void paintInside(Surface surface, double width, double height, Look look) {
    Timeline curve = Timeline.curve(picture.course(), picture.axis(), measure);
    TimelinePainter.paint(surface, curve, width, height, look);
  }
}
