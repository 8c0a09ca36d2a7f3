package relulab.model.trial;

/**
 * ∂L/∂parameter of the mean loss over the training set, without weight decay: immutable, for any
 * thread. A weight through which no gradient flows has exactly 0.
 */
public final class Gradient {
  private final double[] values;

  /**
   * A gradient.
   *
   * @param values by parameter, see {@link relulab.model.network.Layout}; copied
   */
  Gradient(double[] values) {
    this.values = values.clone();
  }

  /** The derivative by one parameter. */
  public double of(int parameter) {
    return values[parameter];
  }
}
