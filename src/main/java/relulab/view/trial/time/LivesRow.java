package relulab.view.trial.time;

import java.util.Arrays;
import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Selection;

/** The lives of all neurons, a block for each lane, one above the other. */
final class LivesRow {
  private static final double SWOLLEN = 9;
  private static final double SWELLS_BELOW = 6;
  private static final double LEAST_LABEL = 1.12;

  /** Height of the name of the chosen neuron. */
  private static final double TAG = 17;

  private LivesRow() {}

  static void paint(
      Surface surface, Timeline timeline, TimelineDigest digest, TimelineLayout at, Look look) {
    TimePlot plot = at.curve();
    double end = timeline.future() ? plot.right() : plot.inside(timeline.frame().step());
    surface.clip(
        plot.left(),
        0,
        Math.max(0, end - plot.left()),
        at.height(),
        () -> {
          for (TimelineDigest.LayerImage image : digest.lives()) {
            surface.image(
                image.argb(),
                image.columns(),
                image.rows(),
                plot.left(),
                image.top(),
                plot.width(),
                image.height(),
                false);
          }
        });
  }

  /** Names of lanes and layers. */
  static void names(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    // At the foot of the curves stands their least value.
    double last =
        timeline.has(Timeline.Part.CURVE) ? at.curve().bottom() : Double.NEGATIVE_INFINITY;
    for (int lane = 0; lane < at.lives().size(); lane++) {
      LifeRows rows = at.lives().get(lane);
      if (!timeline.frame().hasNamedLayers()) {
        lane(surface, timeline, lane, rows, at, look);
      }
      last = layers(surface, timeline, lane, last, at, look);
    }
  }

  private static void lane(
      Surface surface, Timeline timeline, int lane, LifeRows rows, TimelineLayout at, Look look) {
    Color color = LaneLines.stroke(timeline.frame(), lane, 1, look).color();
    TextStyle style = look.body().colored(color).bolded().at(Horizontal.LEFT, Vertical.MIDDLE);
    double x = TimelinePainter.pad(at, look);
    double y = rows.top() + 0.5 * style.size();
    double room = at.left() - x - (at.narrow() ? 0 : 30 * look.fontScale());
    String name = LaneLines.shortName(timeline.frame(), lane);
    surface.text(TextLines.cut(surface, name, room, style), x, y, style);
    double tall = rows.bottom() - rows.top();
    if (lane == 0 && !at.narrow() && tall >= 2.6 * style.size()) {
      hint(surface, timeline, rows, x, y + 1.25 * style.size(), at.left() - x, look);
    }
  }

  /** What a row is, below the first name, where there is room for all of it. */
  private static void hint(
      Surface surface,
      Timeline timeline,
      LifeRows rows,
      double x,
      double top,
      double room,
      Look look) {
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    double line = 1.2 * small.size();
    List<String> lines =
        TextLines.wrap(surface, hint(rows, look), room - 26 * look.fontScale(), small);
    double tag = tagY(timeline, 0, rows);
    double last = top + (lines.size() - 1) * line;
    double near = 0.8 * small.size() + TAG * look.fontScale() / 2;
    if (last + 0.5 * small.size() <= rows.bottom() && (tag + near < top || tag - near > last)) {
      for (int i = 0; i < lines.size(); i++) {
        surface.text(lines.get(i), x, top + i * line, small);
      }
    }
  }

  private static String hint(LifeRows rows, Look look) {
    boolean bands = rows.bands()[0];
    return bands
        ? look.messages().get("training.timeline.bands", Numbers.count(rows.layout().width(1)))
        : look.messages().get("training.timeline.rows");
  }

  /**
   * h1, h2 …, as many as stand apart, the first and the last one among them.
   *
   * @param above middle of what is written above them
   * @return middle of the last one that is written
   */
  private static double layers(
      Surface surface, Timeline timeline, int lane, double above, TimelineLayout at, Look look) {
    LifeRows rows = at.lives().get(lane);
    TextStyle style =
        look.label().sized(0.96 * look.label().size()).at(Horizontal.RIGHT, Vertical.MIDDLE);
    int hidden = rows.layout().hiddenLayers();
    double least = LEAST_LABEL * style.size();
    int step = 1;
    while (step < hidden && !areApart(rows, step, least)) {
      step++;
    }
    double last = above;
    double end = hidden == 0 ? 0 : middle(rows, hidden);
    for (int layer = 1; layer <= hidden; layer++) {
      boolean wanted = (layer - 1) % step == 0 || layer == hidden;
      double y = middle(rows, layer);
      boolean free = y - last >= least && (layer == hidden || end - y >= least);
      if (wanted && free && !isTagged(timeline, at, y, style.size(), look)) {
        String name = timeline.frame().layerName(layer);
        double right = at.left() - 8 * look.fontScale();
        double room = right - TimelinePainter.pad(at, look);
        surface.text(TextLines.cut(surface, name, room, style), right, y, style);
        last = y;
      }
    }
    return last;
  }

