package relulab.controller.trial;

import java.util.HashSet;
import java.util.Set;
import relulab.controller.Notice;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.text.Messages;
import relulab.text.Numbers;

/** Tells a person once of each lane whose numbers overflow, and offers the way back. */
final class OverflowWatch {
  private final TrainingState state;
  private final Set<Integer> told = new HashSet<>();

  OverflowWatch(TrainingState state) {
    this.state = state;
  }

  /** The past has changed: what overflows now is news. */
  void forget() {
    told.clear();
  }

  void look(Frame frame) {
    for (int i = 0; i < frame.lanes().size(); i++) {
      LaneFrame lane = frame.lanes().get(i);
      if (lane.overflowStep().isPresent() && told.add(i)) {
        tell(lane, lane.overflowStep().getAsLong());
      }
    }
  }

  private void tell(LaneFrame lane, long bad) {
    Messages messages = state.messages();
    state.tell(
        Notice.offer(
            messages.get("training.page.overflow", lane.setup().name(), Numbers.count(bad)),
            messages.get("training.page.overflowBack", Numbers.count(bad - 1)),
            () -> {
              state.pause();
              state.seek(bad - 1);
            }));
  }
}
