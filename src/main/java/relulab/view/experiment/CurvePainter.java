package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.paint.Color;
import relulab.text.Numbers;
import relulab.view.chart.Area;
import relulab.view.chart.Axes;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Look;
import relulab.view.chart.Spread;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws panels of curves. */
final class CurvePainter {
  private static final double SPACING_OF_WHISKERS = 13;
  private static final double SPACING_OF_MARKS = 6;
  private static final double SHARE_OF_SPACING = 0.2;

  private final Surface surface;
  private final CurveLayout layout;
  private final Look look;

  private CurvePainter(Surface surface, CurveLayout layout) {
    this.surface = surface;
    this.layout = layout;
    this.look = layout.look();
  }

  static void paint(Surface surface, CurveLayout layout) {
    CurvePainter painter = new CurvePainter(surface, layout);
    for (int panel = 0; panel < layout.panels().size(); panel++) {
      painter.panel(panel);
    }
  }

  private void panel(int p) {
    ChartPanel panel = layout.panels().get(p);
    CurvePlot.Content content = layout.plot().panels().get(p);
    Area all = layout.all();
    Area named = layout.strips().get(p);
    Axes.paintName(surface, named, name(p), all.left(), look);
    Axes.paintXGrid(surface, panel, look);
    Axes.paintY(surface, panel, look);
    Area area = panel.area();
    surface.clip(
        area.left(),
        area.top(),
        area.width(),
        area.height(),
        () -> {
          content.layers().forEach(layer -> layer.paint(surface, panel, look));
          for (int c = 0; c < content.curves().size(); c++) {
            intervals(p, c);
            line(p, c);
          }
        });
    for (int c = 0; c < content.curves().size(); c++) {
      marks(p, c);
    }
    strip(p);
    if (layout.isNamed()) {
      names(p);
    }
    boolean last = p == layout.panels().size() - 1;
    if (last) {
      Axes.paintX(surface, panel, layout.plot().xName(), all.left(), all.right(), look);
    } else {
      Stroke axis = new Stroke(look.palette().axis(), look.line(1.2));
      double y = Math.floor(area.bottom()) + 0.5;
      surface.line(area.left(), y, area.right(), y, axis);
    }
  }

  /** Where the rows of overflowed runs have no room for their heading, it stands here. */
  private String name(int p) {
    CurvePlot.Content content = layout.plot().panels().get(p);
    if (content.overflowing().isEmpty() || layout.hasHeading(p)) {
      return content.name();
    }
    String both =
        content.name() + look.messages().get("experiment.chart.separator") + content.overflow();
    return TextLines.cut(TextRuler.ESTIMATE, both, layout.all().width(), look.label());
  }

  private void intervals(int p, int c) {
    Curve curve = layout.plot().panels().get(p).curves().get(c);
    if (layout.spacing() < look.line(SPACING_OF_WHISKERS) && curve.spots().size() > 1) {
      band(p, c, curve);
      return;
    }
    for (Curve.Spot spot : curve.spots()) {
      whisker(p, c, curve, spot);
    }
  }

  /** An end that is not known, or that overflowed, has no cap: the line runs out of the panel. */
  private void whisker(int p, int c, Curve curve, Curve.Spot spot) {
    double low = spot.interval().low();
    double high = spot.interval().high();
    if (Double.isInfinite(low)) {
      return;
    }
    ChartPanel panel = layout.panels().get(p);
    double x = layout.spotX(p, c, spot);
    double from = panel.py(low);
    double to = Double.isInfinite(high) ? panel.area().top() - look.line(8) : panel.py(high);
    Whisker.vertical(surface, x, from, to, curve.style().color(), 1.3, look);
  }

  private void band(int p, int c, Curve curve) {
    ChartPanel panel = layout.panels().get(p);
    List<Curve.Spot> spots =
        curve.spots().stream().filter(s -> !Double.isInfinite(s.interval().low())).toList();
    int n = spots.size();
    double[] xs = new double[2 * n];
    double[] ys = new double[2 * n];
    for (int i = 0; i < n; i++) {
      Curve.Spot spot = spots.get(i);
      double high = spot.interval().high();
      xs[i] = layout.spotX(p, c, spot);
      xs[2 * n - 1 - i] = xs[i];
      ys[i] = Double.isInfinite(high) ? panel.area().top() : panel.py(high);
      ys[2 * n - 1 - i] = panel.py(spot.interval().low());
    }
    if (n > 1) {
      surface.polygon(xs, ys, 2 * n, curve.style().color().deriveColor(0, 1, 1, 0.2));
    }
  }

  /** From point to point; where a median overflowed the line is interrupted. */
  private void line(int p, int c) {
    Curve curve = layout.plot().panels().get(p).curves().get(c);
    ChartPanel panel = layout.panels().get(p);
    int size = curve.spots().size();
    double[] xs = new double[size];
    double[] ys = new double[size];
    int n = 0;
    for (int i = 0; i <= size; i++) {
      if (i < size && curve.spots().get(i).isFinite()) {
        xs[n] = layout.spotX(p, c, curve.spots().get(i));
        ys[n++] = panel.py(curve.spots().get(i).value());
      } else {
        if (n > 1) {
          surface.polyline(xs, ys, n, curve.style().stroke(look));
        }
        n = 0;
      }
    }
  }

