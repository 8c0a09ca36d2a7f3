package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import relulab.model.trial.Course;
import relulab.model.trial.CourseTrack;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.text.Language;
import relulab.text.Numbers;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.trial.LayerQuantity;
import relulab.view.trial.Measure;
import relulab.view.trial.Quantity;
import relulab.view.trial.TimeAxis;

/**
 * The curves of a measure over a part of a run, as they are drawn: immutable, made by any thread.
 *
 * @param measure what they show
 * @param all of the present run, lane by lane and layer by layer
 * @param ghosts of the run that was left, from where it was left
 * @param scale of their values: a spike or an overflowing lane does not set it
 */
public record Curves(Measure measure, List<Curve> all, List<Curve> ghosts, Scale scale) {
  /** Beyond this a run is about to overflow, and an axis around it would. */
  private static final double LARGEST = 1e290;

  private static final int DECADES = 9;

  /** What lies beyond so many times the usual is clipped on a logarithmic scale. */
  private static final double SPIKE = 60;

  /** What lies beyond so many times the usual spread is clipped on a linear scale. */
  private static final double FAR = 2.5;

  private static final double USUAL = 0.98;

  /** One curve: a lane's, or one layer's of a lane. */
  public record Curve(int lane, int number, Series series) {}

  /** The functions that a curve is of, one after the other: a layer's, or its lane's. */
  LaneSpans spans(Course course, Curve curve) {
    int layers = course.tracks().get(curve.lane()).layout().hiddenLayers();
    return measure.isByLayer() && curve.number() < layers
        ? LaneSpans.of(course, curve.lane(), curve.number() + 1)
        : LaneSpans.of(course, curve.lane());
  }

  /** The curves of a frame on an axis of so many pixels. */
  public static Curves of(Course frame, Measure measure, TimeAxis axis, double width) {
    List<Curve> all = curves(frame, frame.tracks(), measure, 0, axis, width);
    Frame.Ghost ghost = frame.ghost();
    List<Curve> ghosts =
        ghost == null
            ? List.of()
            : curves(frame, ghost.tracks(), measure, ghost.from(), axis, width);
    return new Curves(measure, all, ghosts, scale(measure, all));
  }

  private static List<Curve> curves(
      Course frame,
      List<? extends CourseTrack> tracks,
      Measure measure,
      long from,
      TimeAxis axis,
      double width) {
    List<Curve> curves = new ArrayList<>();
    for (int lane = 0; lane < tracks.size(); lane++) {
      CourseTrack track = tracks.get(lane);
      for (int number = 0; has(frame, measure, lane) && number < measure.curves(track); number++) {
        curves.add(new Curve(lane, number, Series.of(track, measure, number, from, axis, width)));
      }
    }
    return List.copyOf(curves);
  }

  /** Whether a lane has the measure: α, where its function has or had one. */
  static boolean has(Course course, Measure measure, int lane) {
    return switch (measure) {
      case Quantity.ALPHA, LayerQuantity.ALPHA -> course.hasAlpha(lane);
      case LayerQuantity.ALPHA_GRADIENT -> course.hasAlphaGradient(lane);
      case Quantity quantity -> true;
      case LayerQuantity quantity -> true;
    };
  }

  /** The value of a curve at the step that is shown; none where the lane has stopped. */
  static OptionalDouble now(Course course, Measure measure, int lane, int number) {
    if (course.overflowStep(lane).isPresent() || !has(course, measure, lane)) {
      return OptionalDouble.empty();
    }
    return course instanceof Frame frame
        ? exactly(frame.lanes().get(lane), measure, number)
        : recorded(course, measure, lane, number);
  }

  /** Of a trial the step itself is known, though a column may cover several. */
  private static OptionalDouble exactly(LaneFrame at, Measure measure, int number) {
    return switch (measure) {
      case LayerQuantity quantity -> quantity.of(at, number + 1);
      case Quantity.LOSS -> OptionalDouble.of(at.loss());
      case Quantity.GRADIENT_NORM -> OptionalDouble.of(at.gradientNorm());
      case Quantity.ALIVE_SHARE -> {
        long alive = at.neurons().stream().filter(n -> !n.state().isSilent()).count();
        int all = at.neurons().size();
        yield OptionalDouble.of(all == 0 ? 1 : (double) alive / all);
      }
      case Quantity.ALPHA ->
          at.layers().get(number).alphas().stream().mapToDouble(a -> a).average();
    };
  }

  private static OptionalDouble recorded(Course course, Measure measure, int lane, int number) {
    CourseTrack track = course.tracks().get(lane);
    double value = measure.mean(track, track.columnOf(course.step()), number);
    return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  private static Scale scale(Measure measure, List<Curve> curves) {
    if (measure.isShare()) {
      return new Scale.Linear(new Range(0, 1), true);
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    boolean zero = false;
    for (Curve curve : curves) {
      for (int i = 0; i < curve.series.n(); i++) {
        double least = curve.series.lows()[i];
        zero |= least <= 0;
        low = least > 0 || !measure.isLogarithmic() ? Math.min(low, least) : low;
        high = Math.max(high, curve.series.highs()[i]);
      }
    }
    double[] sorted =
        curves.stream()
            .flatMapToDouble(c -> java.util.Arrays.stream(c.series.means()))
            .sorted()
            .toArray();
    if (sorted.length == 0) {
      return measure.isLogarithmic()
          ? Scale.Logarithmic.around(0.1, 1, false, DECADES)
          : linear(0, 0);
    }
    double usualHigh = sorted[(int) (USUAL * (sorted.length - 1))];
    double usualLow = sorted[(int) Math.ceil((1 - USUAL) * (sorted.length - 1))];
    if (measure.isLogarithmic()) {
      double top = usualHigh > 0 ? Math.min(high, SPIKE * usualHigh) : high;
      return Scale.Logarithmic.around(low, top, zero, DECADES);
    }
    double spread = FAR * Math.max(usualHigh - usualLow, 0.1);
    return linear(Math.max(low, usualLow - spread), Math.min(high, usualHigh + spread));
  }

  private static Scale linear(double low, double high) {
    Range range = new Range(Math.clamp(low, -LARGEST, 0), Math.clamp(high, 0.1, LARGEST));
    return new Scale.Linear(range.padded(0.08), false);
  }

  /** A value in words, short enough to stand beside its curve. */
  static String text(Measure measure, double value, Language language) {
    return measure.isShare() ? Numbers.percent(value, 0, language) : Numbers.significant(value, 2);
  }
}
