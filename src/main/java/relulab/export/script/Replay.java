package relulab.export.script;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import relulab.export.ProgressListener;
import relulab.model.trial.Frame;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/**
 * What a run came to, for a script to compare with.
 *
 * @param losses by step, of each lane: null for one that has stopped
 * @param stops the first step without a finite loss, by lane, of those that have stopped
 */
record Replay(Map<Long, List<@Nullable Double>> losses, Map<Integer, Long> stops) {
  /** About so many steps are compared. */
  private static final long COMPARED = 100;

  /** Runs a setup; every hundredth part of it is kept, and its last step. */
  static Replay of(Setup setup, long steps, ProgressListener progress) {
    Trial trial = new Trial(setup);
    long every = Math.max(1, steps / COMPARED);
    Map<Long, List<@Nullable Double>> losses = new LinkedHashMap<>();
    losses.put(0L, losses(trial.frame()));
    while (trial.stepIndex() < steps) {
      trial.step();
      if (trial.stepIndex() % every == 0 || trial.stepIndex() == steps) {
        losses.put(trial.stepIndex(), losses(trial.frame()));
        progress.report((double) trial.stepIndex() / steps);
      }
    }
    return new Replay(losses, stops(trial.frame()));
  }

  private static List<@Nullable Double> losses(Frame frame) {
    List<@Nullable Double> losses = new ArrayList<>();
    for (LaneFrame lane : frame.lanes()) {
      losses.add(lane.overflowStep().isPresent() ? null : lane.loss());
    }
    return losses;
  }

  private static Map<Integer, Long> stops(Frame frame) {
    Map<Integer, Long> stops = new TreeMap<>();
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      OptionalLong step = frame.lanes().get(lane).overflowStep();
      if (step.isPresent()) {
        stops.put(lane, step.getAsLong());
      }
    }
    return stops;
  }
}
