package relulab.model.training;

/** Loss of one sample; over several samples, the mean. */
public enum Loss {
  /** ½ (ŷ − y)² of a linear output. */
  SQUARED_ERROR("squared-error"),
  /**
   * Binary cross-entropy of a logistic output σ(ŷ); the class of target y is 1 if y > 0, else 0.
   */
  CROSS_ENTROPY("cross-entropy");

  private final String id;

  Loss(String id) {
    this.id = id;
  }

  /** The name used in files. */
  public String id() {
    return id;
  }

  /** The loss of output ŷ (of cross-entropy: the logit) for target y. */
  public double value(double output, double target) {
    if (this == SQUARED_ERROR) {
      double error = output - target;
      return error * error / 2;
    }
    double wrong = target > 0 ? -output : output;
    return Math.max(wrong, 0) + StrictMath.log1p(StrictMath.exp(-Math.abs(output)));
  }

  /** ∂loss/∂ŷ. */
  public double slope(double output, double target) {
    return this == SQUARED_ERROR ? output - target : logistic(output) - (target > 0 ? 1 : 0);
  }

  /** delta[s] = ∂loss/∂ŷ of each sample, times the share 1 / samples that it has in the mean. */
  public void slopes(
      double[] delta, double[] outputs, double[] targets, int count, double samples) {
    double share = 1 / samples;
    if (this == SQUARED_ERROR) {
      for (int s = 0; s < count; s++) {
        delta[s] = (outputs[s] - targets[s]) * share;
      }
    } else {
      for (int s = 0; s < count; s++) {
        delta[s] = slope(outputs[s], targets[s]) * share;
      }
    }
  }

  /** The sum of the losses of each sample on top of a sum, in the order of the samples. */
  public double addValues(double sum, double[] outputs, double[] targets, int count) {
    if (this == SQUARED_ERROR) {
      for (int s = 0; s < count; s++) {
        double error = outputs[s] - targets[s];
        sum += error * error / 2;
      }
    } else {
      for (int s = 0; s < count; s++) {
        sum += value(outputs[s], targets[s]);
      }
    }
    return sum;
  }

  private static double logistic(double z) {
    double e = StrictMath.exp(-Math.abs(z));
    return z >= 0 ? 1 / (1 + e) : e / (1 + e);
  }
}