  private void marks(int p, int c) {
    Curve curve = layout.plot().panels().get(p).curves().get(c);
    if (layout.spacing() < look.line(SPACING_OF_MARKS) && curve.spots().size() > 1) {
      return;
    }
    Area area = layout.panels().get(p).area();
    double most = Math.max(2.2, Math.min(SHARE_OF_SPACING * layout.spacing(), area.height() / 16));
    for (Curve.Spot spot : curve.spots()) {
      if (spot.isFinite()) {
        double y = layout.panels().get(p).py(spot.value());
        curve.style().mark(surface, layout.spotX(p, c, spot), y, most, false, look);
      } else if (spot.value() == Double.POSITIVE_INFINITY) { // It lies above everything.
        curve.style().mark(surface, layout.spotX(p, c, spot), area.top(), most, true, look);
      }
    }
  }

  /** The curves' names at their right ends; that of a single point beside it. */
  private void names(int p) {
    List<Curve> curves = layout.plot().panels().get(p).curves();
    Area area = layout.panels().get(p).area();
    TextStyle style = look.body().bolded().at(Horizontal.LEFT, Vertical.MIDDLE);
    List<Curve> ended = new ArrayList<>();
    List<Double> wanted = new ArrayList<>();
    for (int c = 0; c < curves.size(); c++) {
      Curve curve = curves.get(c);
      Curve.Spot last = CurveLayout.lastFinite(curve);
      if (last == null) {
        continue;
      }
      double x = layout.spotX(p, c, last);
      double y = layout.panels().get(p).py(last.value());
      if (curve.spots().size() > 1) {
        ended.add(curve);
        wanted.add(y);
      } else {
        String name = CurveLayout.name(curve);
        boolean right = x + 0.8 * style.size() + surface.textWidth(name, style) < area.right();
        double from = x + (right ? 0.8 : -0.8) * style.size();
        double above = Math.max(area.top() + 0.6 * style.size(), y - 0.9 * style.size());
        TextStyle own = right ? style : style.at(Horizontal.RIGHT, Vertical.MIDDLE);
        surface.text(name, from, above, own.colored(ink(curve)));
      }
    }
    double[] places =
        Spread.apart(
            wanted.stream().mapToDouble(y -> y).toArray(),
            1.12 * style.size(),
            area.top(),
            area.bottom());
    for (int i = 0; i < places.length; i++) {
      double x = area.right() + 0.6 * style.size();
      surface.text(CurveLayout.name(ended.get(i)), x, places[i], style.colored(ink(ended.get(i))));
    }
  }

  /** Nearer to the colour of the text, so that it is read easily. */
  private Color ink(Curve curve) {
    return curve.style().color().interpolate(look.palette().text(), 0.25);
  }

  /** The runs that overflowed: a sign and their number, filled where they are more than half. */
  private void strip(int p) {
    Area strip = layout.strips().get(p);
    CurvePlot.Content content = layout.plot().panels().get(p);
    List<Integer> rows = content.overflowing();
    if (rows.isEmpty()) {
      return;
    }
    Color band = look.palette().band();
    surface.rectangle(strip.left(), strip.top(), strip.width(), strip.height(), 0, band, null);
    TextStyle style =
        look.label().sized(layout.overflowFont(p)).at(Horizontal.LEFT, Vertical.MIDDLE);
    if (layout.hasHeading(p)) {
      surface.text(
          content.overflow(), strip.left() + 0.5 * style.size(), layout.rowY(p, -1), style);
    }
    for (int i = 0; i < rows.size(); i++) {
      Curve curve = content.curves().get(rows.get(i));
      List<Curve.Spot> spots = curve.spots().stream().filter(s -> s.overflowed() > 0).toList();
      for (int s = 0; s < spots.size(); s++) {
        double next = s + 1 < spots.size() ? spots.get(s + 1).x() : Double.NaN;
        overflow(p, curve, spots.get(s), next, layout.rowY(p, i), style);
      }
    }
  }

  /** The number stands where it reaches neither the next sign nor the edge. */
  private void overflow(
      int p, Curve curve, Curve.Spot spot, double next, double y, TextStyle style) {
    ChartPanel panel = layout.panels().get(p);
    double x = panel.px(spot.x());
    curve.style().mark(surface, x, y, 0.42 * style.size(), spot.isFinite(), look);
    String text = Numbers.count(spot.overflowed());
    double from = x + 0.65 * style.size();
    double end = from + TextRuler.ESTIMATE.textWidth(text, style);
    double free = Double.isNaN(next) ? layout.all().right() : panel.px(next) - 0.5 * style.size();
    if (end <= free) {
      surface.text(text, from, y, style);
    }
  }
}
