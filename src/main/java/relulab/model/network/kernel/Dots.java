package relulab.model.network.kernel;

import relulab.model.Fma;

/**
 * Sums over samples: the gradients of weights and biases.
 *
 * <p>Their order is that of the samples, so no single one can be vectorised; eight or more
 * independent sums in one loop hide the latency of an addition and share what they load.
 */
public final class Dots {
  private Dots() {}

  /**
   * gradient[start + j · x.length + i] += Σ_s delta[j][s] x[i][s] for all units j and inputs i, and
   * gradient[bias + j] += Σ_s delta[j][s].
   *
   * @param start index of the layer's first weight
   * @param bias index of the layer's first bias
   */
  public static void add(
      double[] gradient, int start, int bias, double[][] delta, double[][] x, int count) {
    int j = 0;
    for (; j + 4 <= delta.length; j += 4) {
      addFourUnits(gradient, start + j * x.length, bias + j, delta, j, x, count);
    }
    for (; j < delta.length; j++) {
      addUnit(gradient, start + j * x.length, bias + j, delta[j], x, count);
    }
  }

  private static void addFourUnits(
      double[] gradient, int at, int bias, double[][] delta, int j, double[][] x, int count) {
    int fanIn = x.length;
    int i;
    if (fanIn >= 4) {
      Tiles.fourByFour(gradient, at, bias, true, delta, j, x, 0, count);
      i = 4;
    } else if (fanIn >= 2) {
      Tiles.fourByTwo(gradient, at, bias, true, delta, j, x[0], x[1], fanIn, count);
      i = 2;
    } else {
      Sums.add(gradient, bias, delta, j, 4, count);
      i = 0;
    }
    for (; i + 4 <= fanIn; i += 4) {
      Tiles.fourByFour(gradient, at + i, bias, false, delta, j, x, i, count);
    }
    for (; i + 2 <= fanIn; i += 2) {
      Tiles.fourByTwo(gradient, at + i, bias, false, delta, j, x[i], x[i + 1], fanIn, count);
    }
    for (; i < fanIn; i++) {
      Tiles.four(gradient, at + i, fanIn, delta, j, x[i], count);
    }
  }

  private static void addUnit(
      double[] gradient, int at, int bias, double[] delta, double[][] x, int count) {
    int i = 0;
    if (x.length >= 8) {
      Tiles.eight(gradient, at, bias, true, x, 0, delta, count);
      i = 8;
    } else {
      gradient[bias] = Sums.one(gradient[bias], delta, count);
    }
    for (; i + 8 <= x.length; i += 8) {
      Tiles.eight(gradient, at + i, bias, false, x, i, delta, count);
    }
    for (; i + 4 <= x.length; i += 4) {
      Tiles.four(gradient, at + i, 1, x, i, delta, count);
    }
    for (; i < x.length; i++) {
      gradient[at + i] = one(gradient[at + i], delta, x[i], count);
    }
  }

  /** sum + Σ_s a[s] b[s]. */
  static double one(double sum, double[] a, double[] b, int count) {
    for (int s = 0; s < count; s++) {
      sum = Fma.of(a[s], b[s], sum);
    }
    return sum;
  }
}
