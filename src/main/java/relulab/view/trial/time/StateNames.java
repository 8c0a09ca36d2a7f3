package relulab.view.trial.time;

import java.util.List;
import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.chart.Spread;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.StateMark;

/** Names each state at a row that shows it, in place of a legend. */
final class StateNames {
  private static final double APART = 14;

  private StateNames() {}

  static void paint(
      Surface surface, Timeline timeline, TimelineDigest digest, TimelineLayout at, Look look) {
    List<TimelineDigest.Named> all = digest.states();
    if (all.isEmpty() || at.lives().isEmpty()) {
      return;
    }
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    double top = at.lives().getFirst().top() + 4;
    double bottom = at.lives().getLast().bottom() - 4;
    double[] ys =
        Spread.apart(
            all.stream().mapToDouble(TimelineDigest.Named::y).toArray(),
            APART * look.fontScale(),
            top,
            Math.max(top, bottom));
    double seen = at.curve().inside(Math.min(timeline.horizon(), timeline.frame().end()));
    boolean inside = at.right() - seen > 110 * look.fontScale();
    double from = inside ? seen + 2 : at.right() + 2;
    double tip = from + 8 * look.fontScale();
    for (int i = 0; i < all.size(); i++) {
      TimelineDigest.Named named = all.get(i);
      surface.line(from, named.y(), tip, ys[i], new Stroke(look.palette().muted(), look.line(0.9)));
      sign(surface, timeline, named, tip + 7 * look.fontScale(), ys[i], look);
      double x = tip + 14 * look.fontScale();
      TextStyle style = style(named.shown(), small, look);
      String text = look.messages().get("training.timeline.state." + named.shown().name());
      surface.text(TextLines.cut(surface, text, at.width() - x, style), x, ys[i], style);
    }
  }

  private static TextStyle style(TimelineDigest.Shown shown, TextStyle small, Look look) {
    return switch (shown) {
      case DEAD, BORN_DEAD -> small.bolded().colored(look.palette().text());
      case DORMANT -> small.bolded().colored(look.palette().dormant());
      case RECOVERED -> small.bolded().colored(look.palette().recovered());
      case OFTEN, SELDOM, ALIVE -> small;
    };
  }

  private static void sign(
      Surface surface,
      Timeline timeline,
      TimelineDigest.Named named,
      double x,
      double y,
      Look look) {
    double r = 4.2 * look.fontScale();
    Color color = LaneLines.stroke(timeline.frame(), named.lane(), 1, look).color();
    switch (named.shown()) {
      case DEAD, BORN_DEAD -> StateMark.paint(surface, StateMark.Kind.DEAD, x, y, r, look);
      case DORMANT -> StateMark.paint(surface, StateMark.Kind.DORMANT, x, y, r, look);
      case RECOVERED -> StateMark.paint(surface, StateMark.Kind.RECOVERED, x, y, r, look);
      case OFTEN -> swatch(surface, x, y, r, color.deriveColor(0, 1, 1, 0.7));
      case SELDOM, ALIVE -> swatch(surface, x, y, r, color.deriveColor(0, 1, 1, 0.3));
    }
  }

  private static void swatch(Surface surface, double x, double y, double r, Color color) {
    surface.rectangle(x - r, y - 0.8 * r, 2 * r, 1.6 * r, 1, color, null);
  }
}
