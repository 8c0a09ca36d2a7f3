package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import relulab.model.activation.ActivationKind;
import relulab.model.network.Initialization;
import relulab.model.network.Initializer;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.random.RandomStream;

class BornDeadTest {
  /** Beyond this many standard deviations, chance is no explanation: 1 in 15 000. */
  private static final double SIGMAS = 4;

  private static double share(int width, int hidden, int networks) {
    BornDeadSampler sampler = new BornDeadSampler(width, hidden);
    int dead = 0;
    for (int i = 0; i < networks; i++) {
      dead += sampler.draw(RandomStream.of(1000L * width + hidden, i)) ? 1 : 0;
    }
    return dead / (double) networks;
  }

  private static double error(double share, double networks) {
    return SIGMAS * Math.sqrt(share * (1 - share) / networks);
  }

  /** Ten layers in all; the table's own error counts, too. */
  @ParameterizedTest
  @CsvSource({
    "2,  0.8703, 0.8805, 0.9249, 100000",
    "3,  0.5134, 0.5755, 0.6993, 100000",
    "4,  0.2042, 0.2921, 0.4406, 100000",
    "5,  0.0640, 0.1291, 0.2485, 100000",
    "10, 0.0001, 0.0012, 0.0088, 40000"
  })
  void sharesAgreeWithTheTableAndLieBetweenTheBounds(
      int width, double lower, double simulated, double upper, int tableNetworks) {
    assertEquals(lower, BornDead.lowerBound(width, 9), 6e-5);
    assertEquals(upper, BornDead.upperBound(width, 9), 6e-5);
    int networks = 40_000;
    double share = share(width, 9, networks);
    double error = Math.hypot(error(simulated, networks), error(simulated, tableNetworks));
    assertEquals(simulated, share, error + 5e-5);
    assertTrue(share > lower - error && share < upper + error);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void twoHiddenLayersAreExact(int width) {
    double exact = BornDead.twoLayers(width);
    int networks = 200_000;
    assertEquals(exact, share(width, 2, networks), error(exact, networks));
    assertEquals(exact, BornDead.lowerBound(width, 2), 1e-15);
  }

  @Test
  void oneHiddenLayerIsNeverBornDead() {
    assertEquals(0, share(1, 1, 1000));
    assertEquals(0, BornDead.lowerBound(3, 1));
    assertEquals(0.125, BornDead.oneInput(3, 1), 1e-15);
  }

  @ParameterizedTest
  @CsvSource({"1, 3", "2, 5", "3, 4", "4, 9"})
  void oneInputIsExact(int width, int hidden) {
    double exact = BornDead.oneInput(width, hidden);
    assertEquals(1 - Math.pow(1 - Math.pow(2, -width), hidden), exact, 1e-14);
    int networks = 20_000;
    int dead = 0;
    for (int i = 0; i < networks; i++) {
      dead += network(width, hidden, i).predict(0.7) == 0 ? 1 : 0;
    }
    assertEquals(exact, dead / (double) networks, error(exact, networks));
  }

  /** The engine's own networks, asked for both signs, are as often born dead. */
  @Test
  void theSamplerAgreesWithTheEngine() {
    int networks = 20_000;
    int dead = 0;
    for (int i = 0; i < networks; i++) {
      Network network = network(3, 4, i);
      dead += network.predict(1) == 0 && network.predict(-1) == 0 ? 1 : 0;
    }
    double share = share(3, 4, networks);
    assertEquals(share, dead / (double) networks, Math.sqrt(2) * error(share, networks));
  }

  private static Network network(int width, int hidden, int index) {
    Layout layout = new Layout(1, Collections.nCopies(hidden, width), false);
    double[] parameters = new double[layout.size()];
    new Initializer(Initialization.he(), layout, ActivationKind.RELU, 0)
        .fill(parameters, RandomStream.of(5, index));
    return new Network(layout, ActivationKind.RELU, parameters);
  }
}
