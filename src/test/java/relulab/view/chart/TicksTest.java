package relulab.view.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class TicksTest {

  @Test
  void marksRoundNumbers() {
    Ticks ticks = Ticks.of(new Range(-4, 4), 9);
    assertEquals(9, ticks.count());
    assertEquals("−4", ticks.label(0));
    assertEquals("0", ticks.label(4));
    Ticks quarters = Ticks.of(new Range(-0.15, 1.15), 6);
    assertEquals("0.25", quarters.label(1));
  }

  /** At every zoom: in the range, not too many, and no two with the same label. */
  @RepeatedTest(300)
  void areTellableApartAtEveryZoom(RepetitionInfo repetition) {
    SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
    double width = Math.pow(10, random.nextDouble(-5, 5));
    double min = random.nextDouble(-1, 1) * Math.min(1000, width * 1e4);
    Range range = new Range(min, min + width);
    int most = random.nextInt(2, 15);
    Ticks ticks = Ticks.of(range, most);
    assertTrue(
        ticks.count() <= Math.max(most, 5) + 1 && ticks.count() >= 3, ticks + " for " + range);
    Set<String> labels = new HashSet<>();
    for (int i = 0; i < ticks.count(); i++) {
      assertTrue(
          ticks.at(i) >= range.min() - 1e-6 * width && ticks.at(i) <= range.max() + 1e-6 * width);
      assertTrue(labels.add(ticks.label(i)), "twice " + ticks.label(i) + " in " + range);
    }
  }
}
