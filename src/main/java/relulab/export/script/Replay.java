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
import relulab.model.trial.PerturbedLane;
import relulab.model.trial.Setup;
import relulab.model.trial.Trial;

/**
 * What a trial came to, for a script to compare with.
 *
 * @param losses by step, of each lane: null for one that has stopped
 * @param stops the first step without a finite loss, by lane, of those that have stopped
 * @param spans for each lane the last compared step up to which any program must come to the same
 *     losses: later on the rounding of single additions decides
 */
record Replay(
    Map<Long, List<@Nullable Double>> losses, Map<Integer, Long> stops, List<Long> spans) {
  /** About so many steps are compared. */
  private static final long COMPARED = 100;

  /** So far, relative to the loss, another program may be away. */
  static final double TOLERANCE = 1e-9;

  /** Other programs round more often than the perturbed lanes here. */
  private static final double MARGIN = 20;

  private static final int TWINS = 3;

  /** Does a setup's steps; every hundredth part of it is kept, and its last step. */
  static Replay of(Setup setup, long steps, ProgressListener progress) {
    Trial trial = new Trial(setup);
    Twins twins = new Twins(trial);
    long every = Math.max(1, steps / COMPARED);
    Map<Long, List<@Nullable Double>> losses = new LinkedHashMap<>();
    losses.put(0L, losses(trial.frame()));
    while (trial.stepIndex() < steps) {
      trial.step();
      twins.step();
      if (trial.stepIndex() % every == 0 || trial.stepIndex() == steps) {
        List<@Nullable Double> now = losses(trial.frame());
        losses.put(trial.stepIndex(), now);
        twins.compare(trial.stepIndex(), now);
        progress.report((double) trial.stepIndex() / steps);
      }
    }
    return new Replay(losses, stops(trial.frame()), twins.spans());
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

  /** Perturbed lanes beside each lane, as long as they stay with it. */
  private static final class Twins {
    private final List<List<PerturbedLane>> lanes = new ArrayList<>();
    private final List<Long> spans = new ArrayList<>();

    Twins(Trial trial) {
      for (int lane = 0; lane < trial.setup().lanes().size(); lane++) {
        List<PerturbedLane> twins = new ArrayList<>();
        for (int twin = 0; twin < TWINS; twin++) {
          twins.add(new PerturbedLane(trial.setup(), lane, trial.data(), twin));
        }
        lanes.add(twins);
        spans.add(0L);
      }
    }

    void step() {
      lanes.forEach(twins -> twins.forEach(PerturbedLane::step));
    }

    /** Gives up the twins of a lane that have left it. */
    void compare(long step, List<@Nullable Double> losses) {
      for (int lane = 0; lane < lanes.size(); lane++) {
        List<PerturbedLane> twins = lanes.get(lane);
        Double loss = losses.get(lane);
        boolean isStable = twins.stream().allMatch(twin -> isClose(twin.loss(), loss));
        if (isStable && !twins.isEmpty()) {
          spans.set(lane, step);
        } else {
          twins.clear();
        }
      }
    }

    private static boolean isClose(double loss, @Nullable Double expected) {
      return expected == null
          ? Double.isNaN(loss)
          : Math.abs(loss - expected) * MARGIN <= TOLERANCE * Math.abs(expected);
    }

    List<Long> spans() {
      return List.copyOf(spans);
    }
  }
}
