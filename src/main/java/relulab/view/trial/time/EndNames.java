package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.view.chart.Look;
import relulab.view.chart.Spread;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.lane.Box;

/** Names curves where they end, and tells their values at the playhead. */
final class EndNames {
  private static final double APART = 13.5;
  private static final double DOT = 3.3;

  /** A label beside a curve: where it would stand, and what it says. */
  private record Label(double x, double y, String text, Color color, int rank) {}

  private EndNames() {}

  static void paint(
      Surface surface,
      Timeline timeline,
      Curves curves,
      TimelineLayout at,
      FreeRoom room,
      Look look) {
    List<Label> names = new ArrayList<>();
    List<Label> values = new ArrayList<>();
    boolean merged = isEnd(timeline, at);
    for (Curves.Curve curve : curves.all()) {
      Label value = value(timeline, curves, curve, at, look);
      Label name = name(timeline, curves, curve, at, look);
      if (isTold(curves, curve, timeline) && value != null && merged && name != null) {
        String both = value.text + "  " + name.text;
        values.add(new Label(value.x, value.y, both, value.color, value.rank));
      } else if (isTold(curves, curve, timeline)) {
        if (value != null) {
          values.add(value);
        }
        if (name != null) {
          names.add(name);
        }
      }
    }
    values(surface, fitting(values, at, look), at, room, look);
    ends(surface, fitting(names, at, look), at, room, look);
  }

  /** Of too many labels, those of the last layers and then of the first ones. */
  private static List<Label> fitting(List<Label> labels, TimelineLayout at, Look look) {
    int most = (int) (at.curve().height() / (APART * look.fontScale())) + 1;
    return labels.size() <= most
        ? labels
        : labels.stream().sorted(Comparator.comparingInt(Label::rank)).limit(most).toList();
  }

  private static int rank(Timeline timeline, Curves curves, Curves.Curve curve) {
    int all = curves.measure().curves(timeline.frame().tracks().get(curve.lane()));
    return curve.number() == all - 1 ? 0 : curve.number() == 0 ? 1 : 2;
  }

  /** Of a quantity by layer the first and the last one: a word for each would be a thicket. */
  private static boolean isTold(Curves curves, Curves.Curve curve, Timeline timeline) {
    int all = curves.measure().curves(timeline.frame().tracks().get(curve.lane()));
    return all <= 3 || curve.number() == 0 || curve.number() == all - 1;
  }

  /** Whether nothing is seen beyond the step, and there is room for names beside it. */
  static boolean isEnd(Timeline timeline, TimelineLayout at) {
    long last = Math.min(timeline.horizon(), timeline.axis().end());
    double x = at.curve().inside(timeline.frame().step());
    return at.curve().px(last) - x < 4
        && timeline.axis().contains(timeline.frame().step())
        && at.right() - x > 150;
  }

  private static @Nullable Label value(
      Timeline timeline, Curves curves, Curves.Curve curve, TimelineLayout at, Look look) {
    long step = timeline.frame().step();
    OptionalDouble now =
        Curves.now(timeline.frame(), curves.measure(), curve.lane(), curve.number());
    if (now.isEmpty() || !timeline.axis().contains(step)) {
      return null;
    }
    double share = Math.clamp(curves.scale().share(now.getAsDouble()), 0, 1);
    Color color = color(timeline, curves, curve, step, look);
    return new Label(
        at.curve().px(step),
        at.curve().py(share),
        Curves.text(curves.measure(), now.getAsDouble(), look.messages().language()),
        color,
        rank(timeline, curves, curve));
  }

