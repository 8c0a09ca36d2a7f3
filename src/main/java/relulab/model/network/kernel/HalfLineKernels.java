package relulab.model.network.kernel;

import relulab.model.Fma;

/**
 * The ReLU family on arrays of samples, without a branch on the sign of z, which the processor
 * could not predict. All of it is exact: z + |z| is 2z or 0, and z − |z| is 0 or 2z.
 */
public final class HalfLineKernels {
  private HalfLineKernels() {}

  /** a[s] = f(z[s]): one of the two terms is 0. */
  public static void value(double[] a, double[] z, double alpha, int count) {
    for (int s = 0; s < count; s++) {
      double size = Math.abs(z[s]);
      a[s] = 0.5 * (z[s] + size) + alpha * (0.5 * (z[s] - size));
    }
  }

  /** delta[s] *= f'(z[s]); the slope is p + α (1 − p) with p = 1 if z > 0, else 0. */
  public static void timesSlope(double[] delta, double[] z, double alpha, int count) {
    for (int s = 0; s < count; s++) {
      double p = Math.signum(z[s] + Math.abs(z[s]));
      delta[s] *= p + alpha * (1 - p);
    }
  }

  /** sum + Σ_s upstream[s] · ∂f/∂α(z[s]), in the order of s. */
  public static double alphaSlopes(double sum, double[] upstream, double[] z, int count) {
    for (int s = 0; s < count; s++) {
      sum = Fma.of(upstream[s], Math.min(z[s], 0), sum);
    }
    return sum;
  }
}
