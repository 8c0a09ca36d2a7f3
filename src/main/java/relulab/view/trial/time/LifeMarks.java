package relulab.view.trial.time;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.training.NeuronState;
import relulab.model.trial.StateChange;
import relulab.model.trial.TrackView;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.trial.lane.StateMark;

/**
 * Signs on life lines where a state begins: a cross for death, a z for dormancy, a ring for a
 * recovery. Only where the row is high enough and the state lasts long enough to hold its sign.
 */
final class LifeMarks {
  private static final double LEAST_ROW = 6.5;
  private static final int MOST = 160;

  private LifeMarks() {}

  static void paint(Surface surface, TrackView track, LifeRows rows, TimePlot plot, Look look) {
    if (rows.row() < LEAST_ROW) {
      return;
    }
    double radius = Math.min(0.32 * rows.row(), look.line(4));
    double[] until = new double[track.layout().neurons()];
    Arrays.fill(until, plot.px(track.end()));
    List<StateChange> changes = track.changes();
    int drawn = 0;
    for (int i = changes.size() - 1; i >= 0 && drawn < MOST; i--) {
      StateChange change = changes.get(i);
      double x = plot.px(change.step());
      if (until[change.neuron()] - x >= 2.6 * radius) {
        mark(surface, change.to(), x + 1.3 * radius, middle(rows, change.neuron()), radius, look);
        drawn++;
      }
      until[change.neuron()] = x;
    }
    births(surface, track, rows, plot, until, radius, look);
  }

  /** Neurons that began dead or dormant. */
  private static void births(
      Surface surface,
      TrackView track,
      LifeRows rows,
      TimePlot plot,
      double[] until,
      double radius,
      Look look) {
    for (int n = 0; n < until.length && track.columns() > 0; n++) {
      boolean room = until[n] - plot.left() >= 2.6 * radius;
      NeuronState state =
          track.deadShare(0, n) >= 0.5
              ? NeuronState.DEAD
              : track.dormantShare(0, n) >= 0.5 ? NeuronState.DORMANT : NeuronState.ALIVE;
      if (room && state.isSilent()) {
        mark(surface, state, plot.left() + 1.3 * radius, middle(rows, n), radius, look);
      }
    }
  }

  private static double middle(LifeRows rows, int neuron) {
    return rows.y(neuron) + rows.row() / 2;
  }

  private static void mark(
      Surface surface, NeuronState state, double x, double y, double radius, Look look) {
    double width = Math.max(1, 0.3 * radius);
    switch (state) {
      case DEAD -> StateMark.cross(surface, x, y, 0.75 * radius, new Stroke(Color.WHITE, width));
      case DORMANT -> StateMark.z(surface, x, y, 0.75 * radius, new Stroke(Color.BLACK, width));
      case ALIVE ->
          surface.circle(
              x, y, radius, Color.WHITE, new Stroke(look.palette().recovered(), 1.4 * width));
    }
  }
}
