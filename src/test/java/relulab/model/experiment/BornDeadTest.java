package relulab.model.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import relulab.model.activation.ActivationKind;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.random.RandomStream;
import relulab.model.random.Ziggurat;

/** Networks dead at birth: held to the engine, to exact formulas, to bounds and to known shares. */
class BornDeadTest {

  /** The published simulation has an error of its own, far smaller than this interval. */
  @ParameterizedTest
  @CsvSource({"2, 0.8805", "3, 0.5755", "4, 0.2921", "5, 0.1291", "10, 0.0012"})
  void atTenLayersTheSimulatedSharesAreFoundAgain(int width, double share) {
    Outcome.Count found = run(new BornDead(7, List.of(width), List.of(9), false, 0.999), 20_000);
    Interval interval = Statistics.wilson(found.hits(), found.networks(), 0.999);
    assertTrue(interval.contains(share), width + ": " + interval);
  }

  @ParameterizedTest
  @CsvSource({
    "2, .8703, .9249",
    "3, .5134, .6993",
    "4, .2042, .4406",
    "5, .0640, .2485",
    "10, .0001, .0088"
  })
  void theBoundsAtTenLayersAreThoseThatWereComputedByHand(int width, double lower, double upper) {
    assertEquals(lower, BornDeadBounds.lower(width, 9), 5e-5);
    assertEquals(upper, BornDeadBounds.upper(width, 9), 5e-5);
  }

