package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.model.trial.TrackView;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;

/**
 * What a chart over time shows.
 *
 * @param frame the trial
 * @param axis its steps
 * @param quantity what is shown
 * @param probe the step whose values are told, or none
 */
public record TimeChart(Frame frame, TimeAxis axis, Quantity quantity, @Nullable Long probe) {
  /** Beyond this a run is about to overflow, and an axis around it would. */
  private static final double LARGEST = 1e290;

  private static final int DECADES = 9;

  /** One curve: a lane's, or one layer's of a lane. */
  record Curve(int lane, int number, Series series) {}

  /** Whether a lane has this quantity: α, where its function has or had one. */
  boolean has(int lane) {
    return quantity != Quantity.ALPHA
        || frame.lanes().get(lane).network().kind().hasAlpha()
        || LaneLines.setup(frame, lane).kind().hasAlpha();
  }

  /** The curves of the present run, lane by lane. */
  List<Curve> curves(TimePlot plot) {
    return curves(frame.tracks(), 0, plot);
  }

  /** The curves of the run that was left, from where it was left. */
  List<Curve> ghosts(TimePlot plot) {
    Frame.Ghost ghost = frame.ghost();
    return ghost == null ? List.of() : curves(ghost.tracks(), ghost.from(), plot);
  }

  private List<Curve> curves(List<TrackView> tracks, long from, TimePlot plot) {
    List<Curve> curves = new ArrayList<>();
    for (int lane = 0; lane < tracks.size(); lane++) {
      TrackView track = tracks.get(lane);
      for (int number = 0; has(lane) && number < quantity.curves(track); number++) {
        curves.add(new Curve(lane, number, Series.of(track, quantity, number, from, plot)));
      }
    }
    return curves;
  }

  /** The scale that holds all curves. */
  Scale scale(List<Curve> curves) {
    if (quantity == Quantity.ALIVE_SHARE) {
      return new Scale.Linear(new Range(0, 1), true);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean zero = false;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.series.n(); i++) {
        double least = curve.series.lows()[i];
        zero |= least <= 0;
        low = least > 0 || !quantity.isLogarithmic() ? Math.min(low, least) : low;
        high = Math.max(high, curve.series.highs()[i]);
      }
    }
    return quantity.isLogarithmic()
        ? Scale.Logarithmic.around(low, high, zero, DECADES)
        : linear(low, high);
  }

  private static Scale linear(double low, double high) {
    Range range = new Range(Math.clamp(low, -LARGEST, 0), Math.clamp(high, 0.1, LARGEST));
    return new Scale.Linear(range.padded(0.08), false);
  }
}
