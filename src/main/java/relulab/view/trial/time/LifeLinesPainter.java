package relulab.view.trial.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import relulab.model.network.Layout;
import relulab.model.training.NeuronState;
import relulab.model.trial.Frame;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.trial.TimeAxis;
import relulab.view.trial.lane.Box;
import relulab.view.trial.time.LifePixels.LifeColors;

/**
 * The lives of one network's neurons for a room: a row for each, the names of the layers, and below
 * them the first step, the last one, and the one at which most fell silent.
 */
public final class LifeLinesPainter {
  private static final double ROW = 12;
  private static final double LEAST_ROW = 2;
  private static final double LAYER_GAP = 10;
  private static final double LEAST_GAP = 4;
  private static final double SMALL = 30;
  private static final double BOLD = 34;
  private static final double APART = 26;

  private LifeLinesPainter() {}

  /** How high it is without its words below, in units, where it may be at most so high. */
  public static double height(Layout layout, double most) {
    return Math.min(most, layout.neurons() * ROW + (layout.hiddenLayers() - 1) * LAYER_GAP);
  }

  /**
   * Draws them.
   *
   * @param alone the trial with one lane
   * @param end the last step of the axis
   * @param area of the rows; words stand left of it and below it
   */
  public static void paint(Surface surface, Frame alone, long end, Box area, Look look) {
    Layout layout = alone.lanes().getFirst().network().layout();
    TimeAxis axis = new TimeAxis(Math.max(1, end));
    int width = (int) Math.max(1, Math.round(area.width()));
    LifePixels pixels =
        new LifePixels(
            alone.tracks().getFirst(),
            axis,
            width,
            LaneSpans.of(alone, 0),
            look.palette(),
            look.palette().page());
    double gap = gap(layout, area);
    double row = (area.height() - gap * (layout.hiddenLayers() - 1)) / layout.neurons();
    double y = area.y();
    double named = Double.NEGATIVE_INFINITY;
    for (int layer = 1; layer <= layout.hiddenLayers(); layer++) {
      int count = layout.width(layer);
      int first = layout.neuron(layer, 0);
      double tall = count * row;
      if (row < LEAST_ROW) {
        int high = (int) Math.max(1, Math.round(tall));
        int[] band = pixels.band(first, count, high);
        surface.image(band, width, high, area.x(), y, area.width(), tall, false);
      } else {
        int[] rows = pixels.rows(first, count, count);
        surface.image(rows, width, count, area.x(), y, area.width(), tall, false);
        silence(surface, rows, width, count, new Box(area.x(), y, area.width(), tall), look);
      }
      if (y + tall / 2 - named >= 1.1 * SMALL) {
        TextStyle style = small(look).at(Horizontal.RIGHT, Vertical.MIDDLE);
        surface.text(Layout.name(layer), area.x() - 18, y + tall / 2, style);
        named = y + tall / 2;
      }
      y += tall + gap;
    }
    steps(surface, alone, axis, area, look);
  }

  private static double gap(Layout layout, Box area) {
    boolean isTight = layout.neurons() * ROW > area.height();
    return layout.hiddenLayers() < 2 ? 0 : isTight ? LEAST_GAP : LAYER_GAP;
  }

  private static TextStyle small(Look look) {
    return TextStyle.of(look.palette().muted(), SMALL);
  }

  /** Lines between the rows, and one through each where it is silent: a grey copy tells it, too. */
  private static void silence(
      Surface surface, int[] argb, int columns, int rows, Box box, Look look) {
    LifeColors colors = LifeColors.of(look.palette(), look.palette().page());
    double tall = box.height() / rows;
    double pixel = box.width() / columns;
    Stroke dead = new Stroke(LifeColors.color(colors.flatLine()), 2.5);
    Stroke dormant = new Stroke(LifeColors.color(colors.brokenLine()), 2, 9, 7);
    for (int row = 0; row < rows; row++) {
      double middle = box.y() + (row + 0.5) * tall;
      for (int x = 0; x < columns; ) {
        int from = x;
        int color = argb[row * columns + x];
        while (x < columns && argb[row * columns + x] == color) {
          x++;
        }
        boolean isDead = color == colors.dead();
        if (tall > 4 && (isDead || color == colors.dormant())) {
          double right = box.x() + x * pixel;
          surface.line(box.x() + from * pixel, middle, right, middle, isDead ? dead : dormant);
        }
      }
      if (row > 0 && tall > 4) {
        double y = box.y() + row * tall;
        surface.line(box.x(), y, box.right(), y, new Stroke(look.palette().page(), 1.5));
      }
    }
  }

  private record Label(String text, double x, double from, double to, TextStyle style) {}

  /** The step that matters most has its place first; the others where there is room beside it. */
  private static void steps(Surface surface, Frame alone, TimeAxis axis, Box area, Look look) {
    TimePlot plot = new TimePlot(area.x(), area.y(), area.width(), area.height(), axis);
    double now = plot.inside(alone.step());
    Stroke stroke = new Stroke(look.palette().text(), 4);
    surface.line(now, area.y() - 10, now, area.bottom() + 10, stroke);
    Messages messages = look.messages();
    List<Label> labels = new ArrayList<>();
    fatal(alone, axis)
        .ifPresent(
            deaths -> {
              double x = plot.inside(deaths.step());
              surface.line(x, area.y() - 10, x, area.bottom() + 10, stroke);
              String key = "present.network.fall." + deaths.fate().name();
              String text =
                  messages.get(key, Numbers.count(deaths.step()), Numbers.count(deaths.fallen()));
              TextStyle bold = TextStyle.of(look.palette().text(), BOLD).bolded();
              labels.add(label(surface, text, x, area, bold));
            });
    TextStyle small = small(look);
    String last = messages.get("present.neuron.step", Numbers.count(alone.step()));
    labels.add(label(surface, last, now, area, small));
    String first = messages.get("present.neuron.step", Numbers.count(0));
    labels.add(label(surface, first, area.x(), area, small));
    List<Label> placed = new ArrayList<>();
    for (Label label : labels) {
      boolean free =
          placed.stream()
              .allMatch(o -> label.from() > o.to() + APART || label.to() < o.from() - APART);
      if (free) {
        placed.add(label);
        surface.text(label.text(), label.x(), area.bottom() + 16 + SMALL, label.style());
      }
    }
  }

  private static Optional<Happening.Deaths> fatal(Frame alone, TimeAxis axis) {
    return Happening.deaths(alone.tracks().getFirst(), 0, 0, Math.min(alone.step(), axis.end()))
        .filter(deaths -> deaths.step() > 0 && deaths.fate() != NeuronState.ALIVE);
  }

  /** Centred at x as far as it fits between the ends of the rows. */
  private static Label label(Surface surface, String text, double x, Box area, TextStyle style) {
    double half = surface.textWidth(text, style) / 2;
    double center = Math.clamp(x, area.x() + half, Math.max(area.x() + half, area.right() - half));
    return new Label(
        text, center, center - half, center + half, style.at(Horizontal.CENTER, Vertical.BASELINE));
  }
}
