package relulab.model.network.kernel;

/** Plain sums over samples, in the order of the samples: several arrays at once, as in Dots. */
public final class Sums {
  private Sums() {}

  /** sums[start + k] += Σ_s rows[k][s] for all rows k. */
  public static void add(double[] sums, int start, double[][] rows, int count) {
    add(sums, start, rows, 0, rows.length, count);
  }

  /** sums[start + k] += Σ_s rows[first + k][s] for k from 0 to {@code n} − 1. */
  static void add(double[] sums, int start, double[][] rows, int first, int n, int count) {
    int k = 0;
    for (; k + 8 <= n; k += 8) {
      eight(sums, start + k, rows, first + k, count);
    }
    for (; k + 2 <= n; k += 2) {
      two(sums, start + k, rows[first + k], rows[first + k + 1], count);
    }
    if (k < n) {
      sums[start + k] = one(sums[start + k], rows[first + k], count);
    }
  }

  /** sum + Σ_s row[s]. */
  static double one(double sum, double[] row, int count) {
    for (int s = 0; s < count; s++) {
      sum += row[s];
    }
    return sum;
  }

  private static void two(double[] sums, int at, double[] r0, double[] r1, int count) {
    double s0 = sums[at];
    double s1 = sums[at + 1];
    for (int s = 0; s < count; s++) {
      s0 += r0[s];
      s1 += r1[s];
    }
    sums[at] = s0;
    sums[at + 1] = s1;
  }

  private static void eight(double[] sums, int at, double[][] rows, int first, int count) {
    double[] r0 = rows[first];
    double[] r1 = rows[first + 1];
    double[] r2 = rows[first + 2];
    double[] r3 = rows[first + 3];
    double[] r4 = rows[first + 4];
    double[] r5 = rows[first + 5];
    double[] r6 = rows[first + 6];
    double[] r7 = rows[first + 7];
    double s0 = sums[at];
    double s1 = sums[at + 1];
    double s2 = sums[at + 2];
    double s3 = sums[at + 3];
    double s4 = sums[at + 4];
    double s5 = sums[at + 5];
    double s6 = sums[at + 6];
    double s7 = sums[at + 7];
    for (int s = 0; s < count; s++) {
      s0 += r0[s];
      s1 += r1[s];
      s2 += r2[s];
      s3 += r3[s];
      s4 += r4[s];
      s5 += r5[s];
      s6 += r6[s];
      s7 += r7[s];
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
    sums[at + 5] = s5;
    sums[at + 6] = s6;
    sums[at + 7] = s7;
  }
}
