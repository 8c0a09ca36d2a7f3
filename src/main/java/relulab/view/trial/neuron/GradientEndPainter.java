package relulab.view.trial.neuron;

import java.util.List;
import java.util.stream.IntStream;
import relulab.text.Numbers;
import relulab.view.chart.Look;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/**
 * Draws the gradient's norm by layer on a log scale. 0 has no place on it, and has a row of its own
 * at the bottom.
 */
public final class GradientEndPainter {
  private static final int MOST_DECADES = 12;

  private final Surface surface;
  private final GradientEnd picture;
  private final Look look;
  private final TextStyle small;
  private final double right;
  private final double zero;
  private final double left;
  private final double bottom;
  private final int layers;
  private double high = Double.NEGATIVE_INFINITY;
  private double low = Double.POSITIVE_INFINITY;

  private GradientEndPainter(
      Surface surface, GradientEnd picture, double width, double height, Look look) {
    this.surface = surface;
    this.picture = picture;
    this.look = look;
    small = look.label().sized(0.96 * look.label().size());
    right = width - 8;
    zero = height - 1.9 * small.size();
    bottom = zero - 1.6 * small.size();
    layers = picture.curves().getFirst().norms().size();
    picture.curves().forEach(curve -> curve.norms().forEach(this::span));
    high = Double.isInfinite(high) ? 1 : Math.ceil(high);
    low = Double.isInfinite(low) ? 0 : Math.floor(low);
    low = Math.max(Math.min(low, high - 1), high - MOST_DECADES);
    left = 8 + decades().mapToDouble(d -> surface.textWidth(label(d), small)).max().orElse(0);
  }

  private void span(double norm) {
    if (norm > 0) {
      high = Math.max(high, Math.log10(norm));
      low = Math.min(low, Math.log10(norm));
    }
  }

  /** Draws it over a whole surface. */
  public static void paint(
      Surface surface, GradientEnd picture, double width, double height, Look look) {
    new GradientEndPainter(surface, picture, width, height, look).paint();
  }

  private double x(int layer) {
    return left + (layer + 0.25) * (right - left) / Math.max(1, layers - 0.5);
  }

  private double y(double norm) {
    if (!(norm > 0)) {
      return zero;
    }
    double top = 0.9 * small.size();
    double share = (Math.log10(norm) - low) / (high - low);
    return bottom - Math.clamp(share, 0, 1) * (bottom - top);
  }

  private void paint() {
    axes();
    for (int i = 0; i < picture.curves().size(); i++) {
      if (i != picture.chosen()) {
        curve(picture.curves().get(i), 1.2);
      }
    }
    curve(picture.curves().get(picture.chosen()), 2);
    names();
  }

  private void axes() {
    Stroke grid = new Stroke(look.palette().grid(), 1);
    TextStyle style = small.at(Horizontal.RIGHT, Vertical.MIDDLE);
    decades()
        .forEach(
            decade -> {
              double y = y(Math.pow(10, decade));
              surface.line(left, y, right, y, grid);
              surface.text(label(decade), left - 5, y, style);
            });
    surface.line(left, zero, right, zero, new Stroke(look.palette().axis(), 1));
    TextStyle bold = style.colored(look.palette().text()).bolded();
    surface.text("0", left - 5, zero, bold);
    TextStyle below = small.at(Horizontal.CENTER, Vertical.TOP);
    double y = zero + 0.5 * small.size();
    surface.text("h", left - 8, y, below);
    for (int layer = 0; layer < layers; layer++) {
      boolean isOutput = layer == layers - 1;
      surface.text(
          isOutput ? "ŷ" : Integer.toString(layer + 1),
          x(layer),
          y,
          isOutput ? below.colored(look.palette().text()) : below);
    }
  }

  /** Powers of ten that have a line, from the highest one down. */
  private IntStream decades() {
    int every = (int) Math.max(1, Math.ceil((high - low) / 3));
    return IntStream.iterate((int) high, decade -> decade >= low, decade -> decade - every);
  }

  private static String label(int decade) {
    return Numbers.significant(Math.pow(10, decade), 1);
  }

  private void curve(GradientEnd.Curve curve, double width) {
    List<Double> norms = curve.norms();
    double[] xs = new double[norms.size()];
    double[] ys = new double[norms.size()];
    for (int i = 0; i < xs.length; i++) {
      xs[i] = x(i);
      ys[i] = y(norms.get(i));
    }
    var color = look.palette().color(curve.kind());
    Stroke stroke = new Stroke(color, look.line(width));
    surface.polyline(xs, ys, xs.length, stroke);
    for (int i = 0; i < xs.length; i++) {
      boolean none = !(norms.get(i) > 0);
      surface.circle(
          xs[i], ys[i], none ? 3 : 2.2, none ? look.palette().card() : color, none ? stroke : null);
    }
  }

  /** Each name at the place of its curve that is farthest from the others. */
  private void names() {
    double gap = 1.1 * small.size();
    for (int i = 0; i < picture.curves().size(); i++) {
      GradientEnd.Curve curve = picture.curves().get(i);
      int best = 0;
      double free = -1;
      boolean above = true;
      for (int layer = 1; layer < layers; layer++) {
        for (boolean over : new boolean[] {true, false}) {
          double room = room(i, layer, over ? -gap : gap);
          if (room > free) {
            free = room;
            best = layer;
            above = over;
          }
        }
      }
      TextStyle style =
          small
              .colored(look.palette().color(curve.kind()))
              .bolded()
              .at(Horizontal.CENTER, Vertical.MIDDLE);
      double half = surface.textWidth(curve.name(), style) / 2;
      double y = y(curve.norms().get(best)) + (above ? -gap : gap);
      surface.text(curve.name(), Math.max(left + half, Math.min(x(best), right - half)), y, style);
    }
  }

  /** How far the nearest of all curves is from a place beside one of them. */
  private double room(int lane, int layer, double beside) {
    double y = y(picture.curves().get(lane).norms().get(layer)) + beside;
    if (y < 0.5 * small.size() || y > zero - 0.5 * small.size()) {
      return -1;
    }
    double nearest = Double.MAX_VALUE;
    for (GradientEnd.Curve other : picture.curves()) {
      for (int near = Math.max(0, layer - 1); near <= Math.min(layers - 1, layer + 1); near++) {
        nearest = Math.min(nearest, Math.abs(y(other.norms().get(near)) - y));
      }
    }
    return nearest;
  }
}
