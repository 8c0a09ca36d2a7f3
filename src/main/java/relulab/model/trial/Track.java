package relulab.model.trial;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.network.Layout;
import relulab.model.trial.CourseTrack.StateChange;

/**
 * What a lane did over all its steps, in bounded memory: columns of equally many steps, which merge
 * in pairs when there are too many.
 */
final class Track {
  private static final long MAX_BYTES = 4L << 20;
  private static final int MAX_COLUMNS = 2048;

  private final Layout layout;
  private final StateChanges changes;
  private final int capacity;
  private Column[] columns;
  private int closed;
  private long span = 1;

  /**
   * Of the open column: number k, if it is there, has 2^k steps, and those of higher k are older.
   */
  private final @Nullable Column[] open = new @Nullable Column[Long.SIZE];

  Track(Layout layout) {
    this.layout = layout;
    changes = new StateChanges();
    int fitting = (int) Math.min(MAX_COLUMNS, MAX_BYTES / Column.bytes(layout));
    capacity = Integer.highestOneBit(Math.max(64, fitting));
    columns = new Column[capacity];
  }

  /** The step that follows the last recorded one. */
  long end() {
    long end = closed * span;
    for (int k = 0; 1L << k < span; k++) {
      end += open[k] == null ? 0 : 1L << k;
    }
    return end;
  }

  private @Nullable Column openColumn() {
    Column sum = null;
    for (int k = Long.numberOfTrailingZeros(span) - 1; k >= 0; k--) {
      Column part = open[k];
      if (part != null) {
        sum = sum == null ? part : sum.merge(part);
      }
    }
    return sum;
  }

  /** Records the present step of a lane, which must be {@link #end}. */
  void record(Lane lane) {
    if (lane.stepIndex() != end()) {
      throw new IllegalStateException(lane.stepIndex() + " recorded after " + end());
    }
    changes.addAll(lane.changes());
    add(Column.of(lane));
  }

  /**
   * Only neighbours of equal length ever merge, so that a column's bits do not depend on when its
   * steps became one.
   */
  private void add(Column column) {
    Column merged = column;
    int k = 0;
    for (Column part = open[k]; merged.steps() < span && part != null; part = open[k]) {
      merged = part.merge(merged);
      open[k++] = null;
    }
    if (merged.steps() == span) {
      close(merged);
    } else {
      open[k] = merged;
    }
  }

  private void close(Column column) {
    columns[closed++] = column;
    if (closed == capacity) {
      mergePairs();
    }
  }

  /** A new array, since views share the old one. */
  private void mergePairs() {
    Column[] merged = new Column[capacity];
    for (int i = 0; i < capacity / 2; i++) {
      merged[i] = columns[2 * i].merge(columns[2 * i + 1]);
    }
    columns = merged;
    closed = capacity / 2;
    span *= 2;
  }

  /**
   * Forgets all steps from the one given, and those before it that share a column with it.
   *
   * @return the new {@link #end}: what lies between it and {@code step} is to be recorded again
   */
  long truncate(long step) {
    if (step >= end()) {
      return end();
    }
    int kept = (int) Math.min(closed, step / span);
    columns = Arrays.copyOf(Arrays.copyOf(columns, kept), capacity);
    closed = kept;
    Arrays.fill(open, null);
    changes.truncate(end());
    return end();
  }

  /** An immutable view, with the run's present step if it is the one that comes next. */
  TrackView view(Lane lane) {
    Column last = openColumn();
    boolean atEnd = lane.stepIndex() == end() && !lane.isStopped();
    if (atEnd) {
      Column now = Column.of(lane);
      last = last == null ? now : last.merge(now);
    }
    List<StateChange> present = atEnd ? lane.changes() : List.of();
    return new TrackView(layout, columns, closed, span, last, changes.view(present));
  }
}
