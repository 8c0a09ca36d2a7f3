package relulab.view.functions;

import relulab.view.chart.Look;
import relulab.view.chart.PlotArea;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** A neuron's pre-activations as ticks along x, so that a class sees them cross 0. */
final class Marks {
  private static final double LENGTH = 12;

  private Marks() {}

  static void paint(Surface surface, double[] marks, PlotArea area, Look look) {
    Stroke above = new Stroke(look.palette().recovered(), look.line(1.2));
    Stroke below = new Stroke(look.palette().dead(), look.line(1.2));
    for (double z : marks) {
      if (area.x().contains(z)) {
        double x = area.px(z);
        surface.line(x, area.bottom(), x, area.bottom() - look.line(LENGTH), z > 0 ? above : below);
      }
    }
  }
}
