package relulab.model.experiment;

import java.util.Arrays;
import relulab.model.data.Dataset;
import relulab.model.network.Layout;

/**
 * How large parameters may be for the loss over some data to be finite without a look: |f(z)| ≤
 * max(1, |α|) max(1, |z|) for every activation, so the outputs are bounded layer by layer.
 */
final class OutputBound {
  /** The sum of so many squared errors is far from the greatest number. */
  private static final double GREATEST_ERROR = 1e140;

  private OutputBound() {}

  /** With no parameter above this the loss is finite. */
  static double safeSize(Layout layout, Dataset data) {
    double input = Arrays.stream(data.inputs()).mapToDouble(OutputBound::greatest).max().orElse(0);
    double target = greatest(data.targets());
    double size = 1e100;
    while (output(layout, input, size) + target > GREATEST_ERROR) {
      size /= 2;
    }
    return size;
  }

  private static double output(Layout layout, double input, double size) {
    double bound = Math.max(1, input);
    for (int layer = 1; layer <= layout.outputLayer(); layer++) {
      bound = Math.max(1, (layout.width(layer - 1) * bound + 1) * size * Math.max(1, size));
    }
    return bound;
  }

  private static double greatest(double[] values) {
    return Arrays.stream(values).map(Math::abs).max().orElse(0);
  }
}
