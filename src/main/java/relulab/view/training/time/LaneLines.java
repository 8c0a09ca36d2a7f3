package relulab.view.training.time;

import relulab.model.activation.ActivationKind;
import relulab.model.experiment.Frame;
import relulab.model.experiment.LaneSetup;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;

/** How the lanes' curves are told apart: by the colour of their functions, and by dashes. */
final class LaneLines {
  private LaneLines() {}

  /** The stroke of a lane with the function that it has at the end. */
  static Stroke stroke(Frame frame, int lane, double width, Look look) {
    return stroke(frame, lane, LaneSpans.of(frame, lane).last(), width, look);
  }

  /** The stroke of a lane while it has this function: of two lanes that began alike, one is dashed. */
  static Stroke stroke(Frame frame, int lane, ActivationKind kind, double width, Look look) {
    Stroke stroke = look.palette().series(kind).stroke(look.line(width));
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

  /** A lane's name; where lanes have the same name, with its α. */
  static String name(Frame frame, int lane) {
    LaneSetup setup = setup(frame, lane);
    boolean unique =
        frame.setup().lanes().stream().filter(l -> l.name().equals(setup.name())).count() < 2;
    return unique || !setup.kind().hasAlpha()
        ? setup.name()
        : setup.name() + " " + Numbers.significant(setup.alpha(), 3);
  }
}