  private static @Nullable Label name(
      Timeline timeline, Curves curves, Curves.Curve curve, TimelineLayout at, Look look) {
    long end = Math.min(timeline.horizon(), timeline.axis().end());
    int point = curve.series().nearest((double) end);
    if (point < 0
        || CurveNotes.hasStopped(timeline, curve.lane())
        || curve.series().steps()[0] > timeline.axis().to()) {
      return null;
    }
    double step = Math.min((double) end, curve.series().steps()[point]);
    double share = Math.clamp(curves.scale().share(curve.series().means()[point]), 0, 1);
    String lane = LaneLines.shortName(timeline.frame(), curve.lane());
    String layer = curves.measure().isByLayer() ? layer(timeline, curve) : "";
    String text =
        layer.isEmpty() ? lane : timeline.frame().hasNamedLayers() ? layer : lane + " " + layer;
    return new Label(
        at.curve().inside(step),
        at.curve().py(share),
        text,
        color(timeline, curves, curve, (long) step, look),
        rank(timeline, curves, curve));
  }

  private static String layer(Timeline timeline, Curves.Curve curve) {
    return timeline.frame().layerName(curve.number() + 1);
  }

  private static Color color(
      Timeline timeline, Curves curves, Curves.Curve curve, long step, Look look) {
    ActivationKind kind = curves.spans(timeline.frame(), curve).kindAt((double) step);
    return LaneLines.stroke(timeline.frame(), curve.lane(), kind, 1, look).color();
  }

  private static void ends(
      Surface surface, List<Label> names, TimelineLayout at, FreeRoom room, Look look) {
    TextStyle style = look.label().bolded().at(Horizontal.LEFT, Vertical.MIDDLE);
    double[] ys = spread(names, at, look);
    for (int i = 0; i < names.size(); i++) {
      Label label = names.get(i);
      double wide = surface.textWidth(label.text, style);
      boolean inside = at.right() - label.x > wide + 20;
      double from = inside ? label.x : at.right();
      double tip = from + (inside ? 7 : 8) * look.fontScale();
      Box box = new Box(tip, ys[i] - 0.6 * style.size(), wide + 4, 1.2 * style.size());
      if (inside && !room.isClear(box)) {
        continue; // Its value is there, and nearer.
      }
      Stroke leader = new Stroke(label.color, look.line(1));
      surface.line(from + 1, label.y, tip, ys[i], leader);
      double rest = at.width() - tip - 2;
      String text =
          TextLines.cut(surface, label.text, Math.max(rest, wide * (inside ? 1 : 0)), style);
      if (inside) {
        halo(surface, tip + 1, ys[i], wide, style, look);
        room.take(box);
      }
      surface.text(text, tip + 2, ys[i], style.colored(label.color));
    }
  }

  private static void values(
      Surface surface, List<Label> values, TimelineLayout at, FreeRoom room, Look look) {
    TextStyle bold = look.label().bolded();
    double[] ys = spread(values, at, look);
    Color paper = look.paper();
    for (int i = 0; i < values.size(); i++) {
      Label label = values.get(i);
      double wide = surface.textWidth(label.text, bold);
      double gap = 9 * look.fontScale();
      boolean left = label.x + gap + wide > at.right() && label.x - gap - wide > at.left();
      double x = left ? label.x - gap - wide : label.x + gap;
      halo(surface, x, ys[i], wide, bold, look);
      room.take(new Box(x - 2, ys[i] - 0.6 * bold.size(), wide + 4, 1.2 * bold.size()));
      surface.text(
          label.text, x, ys[i], bold.colored(label.color).at(Horizontal.LEFT, Vertical.MIDDLE));
    }
    for (Label label : values) {
      surface.circle(
          label.x, label.y, DOT * look.fontScale(), label.color, new Stroke(paper, look.line(1.2)));
    }
  }

  private static void halo(
      Surface surface, double x, double y, double wide, TextStyle style, Look look) {
    double tall = 1.1 * style.size();
    Color veil = look.paper().deriveColor(0, 1, 1, 0.8);
    surface.rectangle(x - 2, y - tall / 2, wide + 4, tall, 2, veil, null);
  }

  private static double[] spread(List<Label> labels, TimelineLayout at, Look look) {
    double half = 0.5 * look.label().size();
    return Spread.apart(
        labels.stream().mapToDouble(Label::y).toArray(),
        APART * look.fontScale(),
        at.curve().top() + half,
        Math.max(at.curve().top() + half + 1, at.curve().bottom() - half + 4));
  }
}
