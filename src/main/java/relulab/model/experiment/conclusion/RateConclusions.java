package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.RateExperiment;
import relulab.model.experiment.Results;
import relulab.model.experiment.TrainingExperiment;
import relulab.model.experiment.Variant;
import relulab.model.experiment.conclusion.Sentence.Role;

/**
 * What a sweep over the learning rate says: which rates silence neurons, and for which function.
 */
final class RateConclusions {
  private final double level;
  private final List<Variant> variants;
  private final RateExperiment experiment;
  private final Results results;
  private final List<Sentence> all = new ArrayList<>();

  private RateConclusions(RateExperiment experiment, Results results) {
    this.experiment = experiment;
    this.results = results;
    level = experiment.confidence();
    variants =
        IntStream.range(0, results.cells().size())
            .mapToObj(experiment::variant)
            .distinct()
            .toList();
  }

  static List<Sentence> of(RateExperiment experiment, Results results) {
    RateConclusions made = new RateConclusions(experiment, results);
    made.silenced();
    made.compared();
    made.overflows();
    if (made.all.isEmpty()) {
      return List.of(made.nothing());
    }
    if (made.all.getFirst().role() != Role.CLAIM) {
      made.all.addFirst(made.apartOrSame());
    }
    made.all.add(Conclusions.basis(experiment));
    made.all.add(Sentence.of(Role.NOT, "rate.elsewhere"));
    return made.all;
  }

  /** There are too few networks, or too few rates. */
  private Sentence nothing() {
    long most = results.cells().stream().mapToLong(Outcome::networks).max().orElse(0);
    boolean known =
        variants.stream().flatMap(v -> samples(v, false).stream()).anyMatch(Sample::isKnown);
    return known ? apartOrSame() : Conclusions.tooFew(most, experiment.confidence());
  }

  /** The least rate silences as many as any, or more; two others may be apart all the same. */
  private Sentence apartOrSame() {
    for (Variant variant : variants) {
      List<Sample> known = samples(variant, true).stream().filter(Sample::isKnown).toList();
      for (Sample less : known) {
        Optional<Sample> more =
            known.stream().filter(less::isBelow).max(Comparator.comparingDouble(Sample::value));
        if (more.isPresent()) {
          Figure function = new Figure.Function(variant);
          return Sentence.of(Role.CLAIM, "rate.silences", function, less.name(), more.get().name());
        }
      }
    }
    return Sentence.of(Role.CLAIM, "rate.same");
  }

  /** A sample for each rate, by rising rate. */
  private List<Sample> samples(Variant variant, boolean silent) {
    return IntStream.range(0, results.cells().size())
        .filter(cell -> experiment.variant(cell).equals(variant))
        .boxed()
        .sorted((a, b) -> Double.compare(experiment.rate(a), experiment.rate(b)))
        .map(
            cell -> {
              Figure name = new Figure.Setting(experiment.rate(cell));
              Outcome outcome = results.cells().get(cell);
              return silent
                  ? Sample.meanShare(name, outcome, TrainingExperiment.SILENT, level)
                  : Sample.median(name, outcome, experiment.judged(), level);
            })
        .toList();
  }

  /** From the least rate to the one that silences most of those that can be told from it. */
  private void silenced() {
    for (Variant variant : variants) {
      List<Sample> known = samples(variant, true).stream().filter(Sample::isKnown).toList();
      if (known.size() < 2) {
        continue;
      }
      Sample least = known.getFirst();
      List<Sample> more = known.stream().filter(least::isBelow).toList();
      List<Sample> fewer = known.stream().filter(s -> s.isBelow(least)).toList();
      Figure function = new Figure.Function(variant);
      if (!more.isEmpty()) {
        Sample most = more.stream().reduce((a, b) -> b.value() > a.value() ? b : a).orElseThrow();
        if (all.isEmpty()) {
          say(Role.CLAIM, "rate.silences", function, least.name(), most.name());
        }
        say(
            Role.FOLLOWS,
            "rate.silent",
            function,
            least.figure(),
            least.name(),
            most.figure(),
            most.name(),
            least.between(),
            most.between());
      }
      if (!fewer.isEmpty()) {
        say(Role.FOLLOWS, "rate.fewer", function, Sample.names(fewer), least.name());
      }
      if (!Sample.anyApart(known)) {
        say(Role.NOT, "rate.silentSame", function);
      }
    }
  }

  /** Each function's loss against that of the first, rate by rate. */
  private void compared() {
    if (variants.size() < 2) {
      return;
    }
    List<Sample> base = samples(variants.getFirst(), false);
    Figure first = new Figure.Function(variants.getFirst());
    for (Variant variant : variants.subList(1, variants.size())) {
      List<Sample> own = samples(variant, false);
      List<Sample> lower = new ArrayList<>();
      List<Sample> higher = new ArrayList<>();
      List<Sample> same = new ArrayList<>();
      for (int i = 0; i < Math.min(own.size(), base.size()); i++) {
        if (own.get(i).isBelow(base.get(i))) {
          lower.add(own.get(i));
        } else if (base.get(i).isBelow(own.get(i))) {
          higher.add(own.get(i));
        } else if (own.get(i).cannotBeToldFrom(base.get(i))) {
          same.add(own.get(i));
        }
      }
      Figure function = new Figure.Function(variant);
      list(Role.FOLLOWS, "rate.lower", function, first, lower);
      list(Role.FOLLOWS, "rate.higher", function, first, higher);
      list(Role.NOT, "rate.notTold", function, first, same);
    }
  }

  private void list(Role role, String key, Figure function, Figure base, List<Sample> rates) {
    if (!rates.isEmpty()) {
      say(role, key, function, base, Sample.names(rates));
    }
  }

  private void overflows() {
    for (Variant variant : variants) {
      List<Sample> some = samples(variant, false).stream().filter(s -> s.overflowed() > 0).toList();
      if (!some.isEmpty()) {
        Sample most = some.stream().reduce((a, b) -> b.overflowed() > a.overflowed() ? b : a).get();
        say(
            Role.FOLLOWS,
            "rate.overflow",
            new Figure.Function(variant),
            some.getFirst().name(),
            new Figure.Count(most.overflowed()),
            new Figure.Count(most.n()),
            most.name());
      }
    }
  }

  private void say(Role role, String key, Figure... figures) {
    all.add(Sentence.of(role, key, figures));
  }
}
