package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import relulab.view.chart.Look;
import relulab.view.trial.lane.Box;

/** Where among the curves there is room for words: no curve, no playhead, no other words. */
final class FreeRoom {
  private static final double VALUES = 52;

  /** Room for values where the names of the curves stand beside them. */
  private static final double NAMED_VALUES = 150;

  private final Curves curves;
  private final TimelineLayout at;
  private final double playhead;
  private final double values;
  private final List<Box> taken = new ArrayList<>();

  FreeRoom(Timeline timeline, Curves curves, TimelineLayout at, Look look) {
    this.curves = curves;
    this.at = at;
    boolean seen = timeline.axis().contains(timeline.frame().step());
    playhead = seen ? at.curve().px(timeline.frame().step()) : Double.NEGATIVE_INFINITY;
    values = (EndNames.isEnd(timeline, at) ? NAMED_VALUES : VALUES) * look.fontScale();
  }

  /** Where words may begin right of the playhead: beside the values. */
  double besideValues() {
    return playhead + values;
  }

  /** Whether no words and no playhead are in a rectangle within the plot; a curve may be. */
  boolean isClear(Box box) {
    return (box.x() > playhead + 1 || box.right() < playhead - 1)
        && box.x() >= at.left()
        && box.right() <= at.right()
        && taken.stream().noneMatch(box::overlaps);
  }

  /** Whether nothing is in a rectangle within the plot. */
  boolean isFree(Box box) {
    boolean onPlayhead = box.x() < playhead + values - 1 && box.right() > playhead - 6;
    return !onPlayhead
        && isClear(box)
        && curves.all().stream().noneMatch(curve -> passes(curve.series(), box));
  }

  /** From now on something is there. */
  void take(Box box) {
    taken.add(box);
  }

  private boolean passes(Series series, Box box) {
    TimePlot plot = at.curve();
    for (int i = 0; i < series.n(); i++) {
      int before = Math.max(0, i - 1);
      double from = plot.px(series.steps()[before]);
      double to = plot.px(series.steps()[i]);
      if (to < box.x() - 6 || from > box.right() + 6) {
        continue;
      }
      double high = Math.max(series.highs()[before], series.highs()[i]);
      double low = Math.min(series.lows()[before], series.lows()[i]);
      if (CurveRow.y(plot, curves.scale(), high) <= box.bottom() + 2
          && CurveRow.y(plot, curves.scale(), low) >= box.y() - 2) {
        return true;
      }
    }
    return false;
  }
}
