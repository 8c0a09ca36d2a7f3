package relulab.model.trial;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import relulab.model.training.NeuronState;
import relulab.model.trial.CourseTrack.StateChange;

/** Changes of state in bounded memory. */
final class StateChangesTest {
  private static final int MOST = 1 << 15;

  /** No two changes that follow each other undo each other. */
  @Test
  void comesToAnEndWhereNothingCanBeLeftOut() {
    StateChanges changes = new StateChanges(MOST);
    List<NeuronState> circle = List.of(NeuronState.ALIVE, NeuronState.DEAD, NeuronState.DORMANT);
    for (int step = 0; step < 4 * MOST; step++) {
      changes.add(new StateChange(step, 0, circle.get(step % 3), circle.get((step + 1) % 3)));
    }
    List<StateChange> kept = changes.view(List.of());
    assertEquals(MOST, kept.size(), "as many as there is room for");
    assertEquals(MOST - 1, kept.getLast().step(), "and these are the first ones");
  }

  @Test
  void leavesOutWhatUndoesItselfAndGoesOn() {
    StateChanges changes = new StateChanges(MOST);
    for (int step = 0; step < 4 * MOST; step++) {
      boolean isDown = step % 2 == 0;
      changes.add(
          new StateChange(
              step,
              0,
              isDown ? NeuronState.ALIVE : NeuronState.DEAD,
              isDown ? NeuronState.DEAD : NeuronState.ALIVE));
    }
    List<StateChange> kept = changes.view(List.of());
    assertEquals(4 * MOST - 1, kept.getLast().step(), "the latest is known");
  }
}
