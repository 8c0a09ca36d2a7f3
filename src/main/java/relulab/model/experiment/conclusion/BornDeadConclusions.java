package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.BornDead;
import relulab.model.experiment.Results;
import relulab.model.experiment.conclusion.Sentence.Role;

/** What networks at birth say: where they are dead, and whether the bounds hold. */
final class BornDeadConclusions {
  private BornDeadConclusions() {}

  static List<Sentence> of(BornDead experiment, Results results) {
    double level = experiment.confidence();
    List<Integer> measured =
        IntStream.range(0, results.cells().size())
            .filter(cell -> results.cells().get(cell).networks() > 0)
            .boxed()
            .toList();
    Sample[] samples =
        IntStream.range(0, results.cells().size())
            .mapToObj(
                cell -> Sample.count(new Figure.Count(cell), results.cells().get(cell), level))
            .toArray(Sample[]::new);
    // If any two can be told apart, these two can.
    int most = measured.stream().max(byEnd(samples, true)).orElseThrow();
    int least = measured.stream().min(byEnd(samples, false)).orElseThrow();
    List<Sentence> all = new ArrayList<>();
    boolean apart = samples[least].isBelow(samples[most]);
    all.add(
        Sentence.of(
            Role.CLAIM,
            apart ? "dead.most" : "dead.same",
            figures(experiment, most, samples[most])));
    if (apart) {
      all.add(Sentence.of(Role.DETAIL, "dead.least", figures(experiment, least, samples[least])));
    }
    for (int cell : apart ? List.of(most, least) : List.of(most)) {
      List<Figure> figures = new ArrayList<>(List.of(figures(experiment, cell, samples[cell])));
      figures.add(samples[cell].between());
      figures.add(new Figure.Level(level));
      figures.add(new Figure.Count(samples[cell].n()));
      all.add(new Sentence(Role.FOLLOWS, "dead.value", figures));
    }
    if (experiment.hasBounds()) {
      bounds(experiment, measured, samples, level, all);
    } else {
      all.add(Sentence.of(Role.NOT, "dead.noBounds", new Figure.Count(experiment.inputs())));
    }
    all.add(Sentence.of(Role.NOT, "dead.training"));
    return all;
  }

  /** By the lower ends of the intervals, or the upper ones, and where these are equal by value. */
  private static Comparator<Integer> byEnd(Sample[] samples, boolean low) {
    return Comparator.<Integer>comparingDouble(
            cell -> low ? samples[cell].interval().low() : samples[cell].interval().high())
        .thenComparingDouble(cell -> samples[cell].value());
  }

  private static Figure[] figures(BornDead experiment, int cell, Sample sample) {
    BornDead.Cell at = experiment.cell(cell);
    return new Figure[] {
      sample.figure(), new Figure.Count(at.width()), new Figure.Count(at.hidden())
    };
  }

  /** How many intervals reach into the bounds; at a level of 95 % one in twenty may miss. */
  private static void bounds(
      BornDead experiment,
      List<Integer> measured,
      Sample[] samples,
      double level,
      List<Sentence> all) {
    long outside =
        measured.stream()
            .filter(
                cell -> {
                  BornDead.Cell at = experiment.cell(cell);
                  return samples[cell].interval().low() > experiment.upperBound(at)
                      || samples[cell].interval().high() < experiment.lowerBound(at);
                })
            .count();
    all.add(
        Sentence.of(
            Role.FOLLOWS,
            outside == 0 ? "dead.bounds" : "dead.outside",
            new Figure.Count(measured.size()),
            new Figure.Count(outside),
            new Figure.Level(level)));
  }
}
