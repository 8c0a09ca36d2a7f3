package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.Prevention;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainingExperiment;
import relulab.model.experiment.conclusion.Sentence.Role;

/** What measures against the death of neurons do, compared with doing nothing. */
final class PreventionConclusions {
  private PreventionConclusions() {}

  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  static List<Sentence> of(Prevention experiment, Results results) {
    List<Sample> dead = samples(experiment, results, true);
    Sample nothing = dead.getFirst();
    if (!nothing.isKnown()) {
      return List.of(Conclusions.tooFew(nothing.n(), experiment.confidence()));
    }
    List<Sentence> all = new ArrayList<>();
    List<Sample> fewer = dead.stream().filter(s -> s.isBelow(nothing)).toList();
    List<Sample> more = dead.stream().filter(nothing::isBelow).toList();
    List<Sample> same =
        dead.stream().filter(s -> s != nothing && s.cannotBeToldFrom(nothing)).toList();
    claim(fewer, more, same, all);
    if (!fewer.isEmpty() || !more.isEmpty()) {
      all.add(
          Sentence.of(
              Role.DETAIL,
              "prevention.against",
              nothing.figure(),
              nothing.between(),
              new Figure.Level(experiment.confidence())));
    }
    for (Sample sample : dead) {
      if (sample.isKnown()) {
        all.add(
            Sentence.of(
                Role.FOLLOWS,
                "prevention.value",
                sample.name(),
                sample.figure(),
                sample.between(),
                new Figure.Level(experiment.confidence())));
      }
    }
    Conclusions.list(all, Role.FOLLOWS, "prevention.more", more);
    Conclusions.list(all, Role.NOT, "prevention.notTold", same);
    losses(experiment, results, all);
    all.add(Sentence.of(Role.NOT, "prevention.elsewhere"));
    int compared = fewer.size() + more.size() + same.size();
    if (compared > 1) {
      all.add(Sentence.of(Role.NOT, "comparisons", new Figure.Count(compared)));
    }
    return all;
  }

  /** That nothing helps is said only of measures that were taken. */
  private static void claim(
      List<Sample> fewer, List<Sample> more, List<Sample> same, List<Sentence> all) {
    if (!fewer.isEmpty()) {
      all.add(Sentence.of(Role.CLAIM, "prevention.fewer", Sample.names(fewer)));
    } else if (!more.isEmpty()) {
      all.add(Sentence.of(Role.CLAIM, "prevention.onlyMore", Sample.names(more)));
    } else if (!same.isEmpty()) {
      all.add(Sentence.of(Role.CLAIM, "prevention.none", Sample.names(same)));
    } else {
      all.add(Sentence.of(Role.CLAIM, "prevention.alone"));
    }
  }

  /** Fewer dead neurons are not yet a lower loss; a network that overflowed has an infinite one. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private static void losses(Prevention experiment, Results results, List<Sentence> all) {
    List<Sample> losses = samples(experiment, results, false);
    Sample nothing = losses.getFirst();
    Conclusions.list(
        all,
        Role.FOLLOWS,
        "prevention.lossLower",
        losses.stream().filter(s -> s.isBelow(nothing)).toList());
    Conclusions.list(
        all,
        Role.FOLLOWS,
        "prevention.lossHigher",
        losses.stream().filter(nothing::isBelow).toList());
    Conclusions.list(
        all,
        Role.NOT,
        "prevention.lossSame",
        losses.stream().filter(s -> s != nothing && s.cannotBeToldFrom(nothing)).toList());
    for (Sample sample : losses) {
      if (sample.overflowed() > 0) {
        all.add(
            Sentence.of(
                Role.FOLLOWS,
                "prevention.overflow",
                sample.name(),
                new Figure.Count(sample.overflowed()),
                new Figure.Count(sample.n())));
      }
    }
  }

  private static List<Sample> samples(Prevention experiment, Results results, boolean dead) {
    double level = experiment.confidence();
    return IntStream.range(0, results.cells().size())
        .mapToObj(
            cell ->
                dead
                    ? Sample.meanShare(
                        name(experiment, cell),
                        results.cells().get(cell),
                        TrainingExperiment.SILENT,
                        level)
                    : Sample.median(
                        name(experiment, cell),
                        results.cells().get(cell),
                        experiment.judged(),
                        level))
        .toList();
  }

  private static Figure name(Prevention experiment, int cell) {
    Prevention.Measure measure = experiment.measure(cell);
    return new Figure.Against(
        measure,
        switch (measure) {
          case NOTHING, XAVIER -> 0;
          case CLIPPING -> experiment.clipNorm();
          case WARM_UP -> experiment.warmUp();
          case BIAS -> experiment.bias();
        });
  }
}
