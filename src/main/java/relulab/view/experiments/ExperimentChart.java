package relulab.view.experiments;

import org.jspecify.annotations.Nullable;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;

/** A chart of an experiment's results, whole or partial, that can tell what lies under the mouse. */
public interface ExperimentChart extends Chart {

  /**
   * What lies at (x, y) of the chart as {@link #paint} draws it over the rectangle from (0, 0) to
   * (width, height), or null if nothing does.
   */
  @Nullable Reading reading(double x, double y, double width, double height, Look look);
}
