package relulab.controller.trial;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import relulab.controller.Notice;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.text.Messages;
import relulab.text.Numbers;

/**
 * Tells a person of the lanes whose numbers overflow, in one notice, and offers the way back. The
 * notice goes when the past has changed, or a moment is shown in which all lanes train.
 */
final class OverflowWatch {
  private final TrainingState state;
  private Set<Integer> told = Set.of();
  private @Nullable Notice notice;

  OverflowWatch(TrainingState state) {
    this.state = state;
  }

  /** The past has changed: what was told is no longer so, and what overflows now is news. */
  void forget() {
    told = Set.of();
    withdraw();
  }

  void look(Frame frame) {
    Set<Integer> stopped = new TreeSet<>();
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      if (frame.lanes().get(lane).overflowStep().isPresent()) {
        stopped.add(lane);
      }
    }
    if (stopped.isEmpty()) {
      withdraw();
    }
    if (!told.containsAll(stopped)) {
      told = stopped;
      withdraw();
      tell(frame, stopped);
    }
  }

  private void withdraw() {
    if (notice != null) {
      notice.withdraw();
      notice = null;
    }
  }

  private void tell(Frame frame, Set<Integer> stopped) {
    Messages messages = state.messages();
    List<LaneFrame> lanes = stopped.stream().map(frame.lanes()::get).toList();
    String each =
        lanes.stream()
            .map(lane -> messages.get("training.page.overflowAt", name(lane), step(lane)))
            .reduce((some, more) -> messages.get("training.page.overflowAnd", some, more))
            .orElse("");
    boolean isAll = lanes.size() == frame.lanes().size();
    long first = lanes.stream().mapToLong(lane -> lane.overflowStep().orElse(0)).min().orElse(1);
    Notice next =
        Notice.offer(
            messages.get(isAll ? "training.page.overflowAll" : "training.page.overflow", each),
            messages.get("training.page.overflowBack", Numbers.count(first - 1)),
            () -> {
              state.pause();
              state.seek(first - 1);
            });
    notice = next;
    state.tell(next);
  }

  private static String name(LaneFrame lane) {
    return lane.setup().name();
  }

  private static String step(LaneFrame lane) {
    return Numbers.count(lane.overflowStep().orElse(0));
  }
}
