package relulab.controller.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relulab.model.experiment.Outcome;
import relulab.model.experiment.Results;
import relulab.model.experiment.SeedRange;
import relulab.model.experiment.SeedSet;

/** What two results of one experiment know together. A network gives the same in both. */
final class Union {
  private Union() {}

  /**
   * All networks of both; nothing where a cell has only counts and both know some networks of it
   * that the other does not, beside common ones: counts of those cannot be told apart.
   */
  static Optional<Results> of(Results a, Results b) {
    List<Outcome> cells = new ArrayList<>();
    for (int cell = 0; cell < a.cells().size(); cell++) {
      Optional<Outcome> both = of(a.experiment().none(), a.cells().get(cell), b.cells().get(cell));
      if (both.isEmpty()) {
        return Optional.empty();
      }
      cells.add(both.get());
    }
    return Optional.of(new Results(a.experiment(), cells));
  }

  private static Optional<Outcome> of(Outcome none, Outcome a, Outcome b) {
    if (holds(a, b)) {
      return Optional.of(a);
    }
    if (holds(b, a)) {
      return Optional.of(b);
    }
    return Outcome.join(none, List.of(a, b));
  }

  /** Whether every network of the second is in the first. */
  private static boolean holds(Outcome all, Outcome some) {
    SeedSet in = all.seeds();
    for (SeedRange range : some.seeds().ranges()) {
      if (!in.missingFrom(range).isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
