package relulab.model.experiment.conclusion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Experiment;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Plan;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.SeedSet;
import relulab.model.experiment.Variant;
import relulab.model.experiment.conclusion.Sentence.Role;

/** Sentences for made-up results of every shape state only what holds. */
class ConclusionsTest {
  private static final AlphaExperiment ALPHAS =
      new AlphaExperiment(1, Plan.narrow(), List.of(0.0, 0.01, 0.1, 0.3), 0.25, 0.95);
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @Test
  void nothingIsSaidOfNothing() {
    assertEquals(List.of(), Conclusions.of(Results.none(ALPHAS)));
  }

  @Test
  void oneNetworkConcludesNothing() {
    for (int n : new int[] {1, 2, 5}) {
      List<Sentence> said = Conclusions.of(alphas(n, 0.1, 0.1, 1e-6, 1e-6, 1e-8));
      assertEquals(List.of("tooFew"), keys(said));
      assertEquals(new Figure.Count(n), said.getFirst().figures().getFirst());
      assertEquals(new Figure.Count(6), said.getFirst().figures().get(2));
    }
  }

  @Test
  void farLowerIntervalsMakeTheUsualSlopeAPoorOne() {
    List<Sentence> said = Conclusions.of(alphas(40, 0.1, 0.01, 1e-5, 1e-6, 1e-8));
    assertEquals("alpha.far", claim(said).key());
    assertEquals(List.of(0.01), settings(claim(said)));
    Sentence detail = only(said, "alpha.farDetail");
    assertEquals(List.of(0.1, 0.3), settings(detail.figures().getFirst()));
    assertEquals(1e3, ((Figure.Ratio) detail.figures().get(1)).value(), 1);
    assertEquals(1e4, ((Figure.Ratio) detail.figures().get(2)).value(), 10);
    assertEquals(0.3, settings(only(said, "alpha.best").figures().getFirst()).getFirst());
    assertEquals(List.of(0.0, 0.01, 0.1), settings(only(said, "alpha.higher").figures().get(1)));
    Sentence pairs = only(said, "alpha.pairs");
    assertEquals(new Figure.Count(40), pairs.figures().getFirst());
    only(said, "alpha.preluLower");
    assertFalse(keys(said).contains("alpha.notTold"), keys(said).toString());
  }

  @Test
  void aLittleLowerIsNotFar() {
    List<Sentence> said = Conclusions.of(alphas(40, 0.1, 0.01, 0.005, 0.01, 0.01));
    assertEquals("alpha.notBest", claim(said).key());
    assertEquals(List.of(0.1), settings(only(said, "alpha.farDetailOne").figures().getFirst()));
    only(said, "alpha.preluHigher");
  }

  @Test
  void overlappingIntervalsCannotBeToldApart() {
    List<Sentence> said = Conclusions.of(alphas(40, 0.01, 0.0100, 0.0101, 0.0099, 0.01));
    assertEquals("alpha.same", claim(said).key());
    assertEquals(List.of(0.0, 0.01, 0.1), settings(only(said, "alpha.notTold").figures().get(1)));
    only(said, "alpha.preluSame");
    for (String key : List.of("alpha.higher", "alpha.preluLower", "alpha.preluHigher")) {
      assertFalse(keys(said).contains(key), key);
    }
  }

  @Test
  void theUsualSlopeMayBeTheBest() {
    List<Sentence> said = Conclusions.of(alphas(40, 0.1, 0.001, 0.1, 0.1, 0.1));
    assertEquals("alpha.same", claim(said).key());
    assertEquals(List.of(0.0, 0.1, 0.3), settings(only(said, "alpha.above").figures().get(1)));
  }

  /** The slope with the lowest training loss is not the one that is chosen. */
  @Test
  void slopesAreJudgedByPointsThatWereHeldOut() {
    AlphaExperiment judged =
        new AlphaExperiment(
            1, Plan.narrow().withHeldOut(0.25), List.of(0.0, 0.01, 0.1), 0.25, 0.95);
    double[] training = {0.1, 1e-6, 0.01, 0.1};
    double[] heldOut = {0.1, 0.2, 0.001, 0.1};
    List<Sentence> said =
        Conclusions.of(
            of(
                judged,
                cell -> {
                  SortedMap<Long, double[]> rows = new TreeMap<>();
                  for (long i = 1; i <= 40; i++) {
                    double spread = 1 + 0.001 * i;
                    rows.put(
                        i,
                        new double[] {training[cell] * spread, 0.1, 0.2, heldOut[cell] * spread});
                  }
                  return new Outcome.Rows(rows);
                }));
    assertEquals("alpha.far", claim(said).key());
    assertEquals(List.of(0.1), settings(only(said, "alpha.best").figures().getFirst()));
    assertEquals(new Figure.Share(0.25), only(said, "heldOut").figures().getFirst());
    assertEquals(
        Role.NOT, only(Conclusions.of(alphas(40, 0.1, 0.1, 0.1, 0.1, 0.1)), "notHeldOut").role());
  }

