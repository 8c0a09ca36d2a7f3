package relulab.view.trial.layer;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.view.chart.Bounds;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.trial.LayerQuantity;

/**
 * A quantity of each layer of all lanes, at the step of a frame.
 *
 * @param probe a layer, from 1, whose values are told; or none
 */
public record LayerChart(Frame frame, LayerQuantity quantity, @Nullable Integer probe) {
  private static final int DECADES = 12;

  /** Room for a number beyond the longest bar, as a share of all bars. */
  private static final double ROOM = 0.25;

  private static final double LARGEST = 1e290;

  /** Number of layers; all lanes have the same. */
  int layers() {
    return quantity.layers(frame.lanes().getFirst());
  }

  /** The names of the layers. */
  List<String> layerNames(Messages messages) {
    int hidden = frame.setup().hidden().size();
    return IntStream.rangeClosed(1, layers())
        .mapToObj(layer -> LayerQuantity.layerName(layer, hidden, messages))
        .toList();
  }

  /** Indices of the lanes that have the quantity. */
  List<Integer> lanes() {
    return IntStream.range(0, frame.lanes().size())
        .filter(lane -> quantity.isOf(frame.lanes().get(lane)))
        .boxed()
        .toList();
  }

  /** A value. */
  OptionalDouble value(int lane, int layer) {
    return quantity.of(frame.lanes().get(lane), layer);
  }

  /** The scale that holds all values; of bars, with 0. */
  Scale scale() {
    if (quantity.isShare()) {
      return new Scale.Linear(new Range(0, 1.18), true);
    }
    double[] values =
        frame.lanes().stream()
            .flatMapToDouble(lane -> Arrays.stream(quantity.values(lane)))
            .toArray();
    if (quantity.isLogarithmic()) {
      return Scale.Logarithmic.holding(values, DECADES);
    }
    Bounds bounds = Bounds.of(values);
    return linear(bounds.low(), bounds.high());
  }

  private static Scale linear(double low, double high) {
    double bottom = Math.clamp(low, -LARGEST, 0);
    double top = Math.clamp(high, 0, LARGEST);
    return top - bottom > 0
        ? new Scale.Linear(
            new Range(
                bottom - (bottom < 0 ? ROOM : 0) * (top - bottom),
                top + (top > 0 ? ROOM : 0) * (top - bottom)),
            false)
        : new Scale.Linear(new Range(-0.1, 0.1), false);
  }
}
