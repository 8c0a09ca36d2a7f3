package relulab.view.trial.time;

import relulab.model.activation.ActivationKind;
import relulab.model.trial.Course;
import relulab.model.trial.LaneSetup;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;

/** How the lanes' curves are told apart: by the colour of their functions, and by dashes. */
public final class LaneLines {
  private LaneLines() {}

  /** The stroke of a lane with the function that it has at the end. */
  static Stroke stroke(Course frame, int lane, double width, Look look) {
    return stroke(frame, lane, LaneSpans.of(frame, lane).last(), width, look);
  }

  /**
   * The stroke of a lane while it has this function: of two lanes that began alike, one is dashed.
   */
  public static Stroke stroke(
      Course frame, int lane, ActivationKind kind, double width, Look look) {
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

  static LaneSetup setup(Course frame, int lane) {
    return frame.laneSetups().get(lane);
  }

  /** A lane's name; where lanes have the same name, with its α. */
  public static String name(Course frame, int lane) {
    LaneSetup setup = setup(frame, lane);
    return isToldByAlpha(frame, lane) ? setup.name() + " " + alpha(setup) : setup.name();
  }

  /** A lane's name; where lanes have the same name, its α alone. */
  public static String shortName(Course frame, int lane) {
    LaneSetup setup = setup(frame, lane);
    return isToldByAlpha(frame, lane) ? "α = " + alpha(setup) : setup.name();
  }

  private static boolean isToldByAlpha(Course frame, int lane) {
    LaneSetup setup = setup(frame, lane);
    return setup.kind().hasAlpha()
        && frame.laneSetups().stream().filter(l -> l.name().equals(setup.name())).count() > 1;
  }

  private static String alpha(LaneSetup setup) {
    return Numbers.significant(setup.alpha(), 3);
  }
}
