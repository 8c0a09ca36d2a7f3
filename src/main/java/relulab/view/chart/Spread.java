package relulab.view.chart;

import java.util.Arrays;

/** Moves labels apart that would touch: each as little as is possible, none past another. */
public final class Spread {
  private Spread() {}

  /**
   * Places of labels along a line.
   *
   * @param wanted where each would stand
   * @param distance least distance of two neighbours
   * @param low the least place
   * @param high the greatest place
   * @return where each stands, in the order given; where there is no room for all, as far apart as
   *     there is room
   */
  public static double[] apart(double[] wanted, double distance, double low, double high) {
    int n = wanted.length;
    Integer[] order = new Integer[n];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(wanted[a], wanted[b]));
    double gap = n > 1 ? Math.min(distance, Math.max(0, high - low) / (n - 1)) : 0;
    double[] sums = new double[n];
    int[] counts = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) {
      sums[blocks] = wanted[order[i]] - i * gap;
      counts[blocks++] = 1;
      while (blocks > 1 && mean(sums, counts, blocks - 2) >= mean(sums, counts, blocks - 1)) {
        sums[blocks - 2] += sums[blocks - 1];
        counts[blocks - 2] += counts[blocks - 1];
        blocks--;
      }
    }
    double[] placed = new double[n];
    int at = 0;
    for (int block = 0; block < blocks; block++) {
      double base = Math.clamp(mean(sums, counts, block), low, high - (n - 1) * gap + 1e-9);
      for (int i = 0; i < counts[block]; i++, at++) {
        placed[order[at]] = base + at * gap;
      }
    }
    return placed;
  }

  private static double mean(double[] sums, int[] counts, int block) {
    return sums[block] / counts[block];
  }
}
