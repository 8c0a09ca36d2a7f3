package relulab.view.trial.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SliderScaleTest {
  private final SliderScale rates = new SliderScale.Logarithmic(1e-5, 10, false);
  private final SliderScale batches = new SliderScale.Logarithmic(1, 200, true);
  private final SliderScale alphas = new SliderScale.Root();

  @Test
  void endsAndMiddle() {
    assertEquals(1e-5, rates.value(0));
    assertEquals(0.01, rates.value(0.5));
    assertEquals(10, rates.value(1));
    assertEquals(1, batches.value(0));
    assertEquals(14, batches.value(0.5));
    assertEquals(200, batches.value(1));
    assertEquals(0.01, alphas.value(0.1));
  }

  @Test
  void whatIsTypedBeyondTheEndsStandsAtTheEnds() {
    assertEquals(0, rates.position(0));
    assertEquals(1, rates.position(1e9));
    assertEquals(0, alphas.position(-2));
    assertEquals(1, batches.position(5000));
  }

  /** A number that the slider can show is still the same after a round trip. */
  @Test
  void positionsStandForTheirNumbers() {
    for (double rate : new double[] {1e-5, 0.0012, 0.05, 0.4, 1, 9.9}) {
      assertEquals(rate, rates.value(rates.position(rate)));
    }
    for (int batch = 1; batch <= 200; batch++) {
      assertEquals(batch, batches.value(batches.position(batch)));
    }
  }

  /** A key never leaves the slider where it is, other than at an end. */
  @Test
  void everyKeyMovesAndAllNumbersAreWithinReach() {
    for (SliderScale scale : new SliderScale[] {rates, batches, alphas}) {
      double value = scale.value(0);
      int presses = 0;
      while (value < scale.value(1)) {
        double next = scale.moved(value, 0.02);
        assertTrue(next > value, scale + " at " + value);
        value = next;
        presses++;
      }
      assertTrue(presses <= 60, presses + " presses");
    }
    assertEquals(0.051, rates.stepped(0.05, 1));
    assertEquals(0.0099, rates.stepped(0.01, -1), 1e-12);
    assertEquals(21, batches.stepped(20, 1));
    assertEquals(200, batches.stepped(5000, 1));
    assertEquals(1e-5, rates.stepped(0, -1));
  }
}
