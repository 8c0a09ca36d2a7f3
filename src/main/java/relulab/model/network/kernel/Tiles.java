package relulab.model.network.kernel;

import relulab.model.Fma;

/**
 * Several sums over samples in one loop, each in the order of the samples: eight or more hide the
 * latency of an addition, and share what they load.
 *
 * <p>Where {@code withBias} is true, the sums of the units' deltas, the gradients of their biases
 * from {@code gradient[bias]} on, are made in the same loop. The compiler makes two loops of one
 * that asks a thing that stays.
 */
final class Tiles {
  private Tiles() {}

  /** Four rows times one: gradient[at + k · stride] += Σ_s rows[first + k][s] b[s]. */
  static void four(
      double[] gradient, int at, int stride, double[][] rows, int first, double[] b, int count) {
    double[] r0 = rows[first];
    double[] r1 = rows[first + 1];
    double[] r2 = rows[first + 2];
    double[] r3 = rows[first + 3];
    double g0 = gradient[at];
    double g1 = gradient[at + stride];
    double g2 = gradient[at + 2 * stride];
    double g3 = gradient[at + 3 * stride];
    for (int s = 0; s < count; s++) {
      double value = b[s];
      g0 = Fma.of(r0[s], value, g0);
      g1 = Fma.of(r1[s], value, g1);
      g2 = Fma.of(r2[s], value, g2);
      g3 = Fma.of(r3[s], value, g3);
    }
    gradient[at] = g0;
    gradient[at + stride] = g1;
    gradient[at + 2 * stride] = g2;
    gradient[at + 3 * stride] = g3;
  }

  /** One unit times eight inputs. */
  static void eight(
      double[] gradient,
      int at,
      int bias,
      boolean withBias,
      double[][] rows,
      int first,
      double[] b,
      int count) {
    double[] r0 = rows[first];
    double[] r1 = rows[first + 1];
    double[] r2 = rows[first + 2];
    double[] r3 = rows[first + 3];
    double[] r4 = rows[first + 4];
    double[] r5 = rows[first + 5];
    double[] r6 = rows[first + 6];
    double[] r7 = rows[first + 7];
    double g0 = gradient[at];
    double g1 = gradient[at + 1];
    double g2 = gradient[at + 2];
    double g3 = gradient[at + 3];
    double g4 = gradient[at + 4];
    double g5 = gradient[at + 5];
    double g6 = gradient[at + 6];
    double g7 = gradient[at + 7];
    double b0 = withBias ? gradient[bias] : 0;
    for (int s = 0; s < count; s++) {
      double value = b[s];
      if (withBias) {
        b0 += value;
      }
      g0 = Fma.of(r0[s], value, g0);
      g1 = Fma.of(r1[s], value, g1);
      g2 = Fma.of(r2[s], value, g2);
      g3 = Fma.of(r3[s], value, g3);
      g4 = Fma.of(r4[s], value, g4);
      g5 = Fma.of(r5[s], value, g5);
      g6 = Fma.of(r6[s], value, g6);
      g7 = Fma.of(r7[s], value, g7);
    }
    if (withBias) {
      gradient[bias] = b0;
    }
    gradient[at] = g0;
    gradient[at + 1] = g1;
    gradient[at + 2] = g2;
    gradient[at + 3] = g3;
    gradient[at + 4] = g4;
    gradient[at + 5] = g5;
    gradient[at + 6] = g6;
    gradient[at + 7] = g7;
  }

  /** Four units times two inputs. */
  static void fourByTwo(
      double[] gradient,
      int at,
      int bias,
      boolean withBias,
      double[][] delta,
      int j,
      double[] x0,
      double[] x1,
      int fanIn,
      int count) {
    double[] d0 = delta[j];
    double[] d1 = delta[j + 1];
    double[] d2 = delta[j + 2];
    double[] d3 = delta[j + 3];
    double g00 = gradient[at];
    double g01 = gradient[at + 1];
    double g10 = gradient[at + fanIn];
    double g11 = gradient[at + fanIn + 1];
    double g20 = gradient[at + 2 * fanIn];
    double g21 = gradient[at + 2 * fanIn + 1];
    double g30 = gradient[at + 3 * fanIn];
    double g31 = gradient[at + 3 * fanIn + 1];
    double b0 = withBias ? gradient[bias] : 0;
    double b1 = withBias ? gradient[bias + 1] : 0;
    double b2 = withBias ? gradient[bias + 2] : 0;
    double b3 = withBias ? gradient[bias + 3] : 0;
    for (int s = 0; s < count; s++) {
      if (withBias) {
        b0 += d0[s];
        b1 += d1[s];
        b2 += d2[s];
        b3 += d3[s];
      }
      double a = x0[s];
      double b = x1[s];
      g00 = Fma.of(d0[s], a, g00);
      g01 = Fma.of(d0[s], b, g01);
      g10 = Fma.of(d1[s], a, g10);
      g11 = Fma.of(d1[s], b, g11);
      g20 = Fma.of(d2[s], a, g20);
      g21 = Fma.of(d2[s], b, g21);
      g30 = Fma.of(d3[s], a, g30);
      g31 = Fma.of(d3[s], b, g31);
    }
    if (withBias) {
      gradient[bias] = b0;
      gradient[bias + 1] = b1;
      gradient[bias + 2] = b2;
      gradient[bias + 3] = b3;
    }
    gradient[at] = g00;
    gradient[at + 1] = g01;
    gradient[at + fanIn] = g10;
    gradient[at + fanIn + 1] = g11;
    gradient[at + 2 * fanIn] = g20;
    gradient[at + 2 * fanIn + 1] = g21;
    gradient[at + 3 * fanIn] = g30;
    gradient[at + 3 * fanIn + 1] = g31;
  }

