package relulab.view.functions;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Moves labels apart as little as possible, so that none covers another. */
final class Spread {
  private Spread() {}

  /**
   * Positions at least a gap apart, in the order of the wanted ones, within bounds where there is
   * room; the sum of the squares of the moves is least.
   */
  static double[] apart(double[] wanted, double gap, double low, double high) {
    int n = wanted.length;
    Integer[] order =
        IntStream.range(0, n)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> wanted[i]))
            .toArray(Integer[]::new);
    double[] sums = new double[n];
    int[] sizes = new int[n];
    int blocks = 0;
    for (int i = 0; i < n; i++) { // Pool adjacent violators.
      sums[blocks] = wanted[order[i]] - i * gap;
      sizes[blocks++] = 1;
      while (blocks > 1
          && sums[blocks - 2] / sizes[blocks - 2] >= sums[blocks - 1] / sizes[blocks - 1]) {
        blocks--;
        sums[blocks - 1] += sums[blocks];
        sizes[blocks - 1] += sizes[blocks];
      }
    }
    double[] places = new double[n];
    int next = 0;
    for (int b = 0; b < blocks; b++) {
      double at = sums[b] / sizes[b];
      double most = Math.max(low, high - (n - 1) * gap);
      Arrays.fill(places, next, next + sizes[b], Math.clamp(at, Math.min(low, most), most));
      next += sizes[b];
    }
    double[] result = new double[n];
    for (int i = 0; i < n; i++) {
      result[order[i]] = places[i] + i * gap;
    }
    return result;
  }
}
