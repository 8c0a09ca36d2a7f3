package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.Estimate;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainedStatistics;
import relulab.model.experiment.conclusion.Sentence.Role;

/** What a sweep over α says: of the usual α, of the best one, and of what PReLU learned. */
final class AlphaConclusions {
  /** What most frameworks take. */
  private static final double USUAL = 0.01;

  /** So many times lower is far from the best. */
  private static final double FAR = 10;

  private final AlphaExperiment experiment;
  private final Results results;
  private final double level;
  private final List<Sample> slopes;
  private final List<Sentence> all = new ArrayList<>();

  private AlphaConclusions(AlphaExperiment experiment, Results results) {
    this.experiment = experiment;
    this.results = results;
    level = experiment.confidence();
    slopes =
        IntStream.range(0, experiment.preluCell())
            .mapToObj(
                cell ->
                    Sample.median(
                        new Figure.Setting(experiment.alphas().get(cell)),
                        results.cells().get(cell),
                        experiment.judged(),
                        level))
            .toList();
  }

  static List<Sentence> of(AlphaExperiment experiment, Results results) {
    AlphaConclusions made = new AlphaConclusions(experiment, results);
    List<Sample> known = made.known(s -> true);
    if (known.isEmpty()) {
      long most = made.slopes.stream().mapToLong(Sample::n).max().orElse(0);
      return List.of(Conclusions.tooFew(most, made.level));
    }
    made.conclude(known);
    return made.all;
  }

  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private void conclude(List<Sample> known) {
    Sample best = known.stream().min(Comparator.comparingDouble(Sample::value)).orElseThrow();
    if (best.value() == Double.POSITIVE_INFINITY) {
      say(Role.CLAIM, "alpha.allOverflow", Sample.names(known));
      overflows();
      return;
    }
    Optional<Sample> usual = known.stream().filter(s -> alpha(s) == USUAL).findFirst();
    claim(best, usual);
    if (known.size() > 1) {
      say(
          Role.FOLLOWS,
          "alpha.best",
          best.name(),
          best.figure(),
          best.between(),
          new Figure.Level(level),
          new Figure.Count(known.size()));
    }
    List<Sample> higher = known.stream().filter(best::isBelow).toList();
    if (!higher.isEmpty()) {
      say(Role.FOLLOWS, "alpha.higher", best.name(), Sample.names(higher));
    }
    usual.filter(u -> u != best).ifPresent(u -> pairs(best, u));
    prelu(best);
    overflows();
    List<Sample> same = known.stream().filter(s -> s != best && s.cannotBeToldFrom(best)).toList();
    if (!same.isEmpty()) {
      say(Role.NOT, "alpha.notTold", best.name(), Sample.names(same));
    }
    all.add(Conclusions.basis(experiment));
    say(Role.NOT, "alpha.elsewhere");
    if (known.size() > 2) {
      say(Role.NOT, "comparisons", new Figure.Count(known.size() - 1));
    }
  }

  private void claim(Sample best, Optional<Sample> usual) {
    if (slopes.stream().filter(Sample::isKnown).count() == 1) {
      say(Role.CLAIM, "alpha.one", best.name(), best.figure());
      return;
    }
    if (usual.isEmpty()) {
      say(Role.CLAIM, "alpha.bestIs", best.name());
      return;
    }
    Sample base = usual.get();
    List<Sample> below = known(s -> s.isBelow(base));
    List<Sample> far = below.stream().filter(s -> ratio(base, s) >= FAR).toList();
    if (!far.isEmpty()) {
      say(Role.CLAIM, "alpha.far", base.name());
      detail("alpha.farDetail", base, far);
    } else if (!below.isEmpty()) {
      say(Role.CLAIM, "alpha.notBest", base.name());
      detail("alpha.farDetail", base, below);
    } else {
      say(Role.CLAIM, "alpha.same", base.name());
      List<Sample> above = known(base::isBelow);
      if (!above.isEmpty()) {
        say(Role.DETAIL, "alpha.above", base.name(), Sample.names(above), new Figure.Level(level));
      }
    }
  }

  private void detail(String key, Sample base, List<Sample> lower) {
    double[] ratios = lower.stream().mapToDouble(s -> ratio(base, s)).toArray();
    double least = Arrays.stream(ratios).min().orElseThrow();
    double most = Arrays.stream(ratios).max().orElseThrow();
    boolean one = lower.size() == 1 || !Double.isFinite(most);
    say(
        Role.DETAIL,
        Double.isFinite(least) ? one ? key + "One" : key : key + "Overflow",
        Sample.names(lower),
        new Figure.Ratio(least),
        new Figure.Ratio(most),
        new Figure.Level(level),
        base.name());
  }

  private static double ratio(Sample base, Sample lower) {
    return lower.value() > 0 ? base.value() / lower.value() : Double.POSITIVE_INFINITY;
  }

  /** Network i is the same in every cell, so that it can be compared with itself. */
  private void pairs(Sample best, Sample usual) {
    SortedMap<Long, double[]> a = rows(slopes.indexOf(best));
    SortedMap<Long, double[]> b = rows(slopes.indexOf(usual));
    int all = 0;
    int better = 0;
    for (var row : a.entrySet()) {
      double[] other = b.get(row.getKey());
      if (other != null) {
        all++;
        better += row.getValue()[experiment.judged()] < other[experiment.judged()] ? 1 : 0;
      }
    }
    if (all > 0) {
      say(
          Role.FOLLOWS,
          "alpha.pairs",
          new Figure.Count(better),
          new Figure.Count(all),
          best.name(),
          usual.name());
    }
  }

  private void prelu(Sample best) {
    Outcome outcome = results.cells().get(experiment.preluCell());
    Sample prelu = Sample.median(best.name(), outcome, experiment.judged(), level);
    if (!prelu.isKnown()) {
      return;
    }
    Estimate learned = TrainedStatistics.of(results).get(experiment.preluCell()).alpha();
    if (learned.isKnown()) {
      say(
          Role.FOLLOWS,
          "alpha.prelu",
          new Figure.Setting(learned.value()),
          new Figure.Between(learned.interval(), false),
          new Figure.Level(level),
          prelu.figure());
    }
    if (prelu.overflowed() > 0) {
      say(
          Role.FOLLOWS,
          "alpha.preluOverflow",
          new Figure.Count(prelu.overflowed()),
          new Figure.Count(prelu.n()));
    }
    if (prelu.isBelow(best)) {
      say(Role.FOLLOWS, "alpha.preluLower", best.name());
    } else if (best.isBelow(prelu)) {
      say(Role.FOLLOWS, "alpha.preluHigher", best.name());
    } else {
      say(Role.NOT, "alpha.preluSame", best.name());
    }
  }

  private void overflows() {
    for (Sample sample : slopes) {
      if (sample.overflowed() > 0) {
        say(
            Role.FOLLOWS,
            "alpha.overflow",
            sample.name(),
            new Figure.Count(sample.overflowed()),
            new Figure.Count(sample.n()));
      }
    }
  }

  private SortedMap<Long, double[]> rows(int cell) {
    return results.cells().get(cell) instanceof Outcome.Rows rows
        ? rows.rows()
        : Outcome.Rows.NONE.rows();
  }

  private List<Sample> known(Predicate<Sample> which) {
    return slopes.stream().filter(Sample::isKnown).filter(which).toList();
  }

  private static double alpha(Sample sample) {
    return sample.name() instanceof Figure.Setting set ? set.value() : Double.NaN;
  }

  private void say(Role role, String key, Figure... figures) {
    all.add(Sentence.of(role, key, figures));
  }
}
