package relulab.view.functions;

import java.util.ArrayList;
import java.util.List;

/** Where words stand already, and where a block of words would cover nothing. */
final class Boxes {
  private static final double GAP = 5;

  private record Box(double left, double top, double right, double bottom) {}

  private final List<Box> boxes = new ArrayList<>();

  /** Something that is not to be covered. */
  void add(double left, double top, double right, double bottom) {
    boxes.add(new Box(left, top, right, bottom));
  }

  /** A point of a curve. */
  void addPoint(double x, double y) {
    add(x - 2, y - 2, x + 2, y + 2);
  }

  /**
   * The top of a block of this height, nearest to the wanted one, that covers nothing and lies
   * within the bounds; NaN where there is none.
   */
  double place(double left, double right, double wanted, double height, double low, double high) {
    List<Double> candidates = new ArrayList<>(List.of(wanted));
    for (Box box : boxes) {
      candidates.add(box.top - GAP - height);
      candidates.add(box.bottom + GAP);
    }
    double best = Double.NaN;
    for (double top : candidates) {
      boolean better = Double.isNaN(best) || Math.abs(top - wanted) < Math.abs(best - wanted);
      if (top >= low && top + height <= high && better && isFree(left, top, right, top + height)) {
        best = top;
      }
    }
    return best;
  }

  boolean isFree(double left, double top, double right, double bottom) {
    return boxes.stream()
        .noneMatch(
            b -> b.left < right && b.right > left && b.top < bottom + 1 && b.bottom > top - 1);
  }
}
