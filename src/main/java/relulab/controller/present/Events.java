package relulab.controller.present;

import java.util.ArrayList;
import java.util.List;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import relulab.model.trial.Frame;
import relulab.view.trial.lane.Flashes;

/**
 * Deaths and recoveries as a room sees them: a short flash of each, unless motion is not wanted.
 */
final class Events {
  private final Runnable repaint;
  private final List<Flashes.Memory> lanes = new ArrayList<>();
  private final AnimationTimer whileFlashing =
      new AnimationTimer() {
        @Override
        public void handle(long now) {
          repaint.run();
          if (now().stream().noneMatch(Flashes::isActive)) {
            stop();
          }
        }
      };

  /**
   * No events yet.
   *
   * @param repaint draws the flashes as they are at its time
   */
  Events(Runnable repaint) {
    this.repaint = repaint;
  }

  /** Takes a frame that is now shown. */
  void see(Frame frame) {
    if (Platform.getPreferences().isReducedMotion()) {
      lanes.clear();
      return;
    }
    while (lanes.size() < frame.lanes().size()) {
      lanes.add(new Flashes.Memory());
    }
    for (int lane = 0; lane < frame.lanes().size(); lane++) {
      lanes.get(lane).see(frame, lane, time());
    }
    if (now().stream().anyMatch(Flashes::isActive)) {
      whileFlashing.start();
    }
  }

  /** The flashes of each lane. */
  List<Flashes> now() {
    double time = time();
    return lanes.stream().map(memory -> memory.at(time)).toList();
  }

  /** Nothing moves any more. */
  void stop() {
    whileFlashing.stop();
  }

  private static double time() {
    return System.nanoTime() / 1e6;
  }
}
