package relulab.model.data;

/** Samples, inputs by feature: immutable by convention, its arrays are shared and never written. */
public final class Dataset {
  private final double[][] inputs;
  private final double[] targets;

  /**
   * Samples.
   *
   * @param inputs [feature][sample]
   * @param targets by sample
   */
  public Dataset(double[][] inputs, double[] targets) {
    for (double[] feature : inputs) {
      if (feature.length != targets.length) {
        throw new IllegalArgumentException("inputs and targets differ in length");
      }
    }
    this.inputs = inputs;
    this.targets = targets;
  }

  /** Number of samples. */
  public int size() {
    return targets.length;
  }

  /** Inputs, [feature][sample]; not to be written. */
  public double[][] inputs() {
    return inputs;
  }

  /** Targets, by sample; not to be written. */
  public double[] targets() {
    return targets;
  }

  /** The inputs of one sample, a copy. */
  public double[] input(int sample) {
    double[] row = new double[inputs.length];
    for (int feature = 0; feature < row.length; feature++) {
      row[feature] = inputs[feature][sample];
    }
    return row;
  }

  /** The samples with these numbers, in this order. */
  Dataset select(int[] samples) {
    double[][] x = new double[inputs.length][samples.length];
    double[] y = new double[samples.length];
    for (int s = 0; s < samples.length; s++) {
      for (int feature = 0; feature < x.length; feature++) {
        x[feature][s] = inputs[feature][samples[s]];
      }
      y[s] = targets[samples[s]];
    }
    return new Dataset(x, y);
  }
}
