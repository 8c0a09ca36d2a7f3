package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.experiment.Outcome;
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
      long most = results.cells().stream().mapToLong(Outcome::networks).max().orElse(0);
      return List.of(Conclusions.tooFew(most, experiment.confidence()));
    }
    List<Sentence> all = new ArrayList<>();
    List<Sample> fewer = dead.stream().filter(s -> s.isBelow(nothing)).toList();
    List<Sample> more = dead.stream().filter(nothing::isBelow).toList();
    List<Sample> same =
        dead.stream().filter(s -> s != nothing && s.cannotBeToldFrom(nothing)).toList();
    all.add(
        fewer.isEmpty()
            ? Sentence.of(Role.CLAIM, "prevention.none")
            : Sentence.of(Role.CLAIM, "prevention.fewer", Sample.names(fewer)));
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
    if (!more.isEmpty()) {
      all.add(Sentence.of(Role.FOLLOWS, "prevention.more", Sample.names(more)));
    }
    if (!same.isEmpty()) {
      all.add(Sentence.of(Role.NOT, "prevention.notTold", Sample.names(same)));
    }
    losses(experiment, results, all);
    all.add(Sentence.of(Role.NOT, "prevention.elsewhere"));
    return all;
  }

  /** Fewer dead neurons are not yet a lower loss. */
  @SuppressWarnings("ReferenceEquality") // the very same one is meant
  private static void losses(Prevention experiment, Results results, List<Sentence> all) {
    List<Sample> losses = samples(experiment, results, false);
    Sample nothing = losses.getFirst();
    List<Sample> lower = losses.stream().filter(s -> s.isBelow(nothing)).toList();
    List<Sample> same =
        losses.stream().filter(s -> s != nothing && s.cannotBeToldFrom(nothing)).toList();
    if (!lower.isEmpty()) {
      all.add(Sentence.of(Role.FOLLOWS, "prevention.lossLower", Sample.names(lower)));
    }
    if (!same.isEmpty()) {
      all.add(Sentence.of(Role.NOT, "prevention.lossSame", Sample.names(same)));
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
