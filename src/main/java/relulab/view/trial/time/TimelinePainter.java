package relulab.view.trial.time;

import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Selection;
import relulab.view.trial.time.Timeline.Part;

/** Draws a timeline: one axis, and one playhead through all of its rows. */
public final class TimelinePainter {
  private static final double VEIL = 0.52;
  private static final double PAD = 14;

  /** Where words stand below the control that names the measure. */
  private static final double UNDER_CONTROL = 27;

  private TimelinePainter() {}

  /**
   * What the pointer is at.
   *
   * @param step the step under it, if there is one
   * @param neuron the row under it, if there is one
   */
  public record Pointer(OptionalDouble step, @Nullable Selection neuron) {
    /** Nowhere. */
    public static final Pointer AWAY = new Pointer(OptionalDouble.empty(), null);
  }

  /** Draws it over the rectangle from (0, 0) to (width, height), without what is behind it. */
  public static void paint(
      Surface surface, Timeline timeline, double width, double height, Look look) {
    paint(
        surface,
        timeline,
        TimelineDigest.of(timeline, width, height, look),
        width,
        height,
        Pointer.AWAY,
        look);
  }

  /**
   * Draws it where it was made ready before.
   *
   * @param digest of the same timeline, perhaps a few steps older, at any size
   */
  public static void paint(
      Surface surface,
      Timeline timeline,
      TimelineDigest digest,
      double width,
      double height,
      Pointer pointer,
      Look look) {
    TimelineLayout now = TimelineLayout.of(timeline, width, height, look);
    TimelineDigest fitting =
        digest.isOf(timeline.frame())
            ? digest.at(now)
            : TimelineDigest.of(timeline, width, height, look); // Another trial has just begun.
    if (timeline.has(Part.CAPTION)) {
      SayingRow.paint(surface, timeline, now, look);
    }
    if (now.pins() >= 0) {
      PinsRow.paint(surface, timeline, now, look);
    }
    if (timeline.has(Part.CURVE)) {
      curves(surface, timeline, fitting, now, look);
    }
    LivesRow.paint(surface, timeline, fitting, now, look);
    LivesRow.names(surface, timeline, now, look);
    ChangesRow.lines(surface, timeline, now, look);
    veil(surface, timeline, now, look);
    LivesRow.swell(surface, timeline, fitting, now, pointer.neuron(), look);
    pointer.step().ifPresent(step -> pointer(surface, now, step, look));
    StepsRow.playhead(surface, timeline, now, look);
    StateNames.paint(surface, timeline, fitting, now, look);
    if (timeline.has(Part.CURVE)) {
      words(surface, timeline, fitting, now, look);
    }
    LivesRow.selection(surface, timeline, now, look);
    StepsRow.paint(surface, timeline, now, look);
  }

  /** The margin to the left. */
  static double pad(TimelineLayout at, Look look) {
    return at.narrow() ? 0 : PAD * look.fontScale();
  }

  private static void curves(
      Surface surface, Timeline timeline, TimelineDigest digest, TimelineLayout at, Look look) {
    if (at.changes() >= 0) {
      ChangesRow.tint(surface, timeline, at, look);
    }
    CurveRow.values(surface, timeline, digest.curves(), at, look);
    CurveRow.paint(surface, timeline, digest.curves(), at, look);
    if (at.changes() >= 0) {
      ChangesRow.paint(surface, timeline, at, look);
    }
    if (timeline.has(Part.NAME)) {
      name(surface, timeline, digest.curves(), at, look);
    } else if (timeline.measure().isLogarithmic() && at.curve().height() > 60) {
      TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      double below = at.curve().top() + UNDER_CONTROL * look.fontScale();
      surface.text(look.messages().get("training.chart.logScale"), pad(at, look), below, small);
    }
  }

  /** Values, names and what happened, each where there is room. */
  private static void words(
      Surface surface, Timeline timeline, TimelineDigest digest, TimelineLayout at, Look look) {
    FreeRoom room = new FreeRoom(timeline, digest.curves(), at, look);
    EndNames.paint(surface, timeline, digest.curves(), at, room, look);
    ClipMarks.paint(surface, timeline, digest.curves(), at, room, look);
    AnnotationText.paint(surface, timeline, digest, at, room, look);
    CurveNotes.paint(surface, timeline, digest.curves(), at, room, look);
  }

  private static void name(
      Surface surface, Timeline timeline, Curves curves, TimelineLayout at, Look look) {
    TextStyle bold = look.body().bolded().at(Horizontal.LEFT, Vertical.MIDDLE);
    String title = timeline.measure().title(look.messages());
    double x = pad(at, look);
    double y = at.name() >= 0 ? at.name() : at.curve().top() + 0.6 * bold.size();
    double room = at.narrow() ? at.width() : at.left() - x - 30 * look.fontScale();
    double line = 1.25 * bold.size();
    for (String part : TextLines.wrap(surface, title, room, bold)) {
      surface.text(part, x, y, bold);
      y += line;
    }
    if (curves.measure().isLogarithmic()) {
      TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      String log = look.messages().get("training.chart.logScale");
      double beside = x + surface.textWidth(title, bold) + 0.7 * bold.size();
      surface.text(log, at.narrow() ? beside : x, at.narrow() ? y - line : y, small);
    }
  }

  /** Over what was computed beyond the step that is shown. */
  private static void veil(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    double x = at.curve().inside(timeline.frame().step());
    double wide = at.right() - x;
    boolean known = timeline.future() && timeline.frame().end() > timeline.frame().step();
    if (known && wide > 0) {
      double top = at.changes() >= 0 ? at.changes() : at.all().top() - 2;
      Color veil = look.paper().deriveColor(0, 1, 1, VEIL);
      surface.rectangle(x, top, wide, at.axis() - top - 1, 0, veil, null);
    }
  }

  private static void pointer(Surface surface, TimelineLayout at, double step, Look look) {
    double x = Math.floor(at.curve().px(step)) + 0.5;
    Stroke line = new Stroke(look.palette().muted(), look.line(1), 2, 2);
    surface.line(x, at.all().top(), x, at.axis(), line);
  }
}
