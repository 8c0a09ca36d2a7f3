package relulab.view.experiment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;

/**
 * A chart of an experiment's results, whole or partial, that can tell what lies under the mouse.
 */
public interface ExperimentChart extends Chart {

  /** A chart with a place for everything: it is drawn, and read, as often as is wanted. */
  interface Arranged {

    /** Draws the chart. */
    void paint(Surface surface);

    /** What lies at (x, y) of the chart, or null if nothing does. */
    @Nullable Reading reading(double x, double y);

    /**
     * Where a value is shown, if it is.
     *
     * @param cell of the results
     * @param value of it, as it is drawn
     */
    Optional<Reading> showing(int cell, double value);
  }

  /**
   * Arranges the chart without its title, where something else stands over it.
   *
   * @param titled whether it has its title after all
   */
  Arranged arranged(double width, double height, boolean titled, Look look);

  /** Arranges the chart over the rectangle from (0, 0) to (width, height), in logical pixels. */
  default Arranged arranged(double width, double height, Look look) {
    return arranged(width, height, true, look);
  }

  @Override
  default void paint(Surface surface, double width, double height, Look look) {
    arranged(width, height, look).paint(surface);
  }

  /**
   * What a point of a chart says.
   *
   * @param x of the point that is meant, in the chart's pixels
   * @param y of that point
   * @param lines what it is, its value, its interval and the number of networks, a line each
   */
  public record Reading(double x, double y, List<String> lines) {
    public Reading {
      lines = List.copyOf(lines);
    }
  }
}
