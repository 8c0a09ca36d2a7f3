package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Cost;
import relulab.model.experiment.Results;
import relulab.model.experiment.conclusion.Sentence.Role;

/** What timed loops say: what each function costs, and which cost more or less than ReLU. */
final class CostConclusions {
  private final Cost experiment;
  private final Results results;
  private final List<Sentence> all = new ArrayList<>();

  private CostConclusions(Cost experiment, Results results) {
    this.experiment = experiment;
    this.results = results;
  }

  static List<Sentence> of(Cost experiment, Results results) {
    CostConclusions made = new CostConclusions(experiment, results);
    List<Sample> forward = made.samples(Cost.FORWARD);
    List<Sample> backward = made.samples(Cost.BACKWARD);
    Conclusions.ranking("cost", forward, experiment.confidence(), false).stream()
        .filter(s -> s.role() == Role.CLAIM || s.role() == Role.DETAIL)
        .forEach(made.all::add);
    if (forward.stream().anyMatch(Sample::isKnown)) {
      made.values(forward, backward);
      made.compared("forward", forward);
      made.compared("backward", backward);
      made.all.add(Sentence.of(Role.NOT, "cost.elsewhere"));
    }
    return made.all;
  }

  private List<Sample> samples(int way) {
    return IntStream.range(0, experiment.activations().size())
        .mapToObj(
            cell ->
                Sample.median(
                    new Figure.Kind(experiment.activations().get(cell)),
                    results.cells().get(cell),
                    way,
                    experiment.confidence()))
        .toList();
  }

  private void values(List<Sample> forward, List<Sample> backward) {
    for (int i = 0; i < forward.size(); i++) {
      Sample there = forward.get(i);
      Sample back = backward.get(i);
      if (there.isKnown() && back.isKnown()) {
        all.add(
            Sentence.of(
                Role.FOLLOWS,
                "cost.value",
                there.name(),
                there.figure(),
                there.between(),
                back.figure(),
                back.between(),
                new Figure.Level(experiment.confidence())));
      }
    }
  }

  /** Each function beside ReLU, if that was measured. */
  private void compared(String way, List<Sample> samples) {
    int relu = experiment.activations().indexOf(ActivationKind.RELU);
    if (relu < 0) {
      return;
    }
    Sample base = samples.get(relu);
    Conclusions.list(
        all, Role.FOLLOWS, "cost.higher." + way, samples.stream().filter(base::isBelow).toList());
    Conclusions.list(
        all,
        Role.FOLLOWS,
        "cost.lower." + way,
        samples.stream().filter(s -> s.isBelow(base)).toList());
    Conclusions.list(
        all,
        Role.NOT,
        "cost.notTold." + way,
        samples.stream()
            .filter(s -> !s.name().equals(base.name()) && s.cannotBeToldFrom(base))
            .toList());
  }
}