  private static boolean areApart(LifeRows rows, int step, double least) {
    for (int layer = 1; layer + step <= rows.layout().hiddenLayers(); layer += step) {
      if (middle(rows, layer + step) - middle(rows, layer) < least) {
        return false;
      }
    }
    return true;
  }

  private static double middle(LifeRows rows, int layer) {
    return rows.tops()[layer - 1] + rows.heights()[layer - 1] / 2;
  }

  private static double tagY(Timeline timeline, int lane, LifeRows rows) {
    Selection chosen = timeline.selection();
    return chosen != null && chosen.lane() == lane && chosen.isIn(timeline.frame())
        ? rows.middle(rows.layout().neuron(chosen.layer(), chosen.unit()))
        : Double.NEGATIVE_INFINITY;
  }

  /** Whether the chosen neuron's name lies over a line of text beside the axis. */
  static boolean isTagged(Timeline timeline, TimelineLayout at, double y, double font, Look look) {
    Selection chosen = timeline.selection();
    return chosen != null
        && chosen.lane() < at.lives().size()
        && chosen.isIn(timeline.frame())
        && Math.abs(tagY(timeline, chosen.lane(), at.lives().get(chosen.lane())) - y)
            < TAG * look.fontScale() / 2 + 0.5 * font;
  }

  /** The chosen neuron's row: its name at the left end, a mark at the right one. */
  static void selection(Surface surface, Timeline timeline, TimelineLayout at, Look look) {
    Selection chosen = timeline.selection();
    if (chosen == null || chosen.lane() >= at.lives().size() || !chosen.isIn(timeline.frame())) {
      return;
    }
    double y = tagY(timeline, chosen.lane(), at.lives().get(chosen.lane()));
    String name = timeline.frame().neuronName(chosen.layer(), chosen.unit());
    tag(surface, name, at.left() - 3, y, look);
    if (timeline.horizon() < timeline.axis().end()) {
      return; // The row ends before.
    }
    double r = 4.5 * look.fontScale();
    double x = at.right() + 3;
    surface.polygon(
        new double[] {x, x + 1.4 * r, x + 1.4 * r},
        new double[] {y, y - r, y + r},
        3,
        look.palette().accent());
  }

  /** A name on a dark ground that points to the right. */
  private static void tag(Surface surface, String text, double right, double y, Look look) {
    TextStyle style =
        TextStyle.of(look.palette().onAccent(), 0.95 * look.label().size())
            .bolded()
            .at(Horizontal.CENTER, Vertical.MIDDLE);
    double tall = TAG * look.fontScale();
    double tip = 8 * look.fontScale();
    double wide = Math.max(40 * look.fontScale(), surface.textWidth(text, style) + 12);
    double x = Math.max(0, right - tip - wide);
    String fitting = TextLines.cut(surface, text, right - tip - x - 8, style);
    surface.rectangle(x, y - tall / 2, right - tip - x, tall, 4, look.palette().accent(), null);
    double r = 3.5 * look.fontScale();
    surface.polygon(
        new double[] {right - tip, right, right - tip},
        new double[] {y - r, y, y + r},
        3,
        look.palette().accent());
    surface.text(fitting, (x + right - tip) / 2, y, style);
  }

  /** The row under the pointer, large enough to be followed where rows are thin. */
  static void swell(
      Surface surface,
      Timeline timeline,
      TimelineDigest digest,
      TimelineLayout at,
      @Nullable Selection under,
      Look look) {
    if (under == null || under.lane() >= at.lives().size() || !under.isIn(timeline.frame())) {
      return;
    }
    LifeRows rows = at.lives().get(under.lane());
    if (rows.row(under.layer()) >= SWELLS_BELOW * look.fontScale()
        || rows.bands()[under.layer() - 1]) {
      return;
    }
    int index = under.layer() - 1;
    for (int lane = 0; lane < under.lane(); lane++) {
      index += at.lives().get(lane).layout().hiddenLayers();
    }
    if (index >= digest.lives().size()) {
      return;
    }
    TimelineDigest.LayerImage image = digest.lives().get(index);
    int row = (int) Math.min(image.rows() - 1.0, under.unit() * rows.row(under.layer()));
    int[] pixels =
        Arrays.copyOfRange(image.argb(), row * image.columns(), (row + 1) * image.columns());
    double y = rows.middle(rows.layout().neuron(under.layer(), under.unit()));
    double tall = SWOLLEN * look.fontScale();
    TimePlot plot = at.curve();
    Color paper = look.paper();
    surface.rectangle(plot.left(), y - tall / 2 - 1, plot.width(), tall + 2, 0, paper, null);
    double end = timeline.future() ? plot.right() : plot.inside(timeline.frame().step());
    surface.clip(
        plot.left(),
        y - tall,
        Math.max(0, end - plot.left()),
        2 * tall,
        () ->
            surface.image(
                pixels, image.columns(), 1, plot.left(), y - tall / 2, plot.width(), tall, false));
    surface.rectangle(
        plot.left(),
        y - tall / 2 - 0.5,
        plot.width(),
        tall + 1,
        0,
        null,
        new Stroke(look.palette().text(), 0.8));
  }
}
