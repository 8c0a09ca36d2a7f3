package relulab.controller.trial;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import relulab.model.training.Planned;
import relulab.model.trial.Setup;
import relulab.text.Messages;
import relulab.text.Numbers;

/**
 * One or several interventions of a run that are listed as one: a slider that is dragged while the
 * run goes on leaves many.
 *
 * @param all in their order, at least one
 */
record Recorded(List<Planned> all) {
  private static final int MANY = 4;

  /** What follows so soon on the same was done with one move of the hand. */
  private static final long SOON = 100;

  /** The interventions of a run; where many in a row set the same thing, as one. */
  static List<Recorded> of(Setup setup) {
    List<Recorded> found = new ArrayList<>();
    List<Planned> row = new ArrayList<>();
    for (Planned planned : setup.interventions()) {
      if (!row.isEmpty() && !setsTheSame(row.getLast(), planned)) {
        close(row, found);
      }
      row.add(planned);
    }
    close(row, found);
    return found;
  }

  private static boolean setsTheSame(Planned a, Planned b) {
    return a.lane().equals(b.lane())
        && a.intervention().isSetting()
        && a.intervention().getClass() == b.intervention().getClass();
  }

  private static void close(List<Planned> row, List<Recorded> found) {
    boolean isOneMove =
        row.size() > 1
            && IntStream.range(1, row.size())
                .allMatch(i -> row.get(i).step() - row.get(i - 1).step() <= SOON);
    if (row.size() >= MANY || isOneMove) {
      found.add(new Recorded(List.copyOf(row)));
    } else {
      row.forEach(planned -> found.add(new Recorded(List.of(planned))));
    }
    row.clear();
  }

  /** In words. */
  String text(Setup setup, Messages messages) {
    String last = InterventionWords.of(all.getLast(), setup, messages);
    return all.size() == 1
        ? last
        : messages.get(
            "training.whatif.many",
            Numbers.count(all.size()),
            Numbers.count(all.getFirst().step()),
            last);
  }
}
