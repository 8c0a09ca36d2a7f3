package relulab.model.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where numbers over a grid change their sign, as lines: marching squares, with crossings found
 * between two samples by linear interpolation. The buffers are kept; one thread uses an object.
 */
final class ZeroLines {
  private final int columns;
  private final int rows;
  private final int[] first;
  private final int[] second;
  private final int[] crossings;
  private int count;
  private double[] numbers = {};

  /** For grids of this size, each side at least 2. */
  ZeroLines(int columns, int rows) {
    this.columns = columns;
    this.rows = rows;
    first = new int[2 * columns * rows];
    second = new int[2 * columns * rows];
    crossings = new int[2 * columns * rows];
    Arrays.fill(first, -1);
    Arrays.fill(second, -1);
  }

  /**
   * The lines.
   *
   * @param grid row by row, a sample in the middle of each cell
   * @return each line as x, y, x, y …, in shares of the grid's width and height
   */
  List<double[]> of(double[] grid) {
    numbers = grid;
    count = 0;
    for (int row = 0; row + 1 < rows; row++) {
      for (int column = 0; column + 1 < columns; column++) {
        cell(column, row);
      }
    }
    List<double[]> lines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (first[crossings[i]] >= 0 && second[crossings[i]] < 0) {
        lines.add(walk(crossings[i]));
      }
    }
    for (int i = 0; i < count; i++) {
      if (first[crossings[i]] >= 0) {
        lines.add(walk(crossings[i])); // What is left are closed lines.
      }
    }
    return lines;
  }

  /** Links the crossings on the four sides of the square between four samples. */
  private void cell(int column, int row) {
    int at = row * columns + column;
    boolean a = numbers[at] > 0;
    boolean b = numbers[at + 1] > 0;
    boolean c = numbers[at + columns + 1] > 0;
    boolean d = numbers[at + columns] > 0;
    if (a == b && b == c && c == d) {
      return;
    }
    int below = at;
    int above = at + columns;
    int left = columns * rows + at;
    int right = left + 1;
    if (a != b && b != c && c != d) {
      link(below, a ? right : left);
      link(above, a ? left : right);
    } else if (a != b) {
      link(below, b != c ? right : c != d ? above : left);
    } else if (b != c) {
      link(right, c != d ? above : left);
    } else {
      link(above, left);
    }
  }

  private void link(int one, int other) {
    join(one, other);
    join(other, one);
  }

  private void join(int from, int to) {
    if (first[from] < 0) {
      first[from] = to;
      crossings[count++] = from;
    } else {
      second[from] = to;
    }
  }

  /** Follows the links to the end, or around, and forgets them. */
  private double[] walk(int start) {
    double[] line = new double[16];
    int length = 0;
    int before = -1;
    int at = start;
    while (at >= 0) {
      if (length == line.length) {
        line = Arrays.copyOf(line, 2 * length);
      }
      line[length++] = x(at);
      line[length++] = y(at);
      int next = first[at] == before ? second[at] : first[at];
      if (first[at] < 0) {
        next = -1; // Back where a closed line began.
      }
      first[at] = -1;
      second[at] = -1;
      before = at;
      at = next;
    }
    return Arrays.copyOf(line, length);
  }

  private double x(int crossing) {
    boolean across = crossing < columns * rows;
    int at = crossing % (columns * rows);
    return (at % columns + 0.5 + (across ? share(at, at + 1) : 0)) / columns;
  }

  private double y(int crossing) {
    boolean across = crossing < columns * rows;
    int at = crossing % (columns * rows);
    int row = at / columns;
    return (row + 0.5 + (across ? 0 : share(at, at + columns))) / rows;
  }

  /** How far between two samples of different sign the zero lies. */
  private double share(int from, int to) {
    double share = numbers[from] / (numbers[from] - numbers[to]);
    return share >= 0 && share <= 1 ? share : 0.5;
  }
}