  @ParameterizedTest
  @CsvSource({"4", "9"})
  void sharesLieBetweenTheBounds(int hidden) {
    for (int width : List.of(2, 3, 4, 5, 10)) {
      Outcome.Count found =
          run(new BornDead(11, List.of(width), List.of(hidden), false, 0.999), 10_000);
      Interval interval = Statistics.wilson(found.hits(), found.networks(), 0.999);
      assertTrue(interval.high() >= BornDeadBounds.lower(width, hidden), width + " " + interval);
      assertTrue(interval.low() <= BornDeadBounds.upper(width, hidden), width + " " + interval);
    }
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "3", "6"})
  void twoHiddenLayersHaveTheExactShare(int width) {
    double exact = Math.pow(4, -width) * (3 - Math.pow(2, 1 - width));
    assertEquals(exact, BornDeadBounds.twoLayers(width), 1e-15);
    assertEquals(exact, BornDeadBounds.lower(width, 2), 1e-15);
    Outcome.Count found = run(new BornDead(3, List.of(width), List.of(2), false, 0.999), 40_000);
    assertTrue(Statistics.wilson(found.hits(), found.networks(), 0.999).contains(exact));
  }

  @Test
  void cellsAreNumberedByWidthAndThenByDepthAsTheyWereGiven() {
    BornDead map = new BornDead(1, List.of(5, 2), List.of(9, 1, 4), false, 0.95);
    List<BornDead.Cell> grid = map.grid();
    assertEquals(6, grid.size());
    assertEquals(new BornDead.Cell(5, 4), grid.get(2));
    assertEquals(new BornDead.Cell(2, 9), grid.get(3));
    for (int i = 0; i < 6; i++) {
      assertEquals(grid.get(i), map.cell(i));
      assertEquals(i, map.number(grid.get(i)));
      assertEquals(
          List.of(Integer.toString(grid.get(i).width()), Integer.toString(grid.get(i).hidden())),
          map.keys().get(i));
    }
  }

  @Test
  void oneHiddenLayerFiresOnOneSideAtLeast() {
    assertEquals(0, BornDeadBounds.lower(3, 1), 0);
    assertEquals(0, run(new BornDead(5, List.of(1), List.of(1), false, 0.999), 2_000).hits());
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "2, 3", "3, 9", "5, 5"})
  void aFixedInputHasTheExactShare(int width, int hidden) {
    double exact = 1 - Math.pow(1 - Math.pow(2, -width), hidden);
    assertEquals(exact, BornDeadBounds.fixedInput(width, hidden), 1e-15);
    Outcome.Count found =
        run(new BornDead(4, List.of(width), List.of(hidden), true, 0.999), 20_000);
    assertTrue(Statistics.wilson(found.hits(), found.networks(), 0.999).contains(exact));
  }

  /**
   * The same weights in the engine: a dead network gives 0 everywhere, a living one somewhere not.
   */
  @ParameterizedTest
  @CsvSource({"2, 4", "3, 9", "1, 3", "7, 6"})
  void twoInputsDecideForAllOfThem(int width, int hidden) {
    BirthTest test = new BirthTest(width, hidden);
    int dead = 0;
    for (int i = 0; i < 500; i++) {
      double[] parameters = test.parameters(RandomStream.of(9, i));
      Layout layout = test.layout();
      for (int unit = 0; unit < width; unit++) {
        parameters[layout.weight(layout.outputLayer(), 0, unit)] = 1; // activations cannot cancel
      }
      Network network = new Network(layout, ActivationKind.RELU, parameters);
      boolean silent = IntStream.rangeClosed(-40, 40).allMatch(x -> network.predict(x * 0.37) == 0);
      assertEquals(silent, test.isDeadForAll(RandomStream.of(9, i)), "network " + i);
      assertEquals(network.predict(2.5) == 0, test.isDeadForOne(RandomStream.of(9, i)));
      dead += silent ? 1 : 0;
    }
    assertTrue(dead > 0 || width == 7, "no dead network among them");
  }

  private static Outcome.Count run(BornDead experiment, long networks) {
    return (Outcome.Count) experiment.measure(0, SeedRange.of(networks));
  }

  /**
   * Where two inputs decide, the evaluation on 40 points of the same draws agrees with them network
   * by network: 40 inputs lie on both sides of 0.
   */
  @ParameterizedTest
  @CsvSource({"2, 3", "3, 9", "5, 5"})
  void pointsAgreeWithTwoInputsWhereTheseDecide(int width, int hidden) {
    BirthTest exact = new BirthTest(width, hidden);
    BirthOnPoints points = new BirthOnPoints(width, hidden, 0, false, false);
    for (int i = 0; i < 2_000; i++) {
      assertEquals(
          exact.isDeadForAll(RandomStream.of(21, i)),
          points.isDead(RandomStream.of(21, i)),
          "" + i);
    }
  }

  /** The same for one input, at which both look. */
  @Test
  void pointsAgreeAtOneInput() {
    BirthTest exact = new BirthTest(3, 6);
    BirthOnPoints points = new BirthOnPoints(3, 6, 0, false, true);
    for (int i = 0; i < 2_000; i++) {
      assertEquals(
          exact.isDeadForOne(RandomStream.of(22, i)), points.isDead(RandomStream.of(22, i)));
    }
  }

  /** Above 0 it lets neurons fire, below it silences them; asymmetric networks die less often. */
  @Test
  void biasAndAsymmetryMoveTheShareAsTheyShould() {
    Interval none = share(0, false);
    Interval raised = share(0.1, false);
    Interval lowered = share(-1, false);
    Interval asymmetric = share(0, true);
    String all = none + " " + raised + " " + lowered + " " + asymmetric;
    assertTrue(raised.high() < none.low(), all);
    assertTrue(lowered.low() > none.high(), all);
    assertTrue(asymmetric.high() < none.low(), all);
  }

  private static Interval share(double bias, boolean asymmetric) {
    Outcome.Count found =
        run(new BornDead(1, List.of(2), List.of(9), false, bias, asymmetric, 0.999), 4_000);
    return Statistics.wilson(found.hits(), found.networks(), 0.999);
  }

  /** Each row has one positive entry from Beta(2, 1), with mean 2/3; the others are normal. */
  @Test
  void asymmetricRowsAreDrawnAsPublished() {
    BirthOnPoints birth = new BirthOnPoints(4, 2, 0, true, false);
    RandomStream random = RandomStream.of(5, 1);
    Ziggurat normal = new Ziggurat(random);
    double sum = 0;
    double squares = 0;
    int n = 50_000;
    for (int i = 0; i < n; i++) {
      for (double v : birth.row(4, random, normal)) {
        sum += v;
        squares += v * v;
      }
    }
    double variance = 0.6007 * 0.6007 / 4;
    assertEquals(2.0 / 3, sum / n, 0.01, "one of five has a mean");
    assertEquals(4 * variance + 0.5, squares / n, 0.01, "E b² of Beta(2, 1) is ½");
  }

  /** Nothing is known beforehand of these, and files without the new parameters are as before. */
  @Test
  void boundsBelongToNetworksWithoutBiases() {
    BornDead plain = new BornDead(1, List.of(2), List.of(3), false, 0.95);
    BornDead biased = new BornDead(1, List.of(2), List.of(3), false, 0.1, false, 0.95);
    assertEquals(2, plain.known(0).size());
    assertEquals(List.of(), biased.known(0));
    assertEquals(List.of(), biased.knownColumns());
    assertEquals(40, biased.inputs());
    assertFalse(plain.parameters().containsKey("bias"));
    assertEquals("0.1", biased.parameters().get("bias"));
    for (BornDead each :
        List.of(plain, biased, new BornDead(1, List.of(2), List.of(3), true, -0.5, true, 0.95))) {
      assertEquals(
          Optional.of(each), Experiment.of(BornDead.ID, new Parameters(each.parameters())));
    }
  }
}
