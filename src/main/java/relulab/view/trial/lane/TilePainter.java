package relulab.view.trial.lane;

import java.util.List;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import relulab.model.network.ActivationMaps;
import relulab.model.training.NeuronState;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Palette;

/**
 * Draws a neuron as a small map of its activation over the inputs, with the line on which its z is
 * 0; of one input, as a little curve. Shapes tell the state without colours: dead is dark with a
 * cross, dormant has a dashed frame and a z, recovered a thick frame and a ring at its corner.
 */
public final class TilePainter {
  private static final double CORNER = 2.5;
  private static final double OUTSIDE = 3.5;
  private static final double SAMPLES_A_PIXEL = 1.4;
  private static final double USUAL = 29;

  /** Points of a line that are nearer to each other, in pixels, are one. */
  private static final double NEAREST = 1.6;

  private TilePainter() {}

  /** Draws a tile of any size. */
  public static void paint(Surface surface, NeuronTile tile, Box box, Look look) {
    Palette palette = look.palette();
    double line = Math.max(1, Math.min(2.5, box.width() / USUAL));
    double corner = CORNER * line;
    if (tile.state() == NeuronState.DEAD) {
      Stroke frame = new Stroke(palette.deadFrame(), line);
      rectangle(surface, box, corner, palette.dead(), frame);
      Stroke arms = new Stroke(palette.onDead(), 0.075 * box.width());
      StateMark.cross(surface, box.centerX(), box.centerY(), 0.19 * box.width(), arms);
      return;
    }
    Color above = palette.color(tile.kind());
    ActivationMaps maps = tile.hasMap() ? tile.maps() : null;
    if (maps == null || maps.rows() == 1) { // A map covers it.
      rectangle(surface, box, corner, palette.zero(), null);
    }
    if (maps != null) {
      content(surface, tile, maps, box, above, look);
    }
    if (tile.state() == NeuronState.DORMANT) {
      Stroke dashes = new Stroke(palette.dormantFrame(), 1.8 * line, 3.4 * line, 2.2 * line);
      rectangle(surface, box, corner, palette.dormantFill(), dashes);
      Stroke z = new Stroke(palette.dormantFrame(), 0.085 * box.width());
      StateMark.z(surface, box.centerX(), box.centerY(), 0.17 * box.width(), z);
    } else if (tile.recovered()) {
      rectangle(surface, box, corner, null, new Stroke(palette.recovered(), 2 * line));
      ring(surface, box.right() - 0.5, box.y() + 0.5, 0.15 * box.width(), line, look);
    } else {
      rectangle(surface, box, corner, null, new Stroke(above, line));
    }
  }

  /** Draws the frame of the chosen neuron around its tile. */
  public static void paintChosen(Surface surface, Box box, Look look) {
    Stroke stroke = new Stroke(look.palette().text(), look.line(1.8));
    double out = look.line(OUTSIDE);
    rectangle(surface, box.inset(-out), CORNER + out, null, stroke);
  }

  /** Draws the tile of an input: the input itself. */
  static void paintInput(Surface surface, int inputs, int input, Color above, Box box, Look look) {
    Palette palette = look.palette();
    int size = inputs == 1 ? 1 : 24;
    if (inputs == 1) {
      rectangle(surface, box, CORNER, palette.zero(), null);
      ramp(surface, box, above, look);
    } else {
      float[] values = new float[size * size];
      for (int i = 0; i < values.length; i++) {
        int along = input == 0 ? i % size : i / size;
        values[i] = (float) ((along + 0.5) / size * 2 - 1);
      }
      MapColors colors = MapColors.ofTile(palette, above);
      int[] pixels = colors.pixels(values, size, size, 1, 1);
      surface.image(pixels, size, size, box.x(), box.y(), box.width(), box.height(), true);
    }
    rectangle(surface, box, CORNER, null, new Stroke(above, 1));
  }

  /** x over x. */
  private static void ramp(Surface surface, Box box, Color above, Look look) {
    double y = box.centerY();
    double x = box.centerX();
    surface.polygon(
        new double[] {x, box.right(), box.right()}, new double[] {y, y, box.y()}, 3, faint(above));
    surface.polygon(
        new double[] {x, box.x(), box.x()},
        new double[] {y, y, box.bottom()},
        3,
        faint(look.palette().below()));
    surface.line(box.x(), box.bottom(), box.right(), box.y(), new Stroke(above, 1.2));
  }

  private static Color faint(Color color) {
    return color.deriveColor(0, 1, 1, 0.5);
  }

  private static void content(
      Surface surface, NeuronTile tile, ActivationMaps maps, Box box, Color above, Look look) {
    if (maps.rows() == 1) {
      CurveTile.paint(surface, tile, maps, box, above, look);
      return;
    }
    float[] values = maps.values(tile.layer(), tile.unit());
    double scale = maps.scale(tile.layer());
    int block = (int) Math.max(1, maps.columns() / (SAMPLES_A_PIXEL * box.width()));
    MapColors colors = MapColors.ofTile(look.palette(), above);
    int[] pixels = colors.pixels(values, maps.columns(), maps.rows(), scale, block);
    int wide = maps.columns() / block;
    surface.image(
        pixels, wide, maps.rows() / block, box.x(), box.y(), box.width(), box.height(), true);
    Stroke hinge = new Stroke(look.palette().hinge(), Math.max(1, Math.min(2, box.width() / 30)));
    lines(surface, maps.zeroLines(tile.layer(), tile.unit()), box, hinge);
  }

  /** Lines in shares of a box, y upwards; of points that all but coincide there one is enough. */
  static void lines(Surface surface, List<double[]> lines, Box box, Stroke stroke) {
    for (double[] line : lines) {
      int points = line.length / 2;
      double[] xs = new double[points];
      double[] ys = new double[points];
      int n = 0;
      for (int i = 0; i < points; i++) {
        double x = box.x() + line[2 * i] * box.width();
        double y = box.bottom() - line[2 * i + 1] * box.height();
        boolean isEnd = i == 0 || i + 1 == points;
        if (isEnd || Math.hypot(x - xs[n - 1], y - ys[n - 1]) >= NEAREST) {
          xs[n] = x;
          ys[n++] = y;
        }
      }
      if (n == 2) {
        surface.line(xs[0], ys[0], xs[1], ys[1], stroke);
      } else {
        surface.polyline(xs, ys, n, stroke);
      }
    }
  }

  /** The sign of a recovered neuron, on paper. */
  private static void ring(
      Surface surface, double x, double y, double radius, double line, Look look) {
    Color pink = look.palette().recovered();
    double r = Math.max(2.4, radius);
    surface.circle(x, y, r, look.palette().zero(), new Stroke(pink, 1.2 * line));
    surface.circle(x, y, 0.38 * r, pink, null);
  }

  static void rectangle(
      Surface surface, Box box, double corner, @Nullable Color fill, @Nullable Stroke stroke) {
    surface.rectangle(box.x(), box.y(), box.width(), box.height(), corner, fill, stroke);
  }
}
