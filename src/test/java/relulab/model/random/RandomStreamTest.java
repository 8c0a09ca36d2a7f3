package relulab.model.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RandomStreamTest {

  @Test
  void bitsAreThoseOfSplittableRandom() {
    for (long seed : new long[] {0, 1, -1, 42, Long.MIN_VALUE}) {
      RandomStream ours = new RandomStream(seed);
      SplittableRandom theirs = new SplittableRandom(seed);
      for (int i = 0; i < 1000; i++) {
        assertEquals(theirs.nextLong(), ours.nextLong());
      }
    }
  }

  @Test
  void normalDeviatesHaveMeanZeroAndVarianceOne() {
    RandomStream random = RandomStream.of(7, 0);
    int n = 200_000;
    double sum = 0;
    double squares = 0;
    int beyondTwo = 0;
    for (int i = 0; i < n; i++) {
      double x = random.nextGaussian();
      sum += x;
      squares += x * x;
      beyondTwo += Math.abs(x) > 2 ? 1 : 0;
    }
    assertEquals(0, sum / n, 4 / Math.sqrt(n));
    assertEquals(1, squares / n, 4 * Math.sqrt(2.0 / n));
    assertEquals(0.0455, beyondTwo / (double) n, 0.002);
  }

  @Test
  void boundedNumbersAreUniform() {
    RandomStream random = RandomStream.of(3, 1);
    int[] counts = new int[7];
    for (int i = 0; i < 70_000; i++) {
      counts[random.nextInt(7)]++;
    }
    for (int count : counts) {
      assertEquals(10_000, count, 400);
    }
  }

  @Test
  void shufflingKeepsTheNumbersAndEveryOrderOccurs() {
    RandomStream random = RandomStream.of(5, 2);
    int[] seen = new int[6];
    for (int i = 0; i < 6000; i++) {
      int[] order = {0, 1, 2};
      random.shuffle(order);
      assertEquals(3, Arrays.stream(order).distinct().count());
      seen[2 * order[0] + (order[1] > order[2] ? 1 : 0)]++;
    }
    assertTrue(Arrays.stream(seen).allMatch(count -> count > 850 && count < 1150));
  }

  @Test
  void streamsOfOneSeedDiffer() {
    assertEquals(
        1000,
        java.util.stream.LongStream.range(0, 1000)
            .map(index -> RandomStream.of(9, index).nextLong())
            .distinct()
            .count());
  }
}
