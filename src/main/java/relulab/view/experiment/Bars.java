package relulab.view.experiment;

import java.util.List;
import relulab.model.experiment.Interval;
import relulab.view.chart.Scale;

/**
 * What a chart of horizontal bars shows.
 *
 * @param rows from top to bottom
 * @param x from 0 on
 * @param axis what x is
 * @param points whether a value is a point on the scale and not a bar from its beginning, which a
 *     logarithmic scale does not have
 * @param none what stands in a row without results
 */
record Bars(List<Row> rows, Scale x, String axis, boolean points, String none) {

  /**
   * A category.
   *
   * @param bars none where there are no results yet
   */
  record Row(String label, List<Bar> bars) {}

  /**
   * A bar from 0 to its value.
   *
   * @param interval of the whisker
   * @param values single measurements, drawn as dots; possibly none
   * @param text the value in words
   * @param detail what it is based on, in words; may be empty
   * @param lines what a reading of it says
   */
  record Bar(
      double value,
      Interval interval,
      List<Double> values,
      Fill fill,
      String text,
      String detail,
      List<String> lines) {}

  /** The greatest number of bars in a row. */
  int most() {
    return Math.max(1, rows.stream().mapToInt(row -> row.bars.size()).max().orElse(1));
  }
}
