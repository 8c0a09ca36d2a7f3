package relulab.view.chart;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Labels stand apart, in their order, and no farther from their places than they must. */
class SpreadTest {

  @Test
  void thoseThatStandApartStay() {
    assertArrayEquals(
        new double[] {30, 10, 50}, Spread.apart(new double[] {30, 10, 50}, 14, 0, 60), 1e-9);
  }

  @Test
  void thoseThatTouchMoveEquallyFar() {
    assertArrayEquals(new double[] {13, 27}, Spread.apart(new double[] {20, 20}, 14, 0, 60), 1e-9);
  }

  @Test
  void anyAreApartWithinTheirBounds() {
    Random random = new Random(7);
    for (int round = 0; round < 500; round++) {
      int n = 1 + random.nextInt(12);
      double[] wanted = random.doubles(n, -20, 120).toArray();
      double[] placed = Spread.apart(wanted, 14, 0, 100);
      double[] sorted = placed.clone();
      Arrays.sort(sorted);
      double gap = n > 1 ? Math.min(14, 100.0 / (n - 1)) : 0;
      assertTrue(sorted[0] >= -1e-6 && sorted[n - 1] <= 100 + 1e-6, Arrays.toString(sorted));
      for (int i = 1; i < n; i++) {
        assertTrue(sorted[i] - sorted[i - 1] >= gap - 1e-6, Arrays.toString(sorted));
      }
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          assertEquals(wanted[i] < wanted[j], placed[i] < placed[j]);
        }
      }
    }
  }
}
