package relulab.controller.present;

import relulab.controller.trial.TrainingState;
import relulab.scenario.Scenario;

/** Drives the Training page's run for a presentation. */
final class TrainingPlayer implements Player {
  /** A room waits this long for the next caption, in seconds. */
  private static final double WAIT = 4;

  private static final double SLOWEST = 60;

  private final TrainingState training;
  private long assumed;

  TrainingPlayer(TrainingState training) {
    this.training = training;
  }

  @Override
  public void open(Scenario scenario) {
    training.open(scenario.setup(), scenario.steps());
    assumed = 0;
  }

  /** Until the training thread has followed, the step that it was sent to. */
  @Override
  public long step() {
    return training.isUpToDate() ? training.step() : assumed;
  }

  @Override
  public void playTo(long step) {
    assumed = step();
    training.playTo(step, Math.max(SLOWEST, (step - assumed) / WAIT));
  }

  @Override
  public void seek(long step) {
    assumed = step;
    training.seek(step);
  }
}