  /** Four units times four inputs. */
  static void fourByFour(
      double[] gradient,
      int at,
      int bias,
      boolean withBias,
      double[][] delta,
      int j,
      double[][] x,
      int i,
      int count) {
    double[] d0 = delta[j];
    double[] d1 = delta[j + 1];
    double[] d2 = delta[j + 2];
    double[] d3 = delta[j + 3];
    double[] x0 = x[i];
    double[] x1 = x[i + 1];
    double[] x2 = x[i + 2];
    double[] x3 = x[i + 3];
    int fanIn = x.length;
    int at1 = at + fanIn;
    int at2 = at1 + fanIn;
    int at3 = at2 + fanIn;
    double g00 = gradient[at];
    double g01 = gradient[at + 1];
    double g02 = gradient[at + 2];
    double g03 = gradient[at + 3];
    double g10 = gradient[at1];
    double g11 = gradient[at1 + 1];
    double g12 = gradient[at1 + 2];
    double g13 = gradient[at1 + 3];
    double g20 = gradient[at2];
    double g21 = gradient[at2 + 1];
    double g22 = gradient[at2 + 2];
    double g23 = gradient[at2 + 3];
    double g30 = gradient[at3];
    double g31 = gradient[at3 + 1];
    double g32 = gradient[at3 + 2];
    double g33 = gradient[at3 + 3];
    double b0 = withBias ? gradient[bias] : 0;
    double b1 = withBias ? gradient[bias + 1] : 0;
    double b2 = withBias ? gradient[bias + 2] : 0;
    double b3 = withBias ? gradient[bias + 3] : 0;
    for (int s = 0; s < count; s++) {
      if (withBias) {
        b0 += d0[s];
        b1 += d1[s];
        b2 += d2[s];
        b3 += d3[s];
      }
      double a0 = x0[s];
      double a1 = x1[s];
      double a2 = x2[s];
      double a3 = x3[s];
      g00 = Fma.of(d0[s], a0, g00);
      g01 = Fma.of(d0[s], a1, g01);
      g02 = Fma.of(d0[s], a2, g02);
      g03 = Fma.of(d0[s], a3, g03);
      g10 = Fma.of(d1[s], a0, g10);
      g11 = Fma.of(d1[s], a1, g11);
      g12 = Fma.of(d1[s], a2, g12);
      g13 = Fma.of(d1[s], a3, g13);
      g20 = Fma.of(d2[s], a0, g20);
      g21 = Fma.of(d2[s], a1, g21);
      g22 = Fma.of(d2[s], a2, g22);
      g23 = Fma.of(d2[s], a3, g23);
      g30 = Fma.of(d3[s], a0, g30);
      g31 = Fma.of(d3[s], a1, g31);
      g32 = Fma.of(d3[s], a2, g32);
      g33 = Fma.of(d3[s], a3, g33);
    }
    if (withBias) {
      gradient[bias] = b0;
      gradient[bias + 1] = b1;
      gradient[bias + 2] = b2;
      gradient[bias + 3] = b3;
    }
    gradient[at] = g00;
    gradient[at + 1] = g01;
    gradient[at + 2] = g02;
    gradient[at + 3] = g03;
    gradient[at1] = g10;
    gradient[at1 + 1] = g11;
    gradient[at1 + 2] = g12;
    gradient[at1 + 3] = g13;
    gradient[at2] = g20;
    gradient[at2 + 1] = g21;
    gradient[at2 + 2] = g22;
    gradient[at2 + 3] = g23;
    gradient[at3] = g30;
    gradient[at3 + 1] = g31;
    gradient[at3 + 2] = g32;
    gradient[at3 + 3] = g33;
  }
}
