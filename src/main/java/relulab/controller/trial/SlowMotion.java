package relulab.controller.trial;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.model.trial.Trial;
import relulab.model.trial.Trial.StepDetail;
import relulab.view.trial.Phase;

/** Shows each step in its four phases, where there is time for it. */
final class SlowMotion {
  private static final double FASTEST = 2;
  private static final double NANOS = 1e9;
  private static final Phase[] PHASES = Phase.values();

  private List<@Nullable StepDetail> details = List.of();
  private @Nullable Phase phase;
  private long nextAt;

  /** Whether a speed in steps a second leaves time for it. */
  static boolean suits(double speed) {
    return speed <= FASTEST;
  }

  boolean isOn() {
    return phase != null;
  }

  /** Nanoseconds until the next phase. */
  long remaining(long now) {
    return Math.max(0, nextAt - now);
  }

  /** Goes on to the next phase if it is time; the step itself is done with the update. */
  @SuppressWarnings("EnumOrdinal") // the phases follow each other
  boolean advance(Trial trial, double speed, long now) {
    if (phase != null && now < nextAt) {
      return false;
    }
    phase = phase == null ? PHASES[0] : PHASES[(phase.ordinal() + 1) % PHASES.length];
    nextAt = now + (long) (NANOS / speed / PHASES.length);
    if (phase == Phase.FORWARD) {
      details = detailsOfNext(trial);
    } else if (phase == Phase.UPDATE) {
      trial.step();
    }
    return true;
  }

  /** What is shown now. */
  Moment.@Nullable Slow shown() {
    return phase == null ? null : new Moment.Slow(phase, details);
  }

  /** Back to whole steps. */
  void end() {
    phase = null;
    details = List.of();
  }

  private static List<@Nullable StepDetail> detailsOfNext(Trial trial) {
    List<@Nullable StepDetail> found = new ArrayList<>();
    for (int lane = 0; lane < trial.setup().lanes().size(); lane++) {
      found.add(Details.of(trial, lane, trial.stepIndex() + 1));
    }
    return Collections.unmodifiableList(found);
  }

  /** Numbers of updates. */
  static final class Details {
    private Details() {}

    /** The update that leads a lane to a step, or null where there is none. */
    static @Nullable StepDetail of(Trial trial, int lane, long step) {
      try {
        return step < 1 ? null : trial.detail(lane, step);
      } catch (IllegalArgumentException stoppedBefore) {
        return null;
      }
    }
  }
}
