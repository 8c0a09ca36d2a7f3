package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.training.Intervention;
import relulab.model.training.Planned;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** What was changed: a bar for what lasts, a mark for what happens at once, and words. */
final class ChangesRow {
  private static final double MERGED = 9;
  private static final double TINT = 0.55;
  private static final double BAR = 1.6;

  private ChangesRow() {}

  /** Changes that stand at one place. */
  record Group(double x, double end, List<Planned> all) {
    boolean lasts() {
      return end > x + 1;
    }

    /** How much the learning rate is multiplied; empty of several changes. */
    String factor() {
      return all.size() == 1
              && all.getFirst().intervention() instanceof Intervention.RateShock shock
          ? ChangeWords.factor(shock)
          : "";
    }
  }

  /** The changes that the axis shows, as far as they may be seen. */
  static List<Group> groups(Timeline timeline, TimelineLayout at, Look look) {
    List<Group> groups = new ArrayList<>();
    TimePlot plot = at.curve();
    for (Planned planned : timeline.frame().interventions()) {
      double lasting =
          planned.intervention() instanceof Intervention.RateShock shock ? shock.steps() : 0;
      boolean seen =
          planned.step() <= plot.axis().to()
              && planned.step() + lasting >= plot.axis().from()
              && (timeline.future() || planned.step() <= timeline.horizon());
      if (!seen) {
        continue;
      }
      double x = plot.inside(planned.step());
      double end = plot.inside(planned.step() + lasting);
      Group last = groups.isEmpty() ? null : groups.getLast();
      if (last != null && x - last.x < MERGED * look.fontScale() && x >= last.x) {
        List<Planned> both = new ArrayList<>(last.all);
        both.add(planned);
        groups.set(groups.size() - 1, new Group(last.x, Math.max(end, last.end), both));
      } else {
        groups.add(new Group(x, end, List.of(planned)));
      }
    }
    return groups;
  }

  /** The change under a point, or null. */
  static @Nullable Group at(
      Timeline timeline, TimelineLayout layout, double x, double y, Look look) {
    if (layout.changes() < 0
        || y < layout.changes()
        || y > layout.changes() + layout.changesHeight()) {
      return null;
    }
    Group found = null;
    for (Group group : groups(timeline, layout, look)) {
      found = x >= group.x - 5 ? group : found;
    }
    return found;
  }

  /** Behind the curves. */
  static void tint(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    Color band = look.palette().band().deriveColor(0, 1, 1, TINT);
    TimePlot plot = at.curve();
    double top = at.changes() + at.changesHeight();
    Stroke line = new Stroke(look.palette().warning(), look.line(1), 1.5, 2.5);
    for (Group group : groups(timeline, at, look)) {
      if (group.lasts()) {
        surface.rectangle(group.x, top, group.end - group.x, plot.bottom() - top, 0, band, null);
      } else {
        surface.line(group.x, top, group.x, plot.bottom(), line);
      }
    }
  }

  /** Through the lives a dotted line: a tint would falsify them. */
  static void lines(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    Stroke line = new Stroke(look.palette().warning(), look.line(1.2), 1.5, 2.5);
    for (Group group : groups(timeline, at, look)) {
      for (int lane = 0; lane < at.lives().size(); lane++) {
        int of = lane;
        if (group.all.stream().anyMatch(planned -> planned.concerns(of))) {
          TimePlot block = at.block(lane);
          surface.line(group.x, block.top() - 2, group.x, block.bottom() + 2, line);
        }
      }
    }
  }

  /** The bars and marks, and what the row is called. */
  static void paint(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    double middle = at.changes() + at.changesHeight() / 2;
    if (!at.narrow() && at.left() > 0) {
      TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      String name = look.messages().get("training.timeline.changes");
      surface.text(name, TimelinePainter.pad(at, look), middle, small);
    }
    double r = 3.2 * look.fontScale();
    Color bar = look.palette().band().deriveColor(0, 1, 1, BAR);
    for (Group group : groups(timeline, at, look)) {
      double x = group.x;
      if (group.lasts()) {
        surface.rectangle(x, at.changes(), group.end - x, at.changesHeight(), 2, bar, null);
      } else {
        surface.polygon(
            new double[] {x - r, x, x + r, x},
            new double[] {middle, middle - r, middle, middle + r},
            4,
            look.palette().warning());
      }
    }
    for (Word word : words(surface, timeline, at, look)) {
      surface.text(word.text, word.x, middle, word.style);
    }
  }

  /** Whether the playhead would cross what is said of the changes. */
  static boolean saysAt(
      Surface surface, Timeline timeline, TimelineLayout at, double x, Look look) {
    return at.changes() >= 0
        && timeline.has(Timeline.Part.CURVE)
        && words(surface, timeline, at, look).stream()
            .anyMatch(
                word ->
                    x > word.x - 3 && x < word.x + surface.textWidth(word.text, word.style) + 3);
  }

  /** What is said, and where it begins. */
  private record Word(String text, double x, TextStyle style) {}

  private static List<Word> words(
      Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    List<Word> words = new ArrayList<>();
    List<Group> groups = groups(timeline, at, look);
    for (int i = 0; i < groups.size(); i++) {
      double limit = i + 1 < groups.size() ? groups.get(i + 1).x - 4 : at.width() - 4;
      words.addAll(words(surface, timeline, groups.get(i), limit, look));
    }
    return words;
  }

  /**
   * Of what lasts the factor in its bar, and the sentence beside it; wide bars have both inside.
   */
  private static List<Word> words(
      Surface surface, Timeline timeline, Group group, double limit, Look look) {
    TextStyle plain =
        look.label().colored(look.palette().warning()).at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle bold = plain.bolded();
    String sentence = words(timeline, group, look);
    double from = group.x + 3.2 * look.fontScale();
    List<Word> words = new ArrayList<>();
    if (group.lasts()) {
      String factor = group.factor();
      double wide = surface.textWidth(factor, bold);
      double room = group.end - group.x;
      double all = wide + surface.textWidth(sentence, plain) + 30;
      if (all <= room && limit - group.end < all) {
        return List.of(
            new Word(factor, group.x + 8, bold), new Word(sentence, group.x + 18 + wide, plain));
      }
      if (!factor.isEmpty() && wide + 6 <= room) {
        words.add(new Word(factor, group.x + (room - wide) / 2, bold));
      }
      from = group.end;
    }
    from += 0.6 * plain.size();
    String text = TextLines.cut(surface, sentence, limit - from, plain);
    if (2 * text.length() > sentence.length()) { // A few letters and dots say nothing.
      words.add(new Word(text, from, plain));
    }
    return words;
  }

  /** In words: one change, or how many. */
  static String words(Timeline timeline, Group group, Look look) {
    return group.all.size() == 1
        ? ChangeWords.sentence(group.all.getFirst(), timeline.frame(), look.messages())
        : look.messages()
            .get(
                "training.timeline.changesMany",
                Numbers.count(group.all.size()),
                ChangeWords.name(group.all.getLast(), timeline.frame(), look.messages()));
  }
}
