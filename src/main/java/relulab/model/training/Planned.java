package relulab.model.training;

import java.util.OptionalInt;
import relulab.model.Invalid;

/**
 * An intervention with its step and lane.
 *
 * @param step the intervention follows update number {@code step} and precedes the next; ≥ 0
 * @param lane index of the lane, or none for all lanes
 * @param intervention what is done
 */
public record Planned(long step, OptionalInt lane, Intervention intervention) {
  /** The greatest step that a run can be asked for. */
  public static final long MAX_STEP = 1_000_000_000_000L;

  public Planned {
    Invalid.unlessWithin("step", step, 0, MAX_STEP);
    if (intervention instanceof Intervention.BatchSize && lane.isPresent()) {
      throw new Invalid("lane", Invalid.Rule.ALL_LANES_ONLY);
    }
  }

  /** For all lanes. */
  public static Planned at(long step, Intervention intervention) {
    return new Planned(step, OptionalInt.empty(), intervention);
  }

  /** For one lane. */
  public static Planned at(long step, int lane, Intervention intervention) {
    return new Planned(step, OptionalInt.of(lane), intervention);
  }

  /** Whether another one, right before, has no effect because of this: it sets the same thing. */
  public boolean supersedes(Planned before) {
    return step == before.step
        && lane.equals(before.lane)
        && intervention.isSetting()
        && intervention.getClass() == before.intervention.getClass();
  }

  /** Whether it concerns a lane. */
  public boolean concerns(int index) {
    return lane.isEmpty() || lane.getAsInt() == index;
  }
}