  /** Overflows count as infinite losses, and are named. */
  @Test
  void overflowsAreSaid() {
    Results results = alphas(40, 0.1, INFINITE, 0.01, 0.01, 0.01);
    List<Sentence> said = Conclusions.of(results);
    Sentence overflow = only(said, "alpha.overflow");
    assertEquals(
        List.of(new Figure.Setting(0.01), new Figure.Count(40), new Figure.Count(40)),
        overflow.figures());
    assertEquals("alpha.far", claim(said).key());
    only(said, "alpha.farDetailOverflow");
  }

  @Test
  void withoutTheUsualSlopeNothingIsSaidOfIt() {
    AlphaExperiment other = new AlphaExperiment(1, Plan.narrow(), List.of(0.1, 0.3), 0.25, 0.95);
    List<Sentence> said =
        Conclusions.of(of(other, cell -> trained(30, cell == 1 ? 1e-6 : 0.1, 0.1, 0.2)));
    assertEquals("alpha.bestIs", claim(said).key());
    assertTrue(keys(said).stream().noneMatch(key -> key.startsWith("alpha.far")));
    assertFalse(keys(said).contains("alpha.pairs"));
  }

  /** A cell that was not measured is in no sentence. */
  @Test
  void whatWasNotMeasuredIsNotSaid() {
    Results results =
        of(
            ALPHAS,
            cell -> cell == 3 ? Outcome.Rows.NONE : trained(30, cell == 2 ? 1e-6 : 0.1, 0.1, 0.2));
    for (Sentence sentence : Conclusions.of(results)) {
      assertFalse(settings(sentence).contains(0.3), sentence.toString());
    }
  }

  @Test
  void sharesAreRankedWithTheirIntervals() {
    Collapse experiment = new Collapse(1, Plan.narrow(), Collapse.ACTIVATIONS.usual(), 0.95);
    long[] hits = {950, 122, 3, 2};
    List<Sentence> said = Conclusions.of(of(experiment, cell -> count(hits[cell], 1000)));
    assertEquals("collapse.claim", claim(said).key());
    assertEquals(new Figure.Function(Variant.of(ActivationKind.RELU)), figure(claim(said), 0));
    Sentence same = only(said, "notTold");
    assertEquals(new Figure.Function(Variant.parse("prelu:0.25")), figure(same, 0));
    assertEquals(
        new Figure.Several(List.of(new Figure.Function(Variant.parse("leaky-relu:0.3")))),
        figure(same, 1));
    List<Sentence> equal = Conclusions.of(of(experiment, cell -> count(5, 10)));
    assertEquals("collapse.same", claim(equal).key());
  }

  @Test
  void ratesThatSilenceAreSaidWhereIntervalsAreApart() {
    RateExperiment experiment =
        new RateExperiment(1, Plan.circle(), Variant.family(0.1, 0.25), List.of(0.01, 1.0), 0.95);
    List<Sentence> said =
        Conclusions.of(
            of(
                experiment,
                cell -> {
                  boolean fast = experiment.rate(cell) == 1;
                  boolean relu = experiment.variant(cell).kind() == ActivationKind.RELU;
                  boolean prelu = experiment.variant(cell).kind() == ActivationKind.PRELU;
                  return trained(30, fast && prelu ? INFINITE : 0.1, fast && relu ? 0.8 : 0.1, 0.2);
                }));
    assertEquals("rate.silences", claim(said).key());
    assertEquals(1, said.stream().filter(s -> s.key().equals("rate.silent")).count());
    assertEquals(2, said.stream().filter(s -> s.key().equals("rate.silentSame")).count());
    assertEquals(List.of(1.0), settings(only(said, "rate.higher").figures().get(2)));
    Sentence overflow = only(said, "rate.overflow");
    assertEquals(new Figure.Function(Variant.parse("prelu:0.25")), figure(overflow, 0));
    assertEquals(2, said.stream().filter(s -> s.key().equals("rate.notTold")).count());
  }

