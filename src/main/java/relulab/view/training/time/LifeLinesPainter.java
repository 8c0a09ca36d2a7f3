package relulab.view.training.time;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.experiment.TrackView;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws the lives of all neurons, a block for each lane. */
public final class LifeLinesPainter {
  private static final double GAP = 18;

  private LifeLinesPainter() {}

  static List<TimePlot> plots(LifeLines lines, double width, double height, Look look) {
    int lanes = lines.frame().lanes().size();
    double top = 1.5 * look.body().size();
    double each = (width - (lanes - 1) * GAP) / lanes;
    List<TimePlot> plots = new ArrayList<>();
    for (int lane = 0; lane < lanes; lane++) {
      plots.add(
          new TimePlot(
              lane * (each + GAP),
              top,
              each,
              Math.max(1, height - top - 1.9 * look.label().size()),
              lines.axis()));
    }
    return plots;
  }

  /** Draws it over the rectangle from (0, 0) to (width, height), without what is behind it. */
  public static void paint(Surface surface, LifeLines lines, double width, double height, Look look) {
    List<TimePlot> plots = plots(lines, width, height, look);
    for (int lane = 0; lane < plots.size(); lane++) {
      block(surface, lines, lane, plots.get(lane), look);
    }
  }

  private static void block(Surface surface, LifeLines lines, int lane, TimePlot plot, Look look) {
    TextStyle name =
        look.body().bolded().at(Horizontal.LEFT, Vertical.TOP);
    surface.text(LaneLines.setup(lines.frame(), lane).name(), plot.left(), 0, name);
    TrackView track = lines.frame().tracks().get(lane);
    Color card = look.palette().card();
    Color paper = card.getOpacity() == 0 ? Color.WHITE : card;
    surface.rectangle(
        plot.left(), plot.top(), plot.width(), plot.height(), 0, look.palette().track(), null);
    LifeImage image =
        new LifeImage(
            look.palette().color(LaneLines.setup(lines.frame(), lane).kind()), look.palette(), paper);
    int width = (int) Math.round(plot.width());
    int neurons = track.layout().neurons();
    if (neurons > 0) {
      int[] pixels = new int[width * neurons];
      for (int n = 0; n < neurons; n++) {
        image.row(track, n, plot, pixels, n * width, width);
      }
      surface.image(
          pixels, width, neurons, plot.left(), plot.top(), plot.width(), plot.height(), false);
    }
    Bands.paint(surface, lines.frame(), lane, plot, look);
    plot.paintSteps(surface, look);
    double x = Math.floor(plot.px(lines.frame().step())) + 0.5;
    surface.line(x, plot.top(), x, plot.bottom(), new Stroke(look.palette().text(), look.line(1.4)));
  }
}
