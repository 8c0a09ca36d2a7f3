package relulab.view.trial.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import relulab.model.random.RandomStream;

/** The inspector's histogram of pre-activations. */
class HistogramTest {

  @RepeatedTest(20)
  void everyValueIsCountedOnItsSideOfZero(RepetitionInfo repetition) {
    RandomStream random = RandomStream.of(7, repetition.getCurrentRepetition());
    double shift = repetition.getCurrentRepetition() / 5.0 - 2;
    double[] z = new double[200];
    Arrays.setAll(z, i -> i % 17 == 0 ? 0 : random.nextDouble() * 3 - 1.5 + shift);
    Histogram histogram = Histogram.of(z, 24);
    int above = 0;
    for (int i = 0; i < histogram.counts().length; i++) {
      above += histogram.middle(i) > 0 ? histogram.counts()[i] : 0;
    }
    assertEquals(Arrays.stream(z).filter(v -> v > 0).count(), above);
    assertEquals(z.length, Arrays.stream(histogram.counts()).sum());
    assertTrue(histogram.range().contains(0));
  }

  @Test
  void equalValuesAreOneBar() {
    Histogram histogram = Histogram.of(new double[] {0, 0, 0}, 10);
    assertEquals(3, histogram.most());
  }
}
