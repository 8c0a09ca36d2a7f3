package relulab.view.trial.lane;

import relulab.model.data.Dataset;
import relulab.model.network.ActivationMaps;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Ticks;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;
import relulab.view.theme.Palette;
import relulab.view.trial.ClassMark;

/**
 * Draws the output over the inputs, the last node of a network: of two inputs a map with the line
 * on which ŷ is 0, of one input the curve ŷ(x).
 */
public final class MapPainter {
  private static final int MOST_POINTS = 400;
  private static final double CORNER = 4;
  private static final double POINT = 0.0165;
  private static final double WIDE_CURVE = 170;

  private MapPainter() {}

  /** Draws the map or the curve, without the data. */
  public static void paint(Surface surface, LanePicture scene, Box box, Look look) {
    ActivationMaps maps = scene.maps();
    Palette palette = look.palette();
    boolean isCurve = scene.layout().inputs() == 1;
    if (isCurve || maps == null) { // A map covers it.
      TilePainter.rectangle(surface, box, CORNER, isCurve ? palette.card() : palette.zero(), null);
    }
    if (maps != null && box.width() > 0) {
      if (isCurve) {
        surface.clip(
            box.x(),
            box.y(),
            box.width(),
            box.height(),
            () -> curve(surface, scene, maps, box, look));
      } else {
        map(surface, scene, maps, box, look);
      }
    }
    Stroke frame = new Stroke(palette.color(scene.kind()), look.line(1));
    TilePainter.rectangle(surface, box, CORNER, null, frame);
  }

  /** Draws the data over it, its name and what the marks mean: all that does not change. */
  static void paintCover(Surface surface, LanePicture scene, LaneGeometry geometry, Look look) {
    Box box = geometry.map();
    boolean isCurve = scene.layout().inputs() == 1;
    paintData(surface, scene, box, look);
    TextStyle name =
        look.body().sized(12.5 * look.fontScale()).at(Horizontal.LEFT, Vertical.MIDDLE);
    boolean isFree = geometry.notice().bottom() <= box.y() - 1.25 * name.size();
    if (!geometry.network().mapIsBelow() && isFree) {
      String text = isCurve ? "ŷ(x)" : "ŷ";
      surface.text(text, box.x(), box.y() - 0.75 * name.size(), name.bolded());
    }
    if (scene.isClassification() && !isCurve) {
      legend(surface, box, look);
    }
  }

  /** Draws the data over a map: a disc a point, full or hollow by its class. */
  public static void paintData(Surface surface, LanePicture scene, Box box, Look look) {
    Dataset data = scene.frame().data().train();
    boolean isCurve = scene.layout().inputs() == 1;
    ActivationMaps.Window window = ActivationMaps.Window.of(data);
    Range y = isCurve ? MapScale.targets(data) : new Range(window.minY(), window.maxY());
    double side = Math.min(box.width(), box.height());
    double r = Math.max(1.2, isCurve ? 0.012 * box.width() : POINT * side);
    r = isCurve ? Math.min(r, look.line(2.2)) : r;
    int every = Math.ceilDiv(data.size(), MOST_POINTS);
    for (int s = 0; s < data.size(); s += every) {
      double value = isCurve ? data.targets()[s] : data.inputs()[1][s];
      double px = box.x() + window.shareX(data.inputs()[0][s]) * box.width();
      double py = box.bottom() - (value - y.min()) / y.width() * box.height();
      boolean isOne = isCurve || data.targets()[s] > 0;
      if (box.contains(px, py)) {
        ClassMark.paint(surface, px, py, r, isOne, look);
      }
    }
  }

