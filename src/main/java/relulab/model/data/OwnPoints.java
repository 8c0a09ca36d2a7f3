package relulab.model.data;

import java.util.List;
import relulab.model.Invalid;

/**
 * Points that a person clicked or read from a file.
 *
 * @param task classification, with every y −1 or 1, or regression
 * @param inputs 1 or 2
 * @param rows for each point its inputs, then y; 1 to {@link #MAX_POINTS} points, |value| ≤ 1e6
 */
public record OwnPoints(Task task, int inputs, List<Row> rows) {
  /** The greatest number of points. */
  public static final int MAX_POINTS = 100_000;

  /** The greatest absolute value of a coordinate. */
  public static final double MAX_VALUE = 1e6;

  /**
   * One point.
   *
   * @param x1 first input
   * @param x2 second input; 0 where there is only one
   * @param y target
   */
  public record Row(double x1, double x2, double y) {
    public Row {
      Invalid.unlessWithin("x1", x1, -MAX_VALUE, MAX_VALUE);
      Invalid.unlessWithin("x2", x2, -MAX_VALUE, MAX_VALUE);
      Invalid.unlessWithin("y", y, -MAX_VALUE, MAX_VALUE);
    }
  }

  public OwnPoints {
    Invalid.unlessWithin("inputs", inputs, 1, 2);
    Invalid.unlessCount("rows", rows, 1, MAX_POINTS);
    rows = List.copyOf(rows);
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (task == Task.CLASSIFICATION && row.y() != 1 && row.y() != -1) {
        throw new Invalid("rows[" + i + "].y", Invalid.Rule.ONE_OF, row.y(), "-1, 1");
      }
      if (inputs == 1 && row.x2() != 0) {
        throw new Invalid("rows[" + i + "].x2", Invalid.Rule.ONE_OF, row.x2(), "0");
      }
    }
  }
}
