package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Where something is said: a ring, a question mark where it asks; those that touch are one. */
final class PinsRow {
  /** Pins closer than this are one, in pixels at a font scale of 1. */
  static final double MERGED = 14;

  private static final double RADIUS = 6.2;

  private PinsRow() {}

  /** Pins that stand at one place, from the first of them. */
  record Group(double x, List<Timeline.Pin> pins) {
    boolean asks() {
      return pins.stream().anyMatch(Timeline.Pin::asks);
    }

    /** The step to go to: that of the next of its pins, or of its first. */
    long stepAfter(long step) {
      return pins.stream()
          .mapToLong(Timeline.Pin::step)
          .filter(s -> s > step)
          .findFirst()
          .orElse(pins.getFirst().step());
    }
  }

  /** The pins that the axis shows. */
  static List<Group> groups(Timeline timeline, TimelineLayout at, Look look) {
    List<Group> groups = new ArrayList<>();
    if (at.pins() < 0) {
      return groups;
    }
    for (Timeline.Pin pin : timeline.saying().pins()) {
      if (!timeline.axis().contains(pin.step())) {
        continue;
      }
      double x = at.curve().px(pin.step());
      if (!groups.isEmpty() && x - groups.getLast().x < MERGED * look.fontScale()) {
        groups.getLast().pins.add(pin);
      } else {
        groups.add(new Group(x, new ArrayList<>(List.of(pin))));
      }
    }
    return groups;
  }

  /** The pin under a point. */
  static Optional<Group> at(
      Timeline timeline, TimelineLayout layout, double x, double y, Look look) {
    double reach = (RADIUS + 3) * look.fontScale();
    return groups(timeline, layout, look).stream()
        .filter(group -> Math.hypot(group.x - x, layout.pins() - y) <= reach)
        .findFirst();
  }

  static void paint(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    double y = at.pins();
    Stroke line = new Stroke(look.palette().border(), look.line(1));
    surface.line(at.left(), y, at.right(), y, line);
    long step = timeline.frame().step();
    for (Group group : groups(timeline, at, look)) {
      boolean passed = group.pins.getFirst().step() <= step;
      boolean now = passed && isLatest(group, timeline.saying().pins(), step);
      pin(surface, group, y, passed, now, look);
    }
  }

  private static boolean isLatest(Group group, List<Timeline.Pin> pins, long step) {
    Timeline.Pin latest = null;
    for (Timeline.Pin pin : pins) {
      latest = pin.step() <= step ? pin : latest;
    }
    return latest != null && group.pins.contains(latest);
  }

  private static void pin(
      Surface surface, Group group, double y, boolean passed, boolean now, Look look) {
    Color paper = look.palette().card().getOpacity() == 0 ? Color.WHITE : look.palette().card();
    Color ink = passed ? look.palette().text() : look.palette().muted();
    double r = RADIUS * look.fontScale();
    Stroke ring = new Stroke(ink, look.line(1.3));
    surface.line(group.x, y + r, group.x, y + r + 4 * look.fontScale(), ring);
    surface.circle(group.x, y, r, now ? ink : paper, ring);
    Color sign = now ? paper : ink;
    if (group.asks()) {
      TextStyle style =
          TextStyle.of(sign, 10.5 * look.fontScale())
              .bolded()
              .at(Horizontal.CENTER, Vertical.MIDDLE);
      surface.text("?", group.x, y, style);
    } else {
      surface.circle(group.x, y, 0.32 * r, sign, null);
    }
  }
}
