package relulab.view.trial.neuron;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.Activation;

/**
 * Why a neuron is what it is: where the training inputs lie on its function, and on the slope of
 * it, now and before the update that changed it.
 *
 * @param function of the neuron, with its α
 * @param before where they lay before, or null where there is nothing to compare with
 * @param now where they lie
 */
public record WhyPicture(Activation function, @Nullable Row before, Row now) {
  private static final double[] ENDS = {1, 1.5, 2, 3, 5, 7.5};

  /**
   * The pre-activations of a step.
   *
   * @param step at which they were so
   * @param z one a training input, at least one
   */
  @SuppressWarnings("ArrayRecordComponent")
  public record Row(long step, double[] z) {

    /** How many lie right of 0. */
    public long right() {
      return Arrays.stream(z).filter(value -> value > 0).count();
    }

    private double farthest() {
      return Arrays.stream(z).map(Math::abs).max().orElse(0);
    }
  }

  /** What the picture spans to both sides of 0: a round number that all inputs lie within. */
  double reach() {
    double farthest = Math.max(now.farthest(), before == null ? 0 : before.farthest());
    if (!(farthest > 1e-6)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(farthest)));
    for (double end : ENDS) {
      if (farthest <= end * power) {
        return end * power;
      }
    }
    return 10 * power;
  }
}
