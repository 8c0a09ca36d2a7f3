package relulab.model.training;

import java.util.Arrays;

/** The memory of an optimizer and its update of the parameters. */
final class Optimizer {
  private final OptimizerSettings settings;

  /** Velocity of momentum, or Adam's mean of gradients. */
  private final double[] first;

  /** Adam's mean of squared gradients. */
  private final double[] second;

  Optimizer(OptimizerSettings settings, int parameters) {
    this.settings = settings;
    first = new double[settings.kind() == OptimizerSettings.Kind.SGD ? 0 : parameters];
    second = new double[settings.kind() == OptimizerSettings.Kind.ADAM ? parameters : 0];
  }

  /**
   * Updates the parameters from {@code start} to before {@code end}.
   *
   * @param before parameters before
   * @param after parameters after
   * @param rate learning rate η
   * @param decay weight decay λ: λ p is added to the gradient
   * @param update number of this update, counted from 1
   */
  void update(
      double[] before,
      double[] after,
      double[] gradient,
      int start,
      int end,
      double rate,
      double decay,
      long update) {
    switch (settings.kind()) {
      case SGD -> sgd(before, after, gradient, start, end, rate, decay);
      case MOMENTUM -> momentum(before, after, gradient, start, end, rate, decay);
      case ADAM -> adam(before, after, gradient, start, end, rate, decay, update);
    }
  }

  private static void sgd(
      double[] p, double[] to, double[] g, int start, int end, double rate, double decay) {
    for (int i = start; i < end; i++) {
      to[i] = p[i] - rate * (g[i] + decay * p[i]);
    }
  }

  private void momentum(
      double[] p, double[] to, double[] g, int start, int end, double rate, double decay) {
    for (int i = start; i < end; i++) {
      first[i] = settings.momentum() * first[i] + (g[i] + decay * p[i]);
      to[i] = p[i] - rate * first[i];
    }
  }

  private void adam(
      double[] p,
      double[] to,
      double[] g,
      int start,
      int end,
      double rate,
      double decay,
      long update) {
    double beta1 = settings.beta1();
    double beta2 = settings.beta2();
    double stepSize = rate / (1 - StrictMath.pow(beta1, (double) update));
    double correction = StrictMath.sqrt(1 - StrictMath.pow(beta2, (double) update));
    for (int i = start; i < end; i++) {
      double slope = g[i] + decay * p[i];
      first[i] = beta1 * first[i] + (1 - beta1) * slope;
      second[i] = beta2 * second[i] + (1 - beta2) * slope * slope;
      double scale = Math.sqrt(second[i]) / correction + settings.epsilon();
      to[i] = p[i] - stepSize * (first[i] / scale);
    }
  }

  /** Forgets what it remembers of one parameter. */
  void forget(int parameter) {
    if (first.length > 0) {
      first[parameter] = 0;
    }
    if (second.length > 0) {
      second[parameter] = 0;
    }
  }

  /**
   * How far its memory may still move a parameter whose gradient stays 0, at most and without
   * weight decay: momentum by η μ |v| (1 + μ + μ² + …); Adam by no more than η |m̂| / √v times the
   * geometric series of β₁ / √β₂.
   *
   * @param rate learning rate η
   * @param updates number of updates so far
   */
  double reach(int parameter, double rate, long updates) {
    return switch (settings.kind()) {
      case SGD -> 0;
      case MOMENTUM ->
          rate * Math.abs(first[parameter]) * settings.momentum() / (1 - settings.momentum());
      case ADAM -> adamReach(parameter, rate, updates);
    };
  }

  private double adamReach(int parameter, double rate, long updates) {
    double ratio = settings.beta1() / Math.sqrt(settings.beta2());
    if (first[parameter] == 0 || settings.beta1() == 0) {
      return 0;
    }
    if (!(ratio < 1)) {
      return Double.POSITIVE_INFINITY;
    }
    double mean =
        Math.abs(first[parameter]) / (1 - StrictMath.pow(settings.beta1(), (double) updates));
    double scale = Math.sqrt(second[parameter]) + settings.epsilon();
    return rate * mean / scale * ratio / (1 - ratio);
  }

  /** Its memory, as one array. */
  double[] memory() {
    double[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  /** Its memory before the first update. */
  double[] emptyMemory() {
    return new double[first.length + second.length];
  }

  /** Takes back what {@link #memory} gave. */
  void restore(double[] memory) {
    System.arraycopy(memory, 0, first, 0, first.length);
    System.arraycopy(memory, first.length, second, 0, second.length);
  }
}
