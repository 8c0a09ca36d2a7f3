package relulab.view.trial.neuron;

import java.util.Objects;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.network.ActivationMaps;
import relulab.model.network.Layout;
import relulab.model.network.Network;
import relulab.model.training.NeuronState;
import relulab.model.trial.LaneFrame;
import relulab.model.trial.NeuronFrame;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.Selection;
import relulab.view.trial.lane.Box;
import relulab.view.trial.lane.NeuronTile;
import relulab.view.trial.lane.TilePainter;

/**
 * Draws one neuron of a network that is too large for tiles: its own tile, large, between strips of
 * the layers beside it, with its edges.
 */
public final class NeuronEdgesPainter {
  private static final double TILE = 96;
  private static final double STRIP = 9;
  private static final double STRONG = 1.6;

  private final Surface surface;
  private final LaneFrame lane;
  private final Selection neuron;
  private final Look look;
  private final double width;
  private final double top;
  private final double bottom;

  private NeuronEdgesPainter(
      Surface surface, LaneFrame lane, Selection neuron, double width, double height, Look look) {
    this.surface = surface;
    this.lane = lane;
    this.neuron = neuron;
    this.width = width;
    this.look = look;
    top = 4;
    bottom = height - 1.8 * look.label().size();
  }

  /** Draws it over a whole surface. */
  public static void paint(
      Surface surface,
      LaneFrame lane,
      @Nullable ActivationMaps maps,
      Selection neuron,
      double width,
      double height,
      Look look) {
    new NeuronEdgesPainter(surface, lane, neuron, width, height, look).paint(maps);
  }

  private void paint(@Nullable ActivationMaps maps) {
    Network network = lane.network();
    Layout layout = network.layout();
    double size = Math.min(TILE, bottom - top - 8);
    Box tile = new Box((width - size) / 2, (top + bottom - size) / 2, size, size);
    edges(tile, layout);
    strip(neuron.layer() - 1, 0);
    strip(neuron.layer() + 1, width - STRIP);
    NeuronTile drawn = NeuronTile.of(lane, maps, neuron.layer(), neuron.unit());
    TilePainter.paint(surface, drawn, tile, look);
    TilePainter.paintChosen(surface, tile, look);
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.TOP);
    double y = bottom + 0.4 * style.size();
    surface.text(name(neuron.layer() - 1), 0, y, style);
    surface.text(name(neuron.layer() + 1), width, y, style.at(Horizontal.RIGHT, Vertical.TOP));
    if (hasNoGradient()) {
      surface.text(
          look.messages().get("training.why.dots"),
          width / 2,
          y,
          style.at(Horizontal.CENTER, Vertical.TOP));
    }
  }

  private boolean hasNoGradient() {
    return lane.neuron(neuron.layer(), neuron.unit()).gradientNorm() == 0;
  }

  private String name(int layer) {
    int hidden = lane.network().layout().hiddenLayers();
    return layer == 0 ? "x" : layer > hidden ? "ŷ" : Layout.name(layer);
  }

  private double place(int unit, int count) {
    return top + (unit + 0.5) / count * (bottom - top);
  }

  private void edges(Box tile, Layout layout) {
    int before = layout.width(neuron.layer() - 1);
    for (int from = 0; from < before; from++) {
      int weight = layout.weight(neuron.layer(), neuron.unit(), from);
      double y = tile.y() + (from + 0.5) / before * tile.height();
      edge(weight, STRIP, place(from, before), tile.x() - 5, y);
    }
    int after = layout.width(neuron.layer() + 1);
    for (int to = 0; to < after; to++) {
      int weight = layout.weight(neuron.layer() + 1, to, neuron.unit());
      double y = tile.y() + (to + 0.5) / after * tile.height();
      edge(weight, tile.right() + 5, y, width - STRIP, place(to, after));
    }
  }

  private void edge(int parameter, double x1, double y1, double x2, double y2) {
    double weight = lane.network().parameter(parameter);
    Stroke stroke;
    if (lane.gradient().of(parameter) == 0) {
      stroke = new Stroke(look.palette().noGradient(), 0.8, 1, 2.4);
    } else {
      double wide = 0.3 + 1.8 * Math.min(1, Math.abs(weight) / STRONG);
      Color color =
          weight > 0 ? look.palette().color(lane.network().kind()) : look.palette().below();
      Color faint = color.deriveColor(0, 1, 1, 0.7);
      stroke = weight > 0 ? new Stroke(faint, wide) : new Stroke(faint, wide, 5, 2.6);
    }
    surface.line(x1, y1, x2, y2, stroke);
  }

  /** A layer as a row of cells: fuller colour fires for more of the data. */
  private void strip(int layer, double x) {
    Layout layout = lane.network().layout();
    int count = layout.width(layer);
    double each = (bottom - top) / count;
    double gap = each > 2.5 ? 0.6 : 0;
    Color full = look.palette().color(lane.network().kind());
    for (int unit = 0; unit < count; unit++) {
      Color color = full;
      double inset = 0;
      if (layer >= 1 && layer <= layout.hiddenLayers()) {
        NeuronFrame cell = lane.neuron(layer, unit);
        color =
            cell.state() == NeuronState.DEAD
                ? look.palette().dead()
                : cell.state() == NeuronState.DORMANT
                    ? look.palette().dormantFrame()
                    : Objects.requireNonNull(look.palette().zero())
                        .interpolate(full, 0.15 + 0.75 * cell.active());
        inset = cell.state() == NeuronState.DORMANT ? 0.22 * STRIP : 0;
      }
      double height = Math.max(0.8, each - gap);
      surface.rectangle(x + inset, top + unit * each, STRIP - 2 * inset, height, 0, color, null);
    }
  }
}
