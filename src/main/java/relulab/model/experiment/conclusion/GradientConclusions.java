package relulab.model.experiment.conclusion;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import relulab.model.experiment.GradientFlow;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.conclusion.Sentence.Role;

/** What the gradients of deep networks say: what is left of them in the first hidden layer. */
final class GradientConclusions {
  private GradientConclusions() {}

  static List<Sentence> of(GradientFlow experiment, Results results) {
    List<Sample> samples =
        IntStream.range(0, experiment.activations().size())
            .mapToObj(
                cell ->
                    Sample.median(
                        new Figure.Function(experiment.activations().get(cell)),
                        ratios(results.cells().get(cell), experiment.depth()),
                        0,
                        experiment.confidence()))
            .toList();
    List<Sentence> all =
        new ArrayList<>(Conclusions.ranking("gradient", samples, experiment.confidence(), true));
    if (all.size() > 1) {
      all.add(Sentence.of(Role.NOT, "gradient.training"));
    }
    return all;
  }

  /** For each network the norm of the first hidden layer's gradient over that of the last one. */
  private static Outcome ratios(Outcome outcome, int depth) {
    SortedMap<Long, double[]> ratios = new TreeMap<>();
    if (outcome instanceof Outcome.Rows rows) {
      rows.rows()
          .forEach(
              (seed, norms) -> {
                double last = norms[depth - 1];
                ratios.put(seed, new double[] {last > 0 ? norms[0] / last : 0});
              });
    }
    return new Outcome.Rows(ratios);
  }
}
