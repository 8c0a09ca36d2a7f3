package relulab.view.trial.layer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * The values of a chart by layer as numbers beside their marks: those of the layer under the mouse
 * first, then of the outermost layers (of curves, the first and the last hidden one). A number that
 * would lie on another one or on a mark is left out.
 */
final class LayerNumbers {
  private record Place(double left, double top, double right, double bottom) {

    boolean isApart(Place other) {
      return left >= other.right
          || other.left >= right
          || top >= other.bottom
          || other.top >= bottom;
    }
  }

  /** A value of a lane, the i-th of those that have it, with the middle of its mark. */
  private record Mark(int i, int layer, double x, double y, double value) {}

  private LayerNumbers() {}

  static void paint(Surface surface, LayerChart chart, LayerPlot plot, Look look) {
    TextStyle style = LayerPlot.small(look).colored(look.palette().text());
    boolean curves = chart.quantity().isLogarithmic();
    List<Mark> marks = marks(chart, plot);
    List<Place> taken = new ArrayList<>();
    for (Mark mark : marks) {
      taken.add(placeOf(chart, mark, plot, look));
    }
    for (Mark mark : marks) {
      if (curves && rank(chart, mark.layer) > 0) {
        continue; // In the middle of curves, a number belongs to none of them at sight.
      }
      String text = chart.quantity().text(mark.value, look.messages().language());
      double half = surface.textWidth(text, style) / 2;
      for (double middle : candidates(chart, mark, style.size(), look)) {
        double x =
            Math.clamp(
                mark.x, plot.left() + half, Math.max(plot.left() + half, plot.right() - half));
        Place place =
            new Place(
                x - half - 2,
                middle - 0.55 * style.size(),
                x + half + 2,
                middle + 0.55 * style.size());
        boolean inside =
            place.top >= plot.top() - 0.5 * style.size() && place.bottom <= plot.bottom() + 1;
        if (inside && Math.abs(x - mark.x) < half && taken.stream().allMatch(place::isApart)) {
          taken.add(place);
          TextStyle written = style.at(Horizontal.CENTER, Vertical.MIDDLE);
          surface.text(
              text, x, middle, curves ? written.colored(color(chart, mark, look)) : written);
          break;
        }
      }
    }
  }

  private static List<Mark> marks(LayerChart chart, LayerPlot plot) {
    List<Mark> marks = new ArrayList<>();
    List<Integer> lanes = chart.lanes();
    for (int layer = 1; layer <= chart.layers(); layer++) {
      for (int i = 0; i < lanes.size(); i++) {
        if (chart.value(lanes.get(i), layer).isPresent()) {
          double value = chart.value(lanes.get(i), layer).getAsDouble();
          double x =
              chart.quantity().isLogarithmic()
                  ? plot.px(layer)
                  : LayerChartPainter.barMiddle(chart, i, layer, plot);
          marks.add(new Mark(i, layer, x, plot.py(value), value));
        }
      }
    }
    marks.sort(Comparator.comparingInt(mark -> rank(chart, mark.layer)));
    return marks;
  }

  private static int rank(LayerChart chart, int layer) {
    boolean probed = chart.probe() != null && chart.probe() == layer;
    int last = chart.quantity().isLogarithmic() ? chart.layers() - 1 : chart.layers();
    return probed ? -1 : Math.min(layer - 1, Math.abs(Math.max(1, last) - layer));
  }

  private static Color color(LayerChart chart, Mark mark, Look look) {
    return LayerChartPainter.stroke(chart, chart.lanes().get(mark.i), 1, look).color();
  }

  /** What a mark covers: a dot, or a bar from 0. */
  private static Place placeOf(LayerChart chart, Mark mark, LayerPlot plot, Look look) {
    if (chart.quantity().isLogarithmic()) {
      double r = look.line(3.2);
      return new Place(mark.x - r, mark.y - r, mark.x + r, mark.y + r);
    }
    double half = LayerChartPainter.barWidth(chart, plot) / 2;
    double zero = plot.py(0);
    return new Place(
        mark.x - half, Math.min(mark.y, zero), mark.x + half, Math.max(mark.y, zero) + 1);
  }

  private static double[] candidates(LayerChart chart, Mark mark, double size, Look look) {
    double away = (chart.quantity().isLogarithmic() ? look.line(3.2) : 1) + 0.62 * size;
    boolean below = !chart.quantity().isLogarithmic() && mark.value < 0;
    return below
        ? new double[] {mark.y + away}
        : chart.quantity().isLogarithmic()
            ? new double[] {mark.y - away, mark.y + away}
            : new double[] {mark.y - away};
  }
}
