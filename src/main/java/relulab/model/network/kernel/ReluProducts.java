package relulab.model.network.kernel;

import relulab.model.Fma;

/**
 * As {@link Products}, with ReLU (α = 0) in the same loop, for the commonest numbers of terms: the
 * loops are short, so that each one saved counts. The bits are those of the two loops.
 *
 * <p>One unit at a time: the compiler does not vectorise the longer loop of two units at once.
 */
public final class ReluProducts {
  private ReluProducts() {}

  /**
   * z[s] = first + Σ_i w[start + i] x[i][s], added in the order of i, and a[s] = f(z[s]).
   *
   * @param x at least one array
   */
  public static void forward(
      double[] z, double[] a, double first, double[] w, int start, double[][] x, int count) {
    switch (x.length) {
      case 2 -> two(z, a, first, w[start], w[start + 1], x[0], x[1], count);
      case 8 -> eight(z, a, first, w, start, x, count);
      default -> {
        Products.sum(z, first, w, start, 1, x, count);
        HalfLineKernels.value(a, z, 0, count);
      }
    }
  }

  /**
   * delta[s] = f'(z[s]) Σ_i w[start + i · stride] after[i][s], added in the order of i.
   *
   * @param a the activations f(z): positive where z is
   * @param after at least one array
   */
  public static void backward(
      double[] delta, double[] a, double[] w, int start, int stride, double[][] after, int count) {
    switch (after.length) {
      case 1 -> backOne(delta, a, w[start], after[0], count);
      case 8 -> backEight(delta, a, w, start, stride, after, count);
      default -> {
        Products.sum(delta, 0, w, start, stride, after, count);
        HalfLineKernels.timesSlope(delta, a, 0, count);
      }
    }
  }

  private static void two(
      double[] z,
      double[] a,
      double first,
      double w0,
      double w1,
      double[] x0,
      double[] x1,
      int count) {
    for (int s = 0; s < count; s++) {
      double sum = Fma.of(w1, x1[s], Fma.of(w0, x0[s], first));
      z[s] = sum;
      a[s] = 0.5 * (sum + Math.abs(sum));
    }
  }

  private static void eight(
      double[] z, double[] a, double first, double[] w, int at, double[][] x, int count) {
    double w0 = w[at];
    double w1 = w[at + 1];
    double w2 = w[at + 2];
    double w3 = w[at + 3];
    double w4 = w[at + 4];
    double w5 = w[at + 5];
    double w6 = w[at + 6];
    double w7 = w[at + 7];
    double[] x0 = x[0];
    double[] x1 = x[1];
    double[] x2 = x[2];
    double[] x3 = x[3];
    double[] x4 = x[4];
    double[] x5 = x[5];
    double[] x6 = x[6];
    double[] x7 = x[7];
    for (int s = 0; s < count; s++) {
      double sum = Fma.of(w1, x1[s], Fma.of(w0, x0[s], first));
      sum = Fma.of(w3, x3[s], Fma.of(w2, x2[s], sum));
      sum = Fma.of(w5, x5[s], Fma.of(w4, x4[s], sum));
      sum = Fma.of(w7, x7[s], Fma.of(w6, x6[s], sum));
      z[s] = sum;
      a[s] = 0.5 * (sum + Math.abs(sum));
    }
  }

  private static void backOne(double[] delta, double[] a, double w, double[] after, int count) {
    for (int s = 0; s < count; s++) {
      delta[s] = Fma.of(w, after[s], 0.0) * Math.signum(a[s]);
    }
  }

  private static void backEight(
      double[] delta, double[] a, double[] w, int at, int stride, double[][] after, int count) {
    double w0 = w[at];
    double w1 = w[at + stride];
    double w2 = w[at + 2 * stride];
    double w3 = w[at + 3 * stride];
    double w4 = w[at + 4 * stride];
    double w5 = w[at + 5 * stride];
    double w6 = w[at + 6 * stride];
    double w7 = w[at + 7 * stride];
    double[] d0 = after[0];
    double[] d1 = after[1];
    double[] d2 = after[2];
    double[] d3 = after[3];
    double[] d4 = after[4];
    double[] d5 = after[5];
    double[] d6 = after[6];
    double[] d7 = after[7];
    for (int s = 0; s < count; s++) {
      double sum = Fma.of(w1, d1[s], Fma.of(w0, d0[s], 0.0));
      sum = Fma.of(w3, d3[s], Fma.of(w2, d2[s], sum));
      sum = Fma.of(w5, d5[s], Fma.of(w4, d4[s], sum));
      sum = Fma.of(w7, d7[s], Fma.of(w6, d6[s], sum));
      delta[s] = sum * Math.signum(a[s]);
    }
  }
}