  private static void map(
      Surface surface, LanePicture scene, ActivationMaps maps, Box box, Look look) {
    MapColors colors = MapColors.ofOutput(look.palette(), look.palette().color(scene.kind()));
    int columns = maps.columns();
    int[] pixels = colors.pixels(maps.outputs(), columns, maps.rows(), 1, 1);
    surface.image(pixels, columns, maps.rows(), box.x(), box.y(), box.width(), box.height(), true);
    Stroke boundary = new Stroke(look.palette().text(), look.line(1.2));
    int output = scene.layout().outputLayer();
    TilePainter.lines(surface, maps.zeroLines(output, 0), box, boundary);
  }

  /** What the discs mean, below the map. */
  private static void legend(Surface surface, Box box, Look look) {
    TextStyle style = HeadGeometry.small(look);
    double r = 0.24 * style.size();
    double y = box.bottom() + 0.95 * style.size();
    double gap = 0.45 * style.size();
    double wide = surface.textWidth("y = 1", style) + surface.textWidth("y = −1", style);
    boolean roomy = wide + 4 * r + 3 * gap <= box.width();
    String one = roomy ? "y = 1" : "1";
    String other = roomy ? "y = −1" : "−1";
    double right = box.right() - surface.textWidth(other, style);
    ClassMark.paint(surface, box.x() + r, y, r, true, look);
    surface.text(one, box.x() + 2 * r + gap, y, style);
    ClassMark.paint(surface, right - gap - r, y, r, false, look);
    surface.text(other, right, y, style);
  }

  private static void curve(
      Surface surface, LanePicture scene, ActivationMaps maps, Box box, Look look) {
    Range y = MapScale.targets(scene.frame().data().train());
    ActivationMaps.Window window = maps.window();
    if (box.width() >= WIDE_CURVE * look.fontScale()) {
      axes(surface, new Range(window.minX(), window.maxX()), y, box, look);
    } else {
      double zero = box.bottom() + y.min() / y.width() * box.height();
      surface.line(box.x(), zero, box.right(), zero, new Stroke(look.palette().grid(), 1));
    }
    float[] outputs = maps.outputs();
    double[] xs = new double[outputs.length];
    double[] ys = new double[outputs.length];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = box.x() + (i + 0.5) / xs.length * box.width();
      double value = Float.isNaN(outputs[i]) ? 0 : outputs[i];
      ys[i] = box.bottom() - Math.clamp((value - y.min()) / y.width(), -1, 2) * box.height();
    }
    Stroke stroke = new Stroke(look.palette().color(scene.kind()), look.line(2.2));
    surface.polyline(xs, ys, xs.length, stroke);
  }

  private static void axes(Surface surface, Range x, Range y, Box box, Look look) {
    Stroke grid = new Stroke(look.palette().grid(), 1);
    TextStyle style = HeadGeometry.small(look).at(Horizontal.CENTER, Vertical.MIDDLE);
    double zero = box.bottom() + y.min() / y.width() * box.height();
    Ticks up = Ticks.of(y, 4);
    for (int i = 0; i < up.count(); i++) {
      double tick = up.at(i);
      double at = box.bottom() - (tick - y.min()) / y.width() * box.height();
      surface.line(box.x(), at, box.right(), at, grid);
      if (at - style.size() > box.y()) {
        surface.text(
            up.label(i),
            box.x() + 0.6 * style.size(),
            at - 0.7 * style.size(),
            style.at(Horizontal.LEFT, Vertical.MIDDLE));
      }
    }
    double words = Math.min(zero + 0.8 * style.size(), box.bottom() - 0.7 * style.size());
    Ticks across = Ticks.of(x, 4);
    for (int i = 0; i < across.count(); i++) {
      double tick = across.at(i);
      double at = box.x() + (tick - x.min()) / x.width() * box.width();
      surface.line(at, box.y(), at, box.bottom(), grid);
      if (tick != 0 && at + 20 < box.right()) {
        surface.text(across.label(i), at, words, style);
      }
    }
    surface.text("x", box.right() - 0.8 * style.size(), words, style);
    surface.line(box.x(), zero, box.right(), zero, new Stroke(look.palette().axis(), 1));
  }
}
