package relulab.view.trace;

import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.activation.ActivationKind;
import relulab.model.network.HiddenLayers;
import relulab.model.trace.TraceCourse;
import relulab.model.training.NeuronState;
import relulab.text.Numbers;
import relulab.text.Printable;
import relulab.view.chart.Look;
import relulab.view.functions.FunctionNames;
import relulab.view.surface.Argb;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.theme.Palette;
import relulab.view.trial.Selection;
import relulab.view.trial.lane.StateMark;

/**
 * Draws what the neurons of a recorded model are at a step: alive in the colour of the function,
 * fuller for more of the probe inputs; dead and dormant as everywhere. The weights are not in the
 * record, so there are neither edges nor maps.
 */
public final class LayersPainter {
  private static final double LEAST_GAP = 4;
  private static final double LEAST_MARK = 8;
  private static final double LEAST_FRAME = 7;
  private static final double FAINTEST = 0.18;
  private static final double RANGE = 0.7;

  private LayersPainter() {}

  /** Draws it over the rectangle from (0, 0) to (width, height), without what is behind it. */
  public static void paint(
      Surface surface, LayersPicture picture, double width, double height, Look look) {
    HiddenLayers layers = picture.course().trace().layout();
    LayersGeometry at = LayersGeometry.of(layers, width, height, look.fontScale());
    if (at.areBars()) {
      LayerBars.paint(surface, picture, at, look);
      return;
    }
    for (int layer = 1; layer <= layers.hiddenLayers(); layer++) {
      head(surface, picture.course(), at, layer, look);
      neurons(surface, picture.course(), at, layer, look);
    }
    selection(surface, picture.selection(), at, look);
  }

  private static void head(
      Surface surface, TraceCourse course, LayersGeometry at, int layer, Look look) {
    LayersGeometry.Grid grid = at.grids().get(layer - 1);
    double line = 1.25 * look.body().size();
    ActivationKind kind = course.kind(0, layer);
    TextStyle bold = look.body().bolded().at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    double y = grid.top() + line / 2;
    String name = Printable.of(course.layerName(layer));
    surface.text(TextLines.cut(surface, name, grid.width(), bold), grid.left(), y, bold);
    String function = FunctionNames.name(kind, look.messages());
    String about =
        look.messages()
            .get("training.recorded.layer", function, Numbers.count(at.layers().width(layer)));
    TextStyle colored = small.colored(look.palette().color(kind));
    String fitting = TextLines.cut(surface, about, grid.width(), colored);
    surface.text(fitting, grid.left(), y + line, colored);
    counts(surface, course, at, layer, y + 2 * line, look);
  }

  /** How many are alive, dead and dormant: colours alone are no answer. */
  private static void counts(
      Surface surface, TraceCourse course, LayersGeometry at, int layer, double y, Look look) {
    LayersGeometry.Grid grid = at.grids().get(layer - 1);
    LayerCounts counts = LayerCounts.of(course, layer);
    TextStyle small = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    TextStyle bold = small.bolded().colored(look.palette().text());
    double r = 0.38 * small.size();
    double x = grid.left();
    if (counts.dead() > 0) {
      StateMark.paint(surface, StateMark.Kind.DEAD, x + r, y, r, look);
      x = said(surface, Numbers.count(counts.dead()), x + 2.8 * r, y, bold) + r;
    }
    if (counts.dormant() > 0) {
      StateMark.paint(surface, StateMark.Kind.DORMANT, x + r, y, r, look);
      TextStyle amber = bold.colored(look.palette().dormant());
      x = said(surface, Numbers.count(counts.dormant()), x + 2.8 * r, y, amber) + r;
    }
    String share = Numbers.percent(counts.alive(), 0, look.messages().language());
    String alive = look.messages().get("training.recorded.aliveShare", share);
    double room = grid.left() + grid.width() - x;
    if (surface.textWidth(alive, small) <= room) {
      surface.text(alive, x, y, small);
    }
  }

  private static double said(Surface surface, String text, double x, double y, TextStyle style) {
    surface.text(text, x, y, style);
    return x + surface.textWidth(text, style) + 0.5 * style.size();
  }

