package relulab.view.training.time;

import relulab.model.experiment.Frame;
import relulab.model.experiment.LaneSetup;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;

/** How the lanes' curves are told apart: by the colour of their functions, and by dashes. */
final class LaneLines {
  private LaneLines() {}

  /** The stroke of a lane: a second lane with the same function is dashed. */
  static Stroke stroke(Frame frame, int lane, double width, Look look) {
    Stroke stroke = look.palette().series(setup(frame, lane).kind()).stroke(look.line(width));
    int same = 0;
    for (int before = 0; before < lane; before++) {
      same += setup(frame, before).kind() == setup(frame, lane).kind() ? 1 : 0;
    }
    return switch (same) {
      case 0 -> stroke;
      case 1 -> stroke.dashed(look.line(7), look.line(3));
      default -> stroke.dashed(look.line(2), look.line(3));
    };
  }

  static LaneSetup setup(Frame frame, int lane) {
    return frame.setup().lanes().get(lane);
  }
}
