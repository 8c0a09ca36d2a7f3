package relulab.model.network;

/**
 * The inner loops of a pass, on one array of samples for each unit.
 *
 * <p>The compiler vectorises a loop over samples only while the arrays are indexed by the loop
 * variable itself, so nothing here has an offset. Each sum has one fixed order, by sample or by
 * unit, whatever the width of the machine's vectors; {@link Math#fma} is exact by definition.
 */
final class Kernels {
  private Kernels() {}

  /** out[s] = value. */
  static void fill(double[] out, double value, int count) {
    for (int s = 0; s < count; s++) {
      out[s] = value;
    }
  }

  /** out[s] += Σ_i w[start + i · stride] x[i][s], in the order of i. */
  static void addProducts(
      double[] out, double[] w, int start, int stride, double[][] x, int count) {
    int i = 0;
    int at = start;
    for (; i + 4 <= x.length; i += 4, at += 4 * stride) {
      addFour(out, w, at, stride, x, i, count);
    }
    for (; i < x.length; i++, at += stride) {
      addOne(out, w[at], x[i], count);
    }
  }

  private static void addFour(
      double[] out, double[] w, int at, int stride, double[][] x, int i, int count) {
    double w0 = w[at];
    double w1 = w[at + stride];
    double w2 = w[at + 2 * stride];
    double w3 = w[at + 3 * stride];
    double[] x0 = x[i];
    double[] x1 = x[i + 1];
    double[] x2 = x[i + 2];
    double[] x3 = x[i + 3];
    for (int s = 0; s < count; s++) {
      double sum = Math.fma(w0, x0[s], out[s]);
      sum = Math.fma(w1, x1[s], sum);
      sum = Math.fma(w2, x2[s], sum);
      out[s] = Math.fma(w3, x3[s], sum);
    }
  }

  private static void addOne(double[] out, double w, double[] x, int count) {
    for (int s = 0; s < count; s++) {
      out[s] = Math.fma(w, x[s], out[s]);
    }
  }

  /** a[s] = f(z[s]) of the ReLU family: one of the two terms is 0. */
  static void halfLines(double[] a, double[] z, double alpha, int count) {
    for (int s = 0; s < count; s++) {
      a[s] = Math.max(z[s], 0) + alpha * Math.min(z[s], 0);
    }
  }

  /** delta[s] *= f'(z[s]) of the ReLU family. */
  static void timesSlope(double[] delta, double[] z, double alpha, int count) {
    for (int s = 0; s < count; s++) {
      delta[s] *= z[s] > 0 ? 1 : alpha;
    }
  }

  /** The sum of upstream[s] · ∂f/∂α, on top of {@code sum}. */
  static double addAlphaSlopes(double sum, double[] upstream, double[] z, int count) {
    for (int s = 0; s < count; s++) {
      sum = Math.fma(upstream[s], Math.min(z[s], 0), sum);
    }
    return sum;
  }

  /** gradient[start + i] += Σ_s delta[s] x[i][s], in the order of s. */
  static void addDots(double[] gradient, int start, double[] delta, double[][] x, int count) {
    int i = 0;
    for (; i + 4 <= x.length; i += 4) {
      dotFour(gradient, start + i, delta, x[i], x[i + 1], x[i + 2], x[i + 3], count);
    }
    for (; i < x.length; i++) {
      double sum = gradient[start + i];
      for (int s = 0; s < count; s++) {
        sum = Math.fma(delta[s], x[i][s], sum);
      }
      gradient[start + i] = sum;
    }
  }

  private static void dotFour(
      double[] gradient,
      int at,
      double[] delta,
      double[] x0,
      double[] x1,
      double[] x2,
      double[] x3,
      int count) {
    double g0 = gradient[at];
    double g1 = gradient[at + 1];
    double g2 = gradient[at + 2];
    double g3 = gradient[at + 3];
    for (int s = 0; s < count; s++) {
      g0 = Math.fma(delta[s], x0[s], g0);
      g1 = Math.fma(delta[s], x1[s], g1);
      g2 = Math.fma(delta[s], x2[s], g2);
      g3 = Math.fma(delta[s], x3[s], g3);
    }
    gradient[at] = g0;
    gradient[at + 1] = g1;
    gradient[at + 2] = g2;
    gradient[at + 3] = g3;
  }

  /** sum + Σ_s x[s], in the order of s. */
  static double addAll(double sum, double[] x, int count) {
    for (int s = 0; s < count; s++) {
      sum += x[s];
    }
    return sum;
  }
}
