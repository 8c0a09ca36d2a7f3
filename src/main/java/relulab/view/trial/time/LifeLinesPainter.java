package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.network.Layout;
import relulab.model.trial.TrackView;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Selection;

/** Draws the lives of all neurons, a block for each lane, side by side. */
public final class LifeLinesPainter {
  private static final double LEAST_LAYER = 0.9;

  private LifeLinesPainter() {}

  /** The rectangles of the blocks within a picture. */
  static List<TimePlot> plots(LifeLines lines, double width, double height, Look look) {
    int lanes = lines.frame().lanes().size();
    double font = look.label().size();
    double left = gutter(look);
    double gap = 0.8 * font;
    double top = 1.5 * look.body().size();
    double each = (width - (lanes - 1) * gap) / lanes;
    List<TimePlot> plots = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      plots.add(
          new TimePlot(
              lane * (each + gap) + left,
              top,
              Math.max(1, each - left),
              Math.max(1, height - top - 1.7 * font),
              lines.axis()));
    }
    return plots;
  }

  /** Room for the names of the layers. */
  private static double gutter(Look look) {
    return 2 * look.label().size();
  }

  /** Draws it over the rectangle from (0, 0) to (width, height), without what is behind it. */
  public static void paint(
      Surface surface, LifeLines lines, double width, double height, Look look) {
    List<TimePlot> plots = plots(lines, width, height, look);
    for (int lane = 0; lane < plots.size(); lane++) {
      block(surface, lines, lane, plots.get(lane), look);
    }
  }

  private static void block(Surface surface, LifeLines lines, int lane, TimePlot plot, Look look) {
    TextStyle name = look.body().bolded().at(Horizontal.LEFT, Vertical.TOP);
    String title = LaneLines.shortName(lines.frame(), lane);
    double left = plot.left() - gutter(look);
    surface.text(TextLines.cut(surface, title, plot.right() - left, name), left, 0, name);
    TrackView track = lines.frame().tracks().get(lane);
    if (track.layout().neurons() == 0) {
      surface.text(
          look.messages().get("training.chart.noLives"),
          plot.left(),
          plot.top() + plot.height() / 2,
          look.label().at(Horizontal.LEFT, Vertical.MIDDLE));
      return;
    }
    LifeRows rows = LifeRows.of(track.layout(), plot);
    lives(surface, lines, lane, track, rows, plot, look);
    Bands.paint(surface, lines.frame(), lane, plot, look);
    LifeMarks.paint(surface, track, rows, plot, look);
    plot.paintSteps(surface, look);
    selection(surface, lines, lane, rows, plot, look);
    plot.paintCursor(surface, lines.frame().step(), look);
    plot.paintStop(surface, lines.frame().lanes().get(lane).overflowStep(), look);
  }

  private static void lives(
      Surface surface,
      LifeLines lines,
      int lane,
      TrackView track,
      LifeRows rows,
      TimePlot plot,
      Look look) {
    Color card = look.palette().card();
    Color paper = card.getOpacity() == 0 ? Color.WHITE : card;
    LifeImage image =
        new LifeImage(track, plot, LaneSpans.of(lines.frame(), lane), look.palette(), paper);
    Layout layout = track.layout();
    TextStyle style =
        look.label().sized(0.92 * look.label().size()).at(Horizontal.RIGHT, Vertical.MIDDLE);
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      double top = rows.y(rows.first(layer));
      double height = layout.width(layer) * rows.row();
      surface.rectangle(plot.left(), top, plot.width(), height, 0, look.palette().grid(), null);
      int pixels = (int) Math.max(1, Math.round(height));
      int[] argb = image.of(rows.first(layer), layout.width(layer), pixels);
      surface.image(argb, image.width(), pixels, plot.left(), top, plot.width(), height, false);
      if (height >= LEAST_LAYER * style.size()) {
        surface.text("h" + layer, plot.left() - 0.45 * style.size(), top + height / 2, style);
      }
    }
  }

  private static void selection(
      Surface surface, LifeLines lines, int lane, LifeRows rows, TimePlot plot, Look look) {
    Selection chosen = lines.selection();
    if (chosen == null || chosen.lane() != lane || !chosen.isIn(lines.frame())) {
      return;
    }
    double y = rows.y(rows.layout().neuron(chosen.layer(), chosen.unit()));
    double height = Math.max(3, rows.row());
    Stroke frame = new Stroke(look.palette().text(), look.line(1.4), look.line(4), look.line(3));
    surface.rectangle(plot.left() - 1, y - 1, plot.width() + 2, height + 1, 0, null, frame);
  }
}