  @Test
  void bornDeadComparesWithTheBounds() {
    BornDead experiment = new BornDead(1, List.of(2, 5), List.of(2, 9), false, 0.95);
    IntFunction<Outcome> right =
        cell -> {
          BornDead.Cell at = experiment.cell(cell);
          double middle = (experiment.lowerBound(at) + experiment.upperBound(at)) / 2;
          return count(Math.round(1000 * middle), 1000);
        };
    List<Sentence> said = Conclusions.of(of(experiment, right));
    assertEquals("dead.most", claim(said).key());
    assertEquals(new Figure.Count(2), figure(claim(said), 1));
    assertEquals(new Figure.Count(9), figure(claim(said), 2));
    only(said, "dead.bounds");
    List<Sentence> wrong =
        Conclusions.of(of(experiment, cell -> cell == 0 ? count(999, 1000) : right.apply(cell)));
    assertEquals(new Figure.Count(1), figure(only(wrong, "dead.outside"), 1));
    List<Sentence> few = Conclusions.of(of(experiment, cell -> count(cell % 2, 1)));
    assertEquals("dead.same", claim(few).key());
  }

  @Test
  void gradientsAreComparedWithinEachNetwork() {
    GradientFlow experiment =
        new GradientFlow(
            1,
            List.of(Variant.of(ActivationKind.RELU), Variant.of(ActivationKind.SIGMOID)),
            4,
            2,
            0.95);
    List<Sentence> said =
        Conclusions.of(
            of(
                experiment,
                cell ->
                    rows(
                        10,
                        i -> {
                          double first = cell == 0 ? 0.5 : 1e-6;
                          return new double[] {first * (1 + i), 1, 1, 1 + i, 7};
                        })));
    assertEquals("gradient.claim", claim(said).key());
    assertEquals(new Figure.Function(Variant.of(ActivationKind.SIGMOID)), figure(claim(said), 0));
    assertEquals(1e-6, ((Figure.Measure) figure(claim(said), 1)).value(), 1e-18);
    Sentence other = only(said, "gradient.other");
    assertEquals(new Figure.Function(Variant.of(ActivationKind.RELU)), figure(other, 0));
    assertEquals(0.5, ((Figure.Measure) figure(other, 1)).value(), 1e-12);
  }

  @Test
  void costsAreToldApartOnlyByTheirIntervals() {
    Cost experiment =
        new Cost("here", List.of(ActivationKind.RELU, ActivationKind.LEAKY_RELU), 0.95);
    List<Sentence> said =
        Conclusions.of(
            of(experiment, cell -> rows(11, i -> new double[] {1 + 0.1 * i, 2 + cell * 9})));
    assertEquals("cost.same", claim(said).key());
    assertTrue(keys(said).contains("cost.value"));
    assertTrue(keys(said).contains("cost.elsewhere"));
  }

  /** The networks of a cell spread by a fifth around a value. */
  private static Results alphas(int n, double... losses) {
    return of(ALPHAS, cell -> trained(n, losses[cell], 0.1, 0.2));
  }

  private static Outcome trained(int n, double loss, double silent, double alpha) {
    return rows(
        n,
        i -> {
          double spread = 0.95 + 0.1 * ((i * 7) % n) / n;
          return new double[] {loss * spread, silent * spread, alpha * spread};
        });
  }

  private static Outcome.Rows rows(int n, IntFunction<double[]> row) {
    SortedMap<Long, double[]> all = new TreeMap<>();
    for (int i = 0; i < n; i++) {
      all.put(i + 1L, row.apply(i));
    }
    return new Outcome.Rows(all);
  }

  private static Outcome count(long hits, long n) {
    return new Outcome.Count(SeedSet.of(SeedRange.of(n)), hits);
  }

  private static Results of(Experiment experiment, IntFunction<Outcome> cell) {
    List<Outcome> cells = new ArrayList<>();
    for (int i = 0; i < experiment.keys().size(); i++) {
      cells.add(cell.apply(i));
    }
    return new Results(experiment, cells);
  }

  private static Sentence claim(List<Sentence> said) {
    List<Sentence> claims = said.stream().filter(s -> s.role() == Role.CLAIM).toList();
    assertEquals(1, claims.size(), "one claim: " + said);
    return claims.getFirst();
  }

  private static Sentence only(List<Sentence> said, String key) {
    List<Sentence> found = said.stream().filter(s -> s.key().equals(key)).toList();
    assertEquals(1, found.size(), key + " in " + keys(said));
    return found.getFirst();
  }

  private static Figure figure(Sentence sentence, int index) {
    return sentence.figures().get(index);
  }

  private static List<String> keys(List<Sentence> said) {
    return said.stream().map(Sentence::key).toList();
  }

  private static List<Double> settings(Sentence sentence) {
    return sentence.figures().stream().flatMap(f -> settings(f).stream()).toList();
  }

  private static List<Double> settings(Figure figure) {
    return switch (figure) {
      case Figure.Setting s -> List.of(s.value());
      case Figure.Several s -> s.all().stream().flatMap(f -> settings(f).stream()).toList();
      default -> Stream.<Double>empty().toList();
    };
  }
}
