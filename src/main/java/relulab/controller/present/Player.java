package relulab.controller.present;

import relulab.scenario.Scenario;

/** What a presentation drives: the training thread, or a stand-in for it in tests. */
public interface Player {

  /** Begins a scenario at step 0. */
  void open(Scenario scenario);

  /** The step that is shown. */
  long step();

  /** Runs on, visibly, and stands still at a step. */
  void playTo(long step);

  /** Goes to a step at once. */
  void seek(long step);
}
