package relulab.view.trial.time;

import javafx.scene.paint.Color;
import relulab.text.Messages;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.MovedSurface;
import relulab.view.surface.Surface;

/** A chart of a training at a step, of a trial or of one that was recorded, within a margin. */
public interface CourseChart extends Chart {
  /** The margin, and the gap between parts, in logical pixels. */
  double PAD = 12;

  /** What it shows. */
  CoursePicture picture();

  /** What it is drawn on. */
  default Color ground(Look look) {
    return look.palette().card();
  }

  /** Draws what stands within the margin, over the rectangle from (0, 0) to (width, height). */
  void paintInside(Surface surface, double width, double height, Look look);

  @Override
  default String settings(Messages messages) {
    return picture().settings(messages);
  }

  @Override
  default void paint(Surface surface, double width, double height, Look look) {
    surface.clear(ground(look));
    paintInside(new MovedSurface(surface, PAD, PAD), width - 2 * PAD, height - 2 * PAD, look);
  }
}
