package relulab.model.network.kernel;

import relulab.model.Fma;

/**
 * Weighted sums of whole arrays of samples: the way forward, and the way back from layer to layer.
 *
 * <p>The compiler vectorises a loop over samples only while the arrays are indexed by the loop
 * variable itself, so nothing here has an offset. The order of each sum is that of the units,
 * whatever the width of the machine's vectors; {@link Math#fma} is exact by definition.
 */
public final class Products {
  private Products() {}

  /**
   * out[s] = first + Σ_i w[start + i · stride] x[i][s], added in the order of i.
   *
   * @param x at least one array
   */
  public static void sum(
      double[] out, double first, double[] w, int start, int stride, double[][] x, int count) {
    int i;
    if (x.length >= 8) {
      eight(out, first, w, start, stride, x, count);
      i = 8;
    } else if (x.length >= 4) {
      four(out, first, w, start, stride, x, count);
      i = 4;
    } else if (x.length >= 2) {
      two(out, first, w[start], w[start + stride], x[0], x[1], count);
      i = 2;
    } else {
      one(out, first, w[start], x[0], count);
      i = 1;
    }
    for (; i + 8 <= x.length; i += 8) {
      addEight(out, w, start + i * stride, stride, x, i, count);
    }
    if (i + 4 <= x.length) {
      addFour(out, w, start + i * stride, stride, x, i, count);
      i += 4;
    }
    for (; i < x.length; i++) {
      addOne(out, w[start + i * stride], x[i], count);
    }
  }

  private static void one(double[] out, double first, double w, double[] x, int count) {
    for (int s = 0; s < count; s++) {
      out[s] = Fma.of(w, x[s], first);
    }
  }

  private static void two(
      double[] out, double first, double w0, double w1, double[] x0, double[] x1, int count) {
    for (int s = 0; s < count; s++) {
      out[s] = Fma.of(w1, x1[s], Fma.of(w0, x0[s], first));
    }
  }

  private static void four(
      double[] out, double first, double[] w, int at, int stride, double[][] x, int count) {
    double w0 = w[at];
    double w1 = w[at + stride];
    double w2 = w[at + 2 * stride];
    double w3 = w[at + 3 * stride];
    double[] x0 = x[0];
    double[] x1 = x[1];
    double[] x2 = x[2];
    double[] x3 = x[3];
    for (int s = 0; s < count; s++) {
      double sum = Fma.of(w1, x1[s], Fma.of(w0, x0[s], first));
      out[s] = Fma.of(w3, x3[s], Fma.of(w2, x2[s], sum));
    }
  }

  private static void eight(
      double[] out, double first, double[] w, int at, int stride, double[][] x, int count) {
    double w0 = w[at];
    double w1 = w[at + stride];
    double w2 = w[at + 2 * stride];
    double w3 = w[at + 3 * stride];
    double w4 = w[at + 4 * stride];
    double w5 = w[at + 5 * stride];
    double w6 = w[at + 6 * stride];
    double w7 = w[at + 7 * stride];
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
      out[s] = Fma.of(w7, x7[s], Fma.of(w6, x6[s], sum));
    }
  }

  private static void addEight(
      double[] out, double[] w, int at, int stride, double[][] x, int i, int count) {
    double w0 = w[at];
    double w1 = w[at + stride];
    double w2 = w[at + 2 * stride];
    double w3 = w[at + 3 * stride];
    double w4 = w[at + 4 * stride];
    double w5 = w[at + 5 * stride];
    double w6 = w[at + 6 * stride];
    double w7 = w[at + 7 * stride];
    double[] x0 = x[i];
    double[] x1 = x[i + 1];
    double[] x2 = x[i + 2];
    double[] x3 = x[i + 3];
    double[] x4 = x[i + 4];
    double[] x5 = x[i + 5];
    double[] x6 = x[i + 6];
    double[] x7 = x[i + 7];
    for (int s = 0; s < count; s++) {
      double sum = Fma.of(w1, x1[s], Fma.of(w0, x0[s], out[s]));
      sum = Fma.of(w3, x3[s], Fma.of(w2, x2[s], sum));
      sum = Fma.of(w5, x5[s], Fma.of(w4, x4[s], sum));
      out[s] = Fma.of(w7, x7[s], Fma.of(w6, x6[s], sum));
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
      double sum = Fma.of(w1, x1[s], Fma.of(w0, x0[s], out[s]));
      out[s] = Fma.of(w3, x3[s], Fma.of(w2, x2[s], sum));
    }
  }

  private static void addOne(double[] out, double w, double[] x, int count) {
    for (int s = 0; s < count; s++) {
      out[s] = Fma.of(w, x[s], out[s]);
    }
  }
}
