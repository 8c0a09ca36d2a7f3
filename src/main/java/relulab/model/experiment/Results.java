package relulab.model.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * An experiment with what is known so far.
 *
 * @param experiment what was asked
 * @param cells an outcome for each cell of the experiment
 */
public record Results(Experiment experiment, List<Outcome> cells) {

  public Results {
    cells = List.copyOf(cells);
    if (cells.size() != experiment.keys().size()) {
      throw new IllegalArgumentException(cells.size() + " outcomes");
    }
  }

  /** Nothing known yet. */
  public static Results none(Experiment experiment) {
    return new Results(
        experiment, Collections.nCopies(experiment.keys().size(), experiment.none()));
  }

  /** Results of one experiment as one, or nothing if two of them hold the same network. */
  public static Optional<Results> join(Experiment experiment, List<Results> slices) {
    List<Outcome> joined = new ArrayList<>();
    int cells = experiment.keys().size();
    for (int cell = 0; cell < cells; cell++) {
      int index = cell;
      Optional<Outcome> outcome =
          Outcome.join(
              experiment.none(), slices.stream().map(slice -> slice.cells.get(index)).toList());
      if (outcome.isEmpty()) {
        return Optional.empty();
      }
      joined.add(outcome.get());
    }
    return Optional.of(new Results(experiment, joined));
  }

  /** Number of networks over all cells. */
  public long networks() {
    return cells.stream().mapToLong(Outcome::networks).sum();
  }
}
