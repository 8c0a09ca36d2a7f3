package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.AlphaExperiment;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Collapse;
import relulab.model.experiment.Cost;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainingExperiment;
import relulab.model.experiment.conclusion.Sentence.Role;

/**
 * What results say, and nothing that they do not: conditions are told apart only where their
 * intervals do not overlap, and nothing is said of conditions that were not measured.
 */
public final class Conclusions {
  private Conclusions() {}

  /** The sentences, the claim first; none where there are no networks yet. */
  public static List<Sentence> of(Results results) {
    if (results.networks() == 0) {
      return List.of();
    }
    return switch (results.experiment()) {
      case AlphaExperiment alpha -> AlphaConclusions.of(alpha, results);
      case RateExperiment rate -> RateConclusions.of(rate, results);
      case Prevention prevention -> PreventionConclusions.of(prevention, results);
      case Collapse collapse -> collapse(collapse, results);
      case BornDead dead -> BornDeadConclusions.of(dead, results);
      case GradientFlow flow -> GradientConclusions.of(flow, results);
      case Cost cost -> CostConclusions.of(cost, results);
    };
  }

  /** Too few networks for any interval: that is all that can be said. */
  static Sentence tooFew(long n, double level) {
    return Sentence.of(
        Role.CLAIM, "tooFew", new Figure.Count(n), new Figure.Level(level), needed(level));
  }

  /** Of which loss the sentences speak. */
  static Sentence basis(TrainingExperiment experiment) {
    return experiment.holdsOut()
        ? Sentence.of(Role.FOLLOWS, "heldOut", new Figure.Share(experiment.plan(0).heldOut()))
        : Sentence.of(Role.NOT, "notHeldOut");
  }

  /** The least number of networks with an interval for the median. */
  private static Figure needed(double level) {
    int n = 1;
    while (2 * Math.pow(0.5, n) > 1 - level) {
      n++;
    }
    return new Figure.Count(n);
  }

  private static List<Sentence> collapse(Collapse experiment, Results results) {
    List<Sample> samples =
        IntStream.range(0, experiment.activations().size())
            .mapToObj(
                cell ->
                    Sample.count(
                        new Figure.Function(experiment.activations().get(cell)),
                        results.cells().get(cell),
                        experiment.confidence()))
            .toList();
    return ranking("collapse", samples, experiment.confidence(), false);
  }

  /** Names conditions, if there are any. */
  static void list(List<Sentence> to, Role role, String key, List<Sample> samples) {
    if (!samples.isEmpty()) {
      to.add(Sentence.of(role, key, Sample.names(samples)));
    }
  }

  /**
   * Conditions in order of their values: which is lowest, which cannot be told from it, which are
   * higher, and by how much.
   *
   * @param low whether the lowest is the claim, and not the highest
   */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  static List<Sentence> ranking(String key, List<Sample> samples, double level, boolean low) {
    List<Sample> measured =
        samples.stream()
            .filter(s -> s.n() > 0)
            .sorted(Comparator.comparingDouble(Sample::value))
            .toList();
    List<Sample> known = measured.stream().filter(Sample::isKnown).toList();
    if (known.isEmpty()) {
      long most = measured.stream().mapToLong(Sample::n).max().orElse(0);
      return List.of(tooFew(most, level));
    }
    List<Sentence> all = new ArrayList<>();
    Sample first = known.getFirst();
    List<Sample> higher = known.stream().filter(first::isBelow).toList();
    List<Sample> same =
        known.stream().filter(s -> s != first && s.cannotBeToldFrom(first)).toList();
    if (higher.isEmpty()) {
      all.add(
          known.size() > 1 && !Sample.anyApart(known)
              ? Sentence.of(Role.CLAIM, key + ".same", Sample.names(known))
              : Sentence.of(Role.CLAIM, key + ".one", first.name(), first.figure()));
    } else {
      Sample last = higher.getLast();
      Sample claimed = low ? first : last;
      Sample other = low ? last : first;
      all.add(Sentence.of(Role.CLAIM, key + ".claim", claimed.name(), claimed.figure()));
      all.add(
          Sentence.of(
              Role.DETAIL, key + ".other", other.name(), other.figure(), new Figure.Level(level)));
    }
    for (Sample sample : known) {
      all.add(
          Sentence.of(
              Role.FOLLOWS,
              key + ".value",
              sample.name(),
              sample.figure(),
              sample.between(),
              new Figure.Level(level)));
    }
    if (!same.isEmpty()) {
      all.add(Sentence.of(Role.NOT, "notTold", first.name(), Sample.names(same)));
    }
    return all;
  }
}