  private static void neurons(
      Surface surface, TraceCourse course, LayersGeometry at, int layer, Look look) {
    LayersGeometry.Grid grid = at.grids().get(layer - 1);
    double top = grid.neurons();
    double tall = grid.rows() * grid.cell();
    if (grid.cell() < 1) {
      LayerBars.Place place = new LayerBars.Place(grid.left(), top, grid.width(), tall);
      LayerBars.bar(surface, course, layer, place, look);
      return;
    }
    int[] pixels = new int[grid.columns() * grid.rows()];
    HiddenLayers layers = at.layers();
    int column = course.column();
    Color color = look.palette().color(course.kind(0, layer));
    for (int unit = 0; unit < layers.width(layer); unit++) {
      int neuron = layers.neuron(layer, unit);
      double active = course.trace().active(column, neuron);
      pixels[unit] = Argb.of(color(course.state(0, neuron), active, color, look.palette()));
    }
    double wide = grid.columns() * grid.cell();
    surface.image(pixels, grid.columns(), grid.rows(), grid.left(), top, wide, tall, false);
    gaps(surface, grid, look);
    if (grid.cell() >= LEAST_MARK) {
      marks(surface, course, at, layer, look);
    }
  }

  private static Color color(NeuronState state, double active, Color color, Palette palette) {
    return switch (state) {
      case DEAD -> palette.dead();
      case DORMANT -> palette.dormantFrame();
      case ALIVE -> palette.zero().interpolate(color, FAINTEST + RANGE * Math.clamp(active, 0, 1));
    };
  }

  /** Between squares that are large enough. */
  private static void gaps(Surface surface, LayersGeometry.Grid grid, Look look) {
    if (grid.cell() < LEAST_GAP) {
      return;
    }
    Stroke gap = new Stroke(look.paper(), grid.cell() >= 2 * LEAST_GAP ? 1.5 : 1);
    double top = grid.neurons();
    double right = grid.left() + grid.columns() * grid.cell();
    double bottom = top + grid.rows() * grid.cell();
    for (int i = 0; i <= grid.columns(); i++) {
      double x = grid.left() + i * grid.cell();
      surface.line(x, top, x, bottom, gap);
    }
    for (int i = 0; i <= grid.rows(); i++) {
      double y = top + i * grid.cell();
      surface.line(grid.left(), y, right, y, gap);
    }
  }

  private static void marks(
      Surface surface, TraceCourse course, LayersGeometry at, int layer, Look look) {
    LayersGeometry.Grid grid = at.grids().get(layer - 1);
    double r = 0.24 * grid.cell();
    Stroke cross = new Stroke(look.palette().onDead(), Math.max(1, 0.1 * grid.cell()));
    Stroke z = new Stroke(look.paper(), Math.max(1, 0.1 * grid.cell()));
    for (int unit = 0; unit < at.layers().width(layer); unit++) {
      double x = grid.x(unit) + grid.cell() / 2;
      double y = grid.y(unit) + grid.cell() / 2;
      switch (course.state(0, at.layers().neuron(layer, unit))) {
        case DEAD -> StateMark.cross(surface, x, y, r, cross);
        case DORMANT -> StateMark.z(surface, x, y, r, z);
        case ALIVE -> {}
      }
    }
  }

  private static void selection(
      Surface surface, @Nullable Selection chosen, LayersGeometry at, Look look) {
    if (chosen == null || !at.layers().isHidden(chosen.layer(), chosen.unit())) {
      return;
    }
    LayersGeometry.Grid grid = at.grids().get(chosen.layer() - 1);
    double size = Math.max(LEAST_FRAME, grid.cell() + 2);
    double x = grid.x(chosen.unit()) + grid.cell() / 2;
    double y = grid.y(chosen.unit()) + grid.cell() / 2;
    Stroke ink = new Stroke(look.palette().text(), 2);
    Stroke paper = new Stroke(look.paper(), 4);
    for (Stroke stroke : new Stroke[] {paper, ink}) {
      surface.rectangle(x - size / 2, y - size / 2, size, size, 2, null, stroke);
    }
  }
}
