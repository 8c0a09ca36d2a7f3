package relulab.view.experiment;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
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

/** Results whose numbers a test knows. */
public final class HandMade {
  static final BornDead DEAD = new BornDead(1, List.of(2, 3, 5), List.of(1, 2, 4, 9), false, 0.999);
  static final Collapse COLLAPSE =
      new Collapse(1, Plan.narrow(), Collapse.ACTIVATIONS.usual(), 0.95);
  static final RateExperiment RATES =
      new RateExperiment(
          1, Plan.circle(), Variant.family(0.1, 0.25), List.of(0.01, 0.1, 0.3, 1.0), 0.95);
  static final AlphaExperiment ALPHAS =
      new AlphaExperiment(1, Plan.circle(), List.of(0.0, 0.01, 0.1, 0.3, 1.0), 0.25, 0.95);
  static final GradientFlow FLOW =
      new GradientFlow(1, GradientFlow.ACTIVATIONS.usual(), 12, 8, 0.95);
  static final Cost COST = new Cost(Cost.MACHINE.usual(), List.of(ActivationKind.values()), 0.95);

  private HandMade() {}

  /** One result of each experiment. */
  public static List<Results> all() {
    return List.of(dead(), collapse(), rates(), alphas(), flow(), cost());
  }

  /** As many categories as experiments may have. */
  static List<Results> many() {
    List<Variant> variants =
        IntStream.range(0, 64)
            .mapToObj(i -> new Variant(ActivationKind.LEAKY_RELU, i / 64.0))
            .toList();
    List<Integer> all = IntStream.rangeClosed(1, 64).boxed().toList();
    List<Double> rates = IntStream.rangeClosed(1, 64).mapToObj(i -> 0.001 * i).toList();
    return List.of(
        of(new Collapse(1, Plan.narrow(), variants, 0.95), cell -> count(cell, 64)),
        of(new BornDead(1, all, all, false, 0.95), cell -> count(cell % 50, 50)),
        of(
            new RateExperiment(1, Plan.circle(), variants.subList(0, 6), rates, 0.95),
            cell -> trained(5, cell % 6, 0.3, 0.2, 0.1)));
  }

  static List<Experiment> experiments() {
    return List.of(DEAD, COLLAPSE, RATES, ALPHAS, FLOW, COST);
  }

  static Outcome.Count count(long hits, long n) {
    return n == 0 ? Outcome.Count.NONE : new Outcome.Count(SeedSet.of(SeedRange.of(n)), hits);
  }

  static Outcome.Rows rows(double[]... rows) {
    SortedMap<Long, double[]> all = new TreeMap<>();
    Arrays.stream(rows).forEach(row -> all.put(all.size() + 1L, row));
    return new Outcome.Rows(all);
  }

  /**
   * The cell of width 3 and nine layers has 575 of 1000, that of width 5 and nine layers nothing.
   */
  static Results dead() {
    return of(
        DEAD,
        cell -> {
          BornDead.Cell at = DEAD.grid().get(cell);
          long hits = Math.round(1000 * DEAD.lowerBound(at) + 3);
          if (at.width() == 5 && at.hidden() == 9) {
            return Outcome.Count.NONE;
          }
          return at.width() == 3 && at.hidden() == 9 ? count(575, 1000) : count(hits, 1000);
        });
  }

  static Results collapse() {
    long[] hits = {92, 9, 1, 0};
    return of(COLLAPSE, cell -> count(hits[cell], cell == 3 ? 0 : 100));
  }

  /** At the learning rate 1 twelve of forty ReLU networks overflow, and all PReLU networks. */
  static Results rates() {
    return of(
        RATES,
        cell -> {
          boolean last = RATES.rate(cell) == 1;
          int overflowing = !last ? 0 : cell < 4 ? 12 : cell < 8 ? 0 : 40;
          return trained(40, overflowing, 0.05 * (1 + cell), 0.01 * cell, 0.25);
        });
  }

  static Results alphas() {
    return of(ALPHAS, cell -> trained(30, 0, 0.1 + 0.01 * cell, 0.02 * (6 - cell), 0.2));
  }

  static Results flow() {
    return of(
        FLOW,
        cell ->
            rows(
                IntStream.range(0, 20)
                    .mapToObj(i -> norms(cell == 3 ? 0.2 : 0.9, 1 + 0.01 * i))
                    .toArray(double[][]::new)));
  }

  static Results cost() {
    return of(
        COST,
        cell ->
            rows(
                IntStream.range(0, 11)
                    .mapToObj(i -> new double[] {1 + cell + 0.1 * i, 2 + cell + 0.2 * i})
                    .toArray(double[][]::new)));
  }

  private static double[] norms(double factor, double first) {
    return IntStream.rangeClosed(1, 13)
        .mapToDouble(l -> first * Math.pow(factor, 13 - l))
        .toArray();
  }

  /** The first networks overflow; the others have losses and shares around the given ones. */
  private static Outcome.Rows trained(
      int n, int overflowing, double loss, double silent, double alpha) {
    return rows(
        IntStream.range(0, n)
            .mapToObj(
                i -> {
                  double spread = 1 + 0.2 * ((i * 7) % n) / n;
                  return new double[] {
                    i < overflowing ? Double.POSITIVE_INFINITY : loss * spread,
                    Math.min(1, silent * spread),
                    alpha * spread
                  };
                })
            .toArray(double[][]::new));
  }

  private static Results of(Experiment experiment, IntFunction<Outcome> cell) {
    List<Outcome> cells = new ArrayList<>();
    for (int i = 0; i < experiment.keys().size(); i++) {
      cells.add(cell.apply(i));
    }
    return new Results(experiment, cells);
  }
}
