package relulab.view.trial.neuron;

import relulab.model.trial.TrackView;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws the norm of a neuron's gradient over time. */
final class GradientPainter {
  private GradientPainter() {}

  static void paint(Surface surface, NeuronPicture scene, double width, double height, Look look) {
    TrackView track = scene.frame().tracks().get(scene.selection().lane());
    int neuron = track.layout().neuron(scene.selection().layer(), scene.selection().unit());
    double font = look.label().size();
    double bottom = height - 0.6 * font;
    double top = 0.6 * font;
    double[] xs = new double[track.columns()];
    double[] ys = new double[track.columns()];
    double most = 0;
    for (int i = 0; i < xs.length; i++) {
      most = Math.max(most, track.gradientNorm(i, neuron));
    }
    for (int i = 0; i < xs.length; i++) {
      xs[i] = (track.start(i) + track.start(i + 1) - 1) / 2.0 / scene.axis().end() * width;
      double share = most > 0 ? Math.sqrt(track.gradientNorm(i, neuron) / most) : 0;
      ys[i] = bottom - share * (bottom - top);
    }
    surface.line(0, bottom, width, bottom, new Stroke(look.palette().axis(), 1));
    Stroke stroke = look.palette().series(scene.lane().network().kind()).stroke(look.line(1.6));
    if (xs.length > 1) {
      surface.polyline(xs, ys, xs.length, stroke);
    }
    double x = scene.frame().step() / (double) scene.axis().end() * width;
    surface.line(x, 0, x, bottom, new Stroke(look.palette().text(), look.line(1.2)));
    TextStyle style = look.label().sized(0.92 * font).at(Horizontal.RIGHT, Vertical.TOP);
    String now = Numbers.significant(scene.neuron().gradientNorm(), 3);
    surface.text(look.messages().get("training.neuron.now", now), width, 0, style);
    surface.text("0", width, bottom - 1, style.at(Horizontal.RIGHT, Vertical.BOTTOM));
  }
}
