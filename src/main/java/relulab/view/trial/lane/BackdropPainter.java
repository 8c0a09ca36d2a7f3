package relulab.view.trial.lane;

import javafx.scene.paint.Color;
import relulab.model.data.Dataset;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.theme.Theme;
import relulab.view.trial.Backdrop;

/** Draws the decision map of two inputs, or the curve of one, with the data on it. */
final class BackdropPainter {
  private static final int MOST_POINTS = 400;

  private BackdropPainter() {}

  static void paint(Surface surface, LanePicture scene, Box box, Look look) {
    Backdrop backdrop = scene.backdrop();
    if (backdrop == null || box.width() <= 0) {
      return;
    }
    surface.clip(
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        () -> {
          if (backdrop.rows() > 1) {
            map(surface, scene, backdrop, box, look);
          } else {
            curve(surface, scene, backdrop, box, look);
          }
        });
    surface.rectangle(
        box.x(),
        box.y(),
        box.width(),
        box.height(),
        4,
        null,
        new Stroke(look.palette().border(), 1));
  }

  private static void map(Surface surface, LanePicture scene, Backdrop map, Box box, Look look) {
    int[] argb = new int[map.columns() * map.rows()];
    for (int row = 0; row < map.rows(); row++) {
      for (int column = 0; column < map.columns(); column++) {
        double output = map.outputs()[(map.rows() - 1 - row) * map.columns() + column];
        argb[row * map.columns() + column] = color(output, look);
      }
    }
    surface.image(
        argb, map.columns(), map.rows(), box.x(), box.y(), box.width(), box.height(), true);
    Dataset data = scene.frame().data().train();
    double r = Math.max(1.1, 0.018 * box.width());
    boolean print = look.palette().equals(Theme.PRINT.palette());
    for (int s = 0; s < Math.min(MOST_POINTS, data.size()); s++) {
      double x = box.x() + share(data.inputs()[0][s], map.x()) * box.width();
      double y = box.bottom() - share(data.inputs()[1][s], map.y()) * box.height();
      boolean plus = data.targets()[s] > 0;
      Color color = plus ? look.palette().text() : look.palette().below();
      if (print && !plus) {
        surface.circle(x, y, 0.85 * r, NeuronPainter.paper(look), new Stroke(color, 0.3 * r));
      } else {
        surface.circle(x, y, r, color, null);
      }
    }
  }

  private static double share(double value, Range range) {
    return (value - range.min()) / range.width();
  }

  private static int color(double output, Look look) {
    double strength = Double.isNaN(output) ? 0 : Math.clamp(Math.abs(output), 0, 1);
    Color side = output > 0 ? look.palette().text() : look.palette().below();
    Color mixed = NeuronPainter.paper(look).interpolate(side, 0.1 + 0.5 * strength);
    return 0xFF000000
        | (int) Math.round(mixed.getRed() * 255) << 16
        | (int) Math.round(mixed.getGreen() * 255) << 8
        | (int) Math.round(mixed.getBlue() * 255);
  }

  private static void curve(
      Surface surface, LanePicture scene, Backdrop curve, Box box, Look look) {
    Dataset data = scene.frame().data().train();
    Range y = MapScale.targets(data);
    for (int s = 0; s < Math.min(MOST_POINTS, data.size()); s++) {
      surface.circle(
          box.x() + share(data.inputs()[0][s], curve.x()) * box.width(),
          box.bottom() - share(data.targets()[s], y) * box.height(),
          Math.max(1.6, 0.018 * box.width()),
          look.palette().axis(),
          null);
    }
    double[] xs = new double[curve.columns()];
    double[] ys = new double[curve.columns()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = box.x() + share(curve.columnX(i), curve.x()) * box.width();
      ys[i] = box.bottom() - Math.clamp(share(curve.outputs()[i], y), -1, 2) * box.height();
    }
    Stroke stroke = new Stroke(look.palette().color(scene.kind()), look.line(2));
    surface.polyline(xs, ys, xs.length, stroke);
  }
}
