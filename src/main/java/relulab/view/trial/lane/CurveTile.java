package relulab.view.trial.lane;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.network.ActivationMaps;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** Draws what a neuron makes of one input: f(z(x)) over its zero line, with a tick where z is 0. */
final class CurveTile {
  private static final double ZERO = 0.66;
  private static final double ABOVE = 0.56;
  private static final double FILL = 0.5;

  private CurveTile() {}

  static void paint(
      Surface surface, NeuronTile tile, ActivationMaps maps, Box box, Color above, Look look) {
    float[] values = maps.values(tile.layer(), tile.unit());
    int n = values.length;
    double zero = box.y() + ZERO * box.height();
    double unit = ABOVE * box.height() / maps.scale(tile.layer());
    double[] xs = new double[n];
    double[] ys = new double[n];
    for (int i = 0; i < n; i++) {
      xs[i] = box.x() + (i + 0.5) / n * box.width();
      double value = Float.isNaN(values[i]) ? 0 : values[i];
      ys[i] = Math.clamp(zero - value * unit, box.y() + 1, box.bottom() - 1);
    }
    Color below = look.palette().below();
    surface.line(box.x(), zero, box.right(), zero, new Stroke(look.palette().noGradient(), 0.8));
    for (int[] run : runs(values)) {
      boolean isAbove = values[run[0]] > 0;
      fill(surface, xs, ys, run, zero, isAbove ? above : below);
    }
    double wide = Math.max(1.2, Math.min(3, box.width() / 20));
    surface.polyline(xs, ys, n, new Stroke(above, wide));
    Stroke tick = new Stroke(look.palette().hinge(), Math.max(1, Math.min(2, box.width() / 30)));
    for (double[] place : maps.zeroLines(tile.layer(), tile.unit())) {
      double x = box.x() + place[0] * box.width();
      double half = 0.13 * box.height();
      surface.line(x, zero - half, x, zero + half, tick);
    }
  }

  /** First and last index of each run of values of one sign. */
  private static List<int[]> runs(float[] values) {
    List<int[]> runs = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      float sign = Math.signum(values[i]);
      if (sign != 0 && !Float.isNaN(sign)) {
        int from = i;
        while (i + 1 < values.length && Math.signum(values[i + 1]) == sign) {
          i++;
        }
        runs.add(new int[] {from, i});
      }
    }
    return runs;
  }

  private static void fill(
      Surface surface, double[] xs, double[] ys, int[] run, double zero, Color color) {
    int n = run[1] - run[0] + 1;
    double[] px = new double[n + 2];
    double[] py = new double[n + 2];
    for (int i = 0; i < n; i++) {
      px[i] = xs[run[0] + i];
      py[i] = ys[run[0] + i];
    }
    px[n] = xs[run[1]];
    py[n] = zero;
    px[n + 1] = xs[run[0]];
    py[n + 1] = zero;
    surface.polygon(px, py, n + 2, color.deriveColor(0, 1, 1, FILL));
  }
}
