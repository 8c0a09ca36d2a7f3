package relulab.controller.trial;

import org.jspecify.annotations.Nullable;
import relulab.model.trial.StepDetail;
import relulab.model.trial.Trial;

/** Numbers of updates. */
final class Details {
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
