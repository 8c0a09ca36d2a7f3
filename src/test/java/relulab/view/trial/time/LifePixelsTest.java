package relulab.view.trial.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import relulab.model.activation.ActivationKind;
import relulab.model.trial.LifeTrack;
import relulab.view.theme.Theme;
import relulab.view.trial.TimeAxis;

/** A band of a layer says how many of its neurons are silent, however low it is. */
class LifePixelsTest {
  private static final int NEURONS = 64;

  /** So many neurons are dead, so many more dormant, the others fire. */
  private record Lives(int dead, int dormant) implements LifeTrack {
    @Override
    public long end() {
      return 10;
    }

    @Override
    public int columnOf(long step) {
      return 0;
    }

    @Override
    public double active(int column, int neuron) {
      return 0.5;
    }

    @Override
    public double deadShare(int column, int neuron) {
      return neuron < dead ? 1 : 0;
    }

    @Override
    public double dormantShare(int column, int neuron) {
      return neuron >= dead && neuron < dead + dormant ? 1 : 0;
    }
  }

  private static int[] band(int dead, int dormant, int height) {
    LaneSpans lane = new LaneSpans(List.of(new LaneSpans.Span(0, ActivationKind.RELU)));
    LifePixels pixels =
        new LifePixels(
            new Lives(dead, dormant),
            new TimeAxis(10),
            1,
            lane,
            Theme.LIGHT.palette(),
            Color.WHITE);
    return pixels.band(0, NEURONS, height);
  }

  /** How far a pixel is from the first of two colours to the second, by its blue. */
  private static double share(int pixel, int from, int to) {
    return (double) ((pixel & 255) - (from & 255)) / ((to & 255) - (from & 255));
  }

  @Test
  void aLowBandIsShadedByItsShare() {
    int alive = band(0, 0, 2)[0];
    int black = band(NEURONS, 0, 2)[0];
    int[] few = band(4, 0, 2);
    assertEquals(alive, few[0], "the upper pixel is as if all were alive");
    assertEquals(0.3, share(few[1], alive, black), 0.02, "4 of 64 are seen, but are not a half");
    int[] half = band(NEURONS / 2, 0, 2);
    assertEquals(alive, half[0]);
    assertEquals(black, half[1]);
    int[] most = band(3 * NEURONS / 4, 0, 2);
    assertEquals(0.5, share(most[0], alive, black), 0.02);
  }

  @Test
  void aHighBandHasWholePixelsAndShowsOneOfMany() {
    int alive = band(0, 0, 8)[0];
    int black = band(NEURONS, 0, 8)[0];
    int amber = band(0, NEURONS, 8)[0];
    int[] one = band(1, 1, 8);
    assertEquals(black, one[7]);
    assertEquals(amber, one[6]);
    assertEquals(alive, one[5]);
  }

  @Test
  void oneDormantNeuronBesideDeadOnesIsSeenInALowBand() {
    int alive = band(0, 0, 1)[0];
    int[] dead = band(8, 0, 1);
    int[] both = band(8, 1, 1);
    assertNotEquals(dead[0], both[0]);
    assertTrue(both[0] != alive);
  }
}
