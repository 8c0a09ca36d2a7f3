package relulab.controller.trial;

import relulab.model.trial.Trial;

/** The way of a trial to a step, and perhaps from there to another one. */
final class Journey {
  private static final long NOWHERE = -1;

  private long target = NOWHERE;
  private long afterwards = NOWHERE;

  /** Whether there is a step to go to. */
  boolean isOn() {
    return target != NOWHERE;
  }

  /** The step that comes next on the way, if it {@link #isOn}. */
  long target() {
    return target;
  }

  /** Where it ends; where there is none, where the trial stands. */
  long end(Trial trial) {
    return afterwards != NOWHERE ? afterwards : isOn() ? target : trial.stepIndex();
  }

  /** The furthest step that is known or will be on the way. */
  long furthest(Trial trial) {
    return Math.max(trial.end(), isOn() ? target : 0);
  }

  /** Goes to a step; what it would have come to know on its way, it still comes to know. */
  void end(Trial trial, long step) {
    long furthest = furthest(trial);
    if (furthest > trial.end() && furthest > step) {
      to(trial, step, furthest);
    } else {
      to(trial, step);
    }
  }

  /** Goes to a step. */
  void to(Trial trial, long step) {
    target = step;
    afterwards = NOWHERE;
    trial.approach(step);
  }

  /** Goes to a step by way of another one, so that what lies between them is known. */
  void to(Trial trial, long step, long byWayOf) {
    to(trial, byWayOf);
    afterwards = step;
  }

  /** Goes nowhere any more. */
  void cancel() {
    target = NOWHERE;
    afterwards = NOWHERE;
  }

  /** Its step is reached: it goes on to the next one, or ends. */
  void goOn(Trial trial) {
    if (afterwards == NOWHERE) {
      cancel();
    } else {
      to(trial, afterwards);
    }
  }
}
