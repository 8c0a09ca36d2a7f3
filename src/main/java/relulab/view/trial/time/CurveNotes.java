package relulab.view.trial.time;

import javafx.scene.paint.Color;
import relulab.model.trial.Frame;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.Box;

/** Says among the curves which lane stopped, and which run the pale curves are of. */
final class CurveNotes {
  /** A point of several steps is noticed where it is so wide, in pixels. */
  private static final double COARSE = 4;

  private CurveNotes() {}

  /** Writes them where there is room. */
  static void paint(
      Surface surface,
      Timeline timeline,
      Curves curves,
      TimelineLayout at,
      FreeRoom room,
      Look look) {
    if (curves.all().isEmpty()) {
      nothing(surface, at, room, look);
    }
    stops(surface, timeline, at, room, look);
    ghost(surface, timeline, curves, at, room, look);
    coarse(surface, timeline, at, room, look);
  }

  private static void stops(
      Surface surface, Timeline timeline, TimelineLayout at, FreeRoom room, Look look) {
    TextStyle bold = look.label().bolded().at(Horizontal.LEFT, Vertical.MIDDLE);
    for (int lane = 0; lane < timeline.frame().tracks().size(); lane++) {
      if (hasStopped(timeline, lane)) {
        long step = timeline.frame().overflowStep(lane).orElseThrow();
        String name = LaneLines.shortName(timeline.frame(), lane);
        String text = look.messages().get("training.timeline.stopped", name, Numbers.count(step));
        place(surface, text, step, at, room, bold.colored(color(timeline, lane, look)));
      }
    }
  }

  /** Says which run the pale curves are of, once some of them is seen. */
  private static void ghost(
      Surface surface,
      Timeline timeline,
      Curves curves,
      TimelineLayout at,
      FreeRoom room,
      Look look) {
    Frame.Ghost ghost = timeline.frame().ghost();
    if (ghost != null
        && (timeline.future() || timeline.frame().step() > ghost.from())
        && !curves.ghosts().isEmpty()
        && timeline.axis().contains(ghost.from())) {
      String text = look.messages().get("training.page.ghost", Numbers.count(ghost.from()));
      TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      place(surface, text, ghost.from(), at, room, style);
    }
  }

  /** Close up, a very long run shows means of many steps, and says so. */
  private static void coarse(
      Surface surface, Timeline timeline, TimelineLayout at, FreeRoom room, Look look) {
    long span = timeline.frame().tracks().getFirst().span();
    double wide = span * at.curve().width() / timeline.axis().length();
    if (span > 1 && wide > COARSE) {
      String text = look.messages().get("training.timeline.coarse", Numbers.count(span));
      TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      place(surface, text, (long) timeline.axis().from(), at, room, style);
    }
  }

  /** No lane has what is asked for. */
  private static void nothing(Surface surface, TimelineLayout at, FreeRoom room, Look look) {
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    String text = look.messages().get("training.chart.noAlpha");
    double wide = surface.textWidth(text, style);
    double top = at.curve().top() + at.curve().height() / 2 - 0.6 * style.size();
    Box first = new Box(at.left() + 12, top, wide, 1.2 * style.size());
    Box beside = new Box(room.besideValues(), top, wide, 1.2 * style.size());
    Box box = !room.isClear(first) && room.isClear(beside) ? beside : first;
    write(surface, text, box, style);
  }

  /** Whether it is seen that a lane has stopped: then its curve ends there. */
  static boolean hasStopped(Timeline timeline, int lane) {
    long step = timeline.frame().overflowStep(lane).orElse(-1);
    return step >= 0
        && timeline.axis().contains(step)
        && step <= Math.max(timeline.horizon(), timeline.frame().step());
  }

  private static Color color(Timeline timeline, int lane, Look look) {
    return LaneLines.stroke(timeline.frame(), lane, 1, look).color();
  }

  /** Writes it at the lowest free place beside a step, or else beside the values, or nowhere. */
  private static void place(
      Surface surface, String text, long step, TimelineLayout at, FreeRoom room, TextStyle style) {
    double wide = surface.textWidth(text, style);
    double tall = 1.2 * style.size();
    double x = at.curve().px(step);
    for (double left : new double[] {x + 6, x - 6 - wide, room.besideValues()}) {
      for (double top = at.curve().bottom() - tall - 1; top > at.curve().top(); top -= 0.5 * tall) {
        Box box = new Box(Math.max(left, at.left() + 6), top, wide, tall);
        if (room.isFree(box)) {
          room.take(box);
          write(surface, text, box, style);
          return;
        }
      }
    }
  }

  private static void write(Surface surface, String text, Box box, TextStyle style) {
    surface.text(text, box.x(), box.centerY(), style);
  }
}
