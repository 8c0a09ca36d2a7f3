package relulab.view.chart;

import java.util.ArrayList;
import java.util.List;
import relulab.view.chart.Scale.Tick;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Grid lines, numbers and names of axes. */
public final class Axes {
  private static final double ROW_OF_NUMBERS = 1.6;
  private static final double ROW_OF_NAME = 1.5;
  private static final double PIXELS_PER_Y_TICK = 26;
  private static final double FEWEST_PIXELS_PER_X_TICK = 30;

  private Axes() {}

  /** The height of the numbers and the name below a plot. */
  public static double roomBelow(Look look) {
    return (ROW_OF_NUMBERS + ROW_OF_NAME) * look.label().size();
  }

  /** The height of the name above an upright axis. */
  public static double roomAbove(Look look) {
    return 2.2 * look.label().size();
  }

  /** The width of the widest number beside an upright axis of this height. */
  public static double roomBeside(Scale scale, double height, Look look) {
    double widest = 0;
    for (Tick tick : scale.ticks(mostAlongY(height, look), look.messages().language())) {
      widest = Math.max(widest, TextRuler.ESTIMATE.textWidth(tick.label(), look.label()));
    }
    return widest + 0.7 * look.label().size();
  }

  private static int mostAlongY(double height, Look look) {
    return Math.max(2, (int) (height / (PIXELS_PER_Y_TICK * look.fontScale())));
  }

  /** Horizontal grid lines with numbers to their left. */
  public static void paintY(Surface surface, ChartPanel panel, Look look) {
    Area area = panel.area();
    TextStyle style = look.label().at(Horizontal.RIGHT, Vertical.MIDDLE);
    Stroke grid = new Stroke(look.palette().grid(), look.line(1));
    double free = Double.POSITIVE_INFINITY;
    for (Tick tick : panel.y().ticks(mostAlongY(area.height(), look), look.messages().language())) {
      double y = Math.floor(panel.py(tick.value())) + 0.5;
      surface.line(area.left(), y, area.right(), y, grid);
      if (y + 0.6 * style.size() <= free) {
        surface.text(tick.label(), area.left() - 0.5 * style.size(), y, style);
        free = y - 0.6 * style.size();
      }
    }
  }

  /** Upright grid lines. */
  public static void paintXGrid(Surface surface, ChartPanel panel, Look look) {
    Area area = panel.area();
    Stroke grid = new Stroke(look.palette().grid(), look.line(1));
    for (Tick tick : xTicks(panel, look)) {
      double x = Math.floor(panel.px(tick.value())) + 0.5;
      surface.line(x, area.top(), x, area.bottom(), grid);
    }
  }

  /** The lower edge with numbers and a name below it, within left and right. */
  public static void paintX(
      Surface surface, ChartPanel panel, String name, double left, double right, Look look) {
    paintNumbers(surface, panel, left, right, look);
    TextStyle style = look.label().at(Horizontal.CENTER, Vertical.TOP);
    double y = panel.area().bottom() + (0.35 + ROW_OF_NUMBERS) * style.size();
    String shown = TextLines.cut(TextRuler.ESTIMATE, name, right - left, style);
    double half = TextRuler.ESTIMATE.textWidth(shown, style) / 2;
    double middle = panel.area().left() + panel.area().width() / 2;
    surface.text(shown, Math.max(left + half, Math.min(right - half, middle)), y, style);
  }

  /** The lower edge with numbers below it, within left and right. */
  public static void paintNumbers(
      Surface surface, ChartPanel panel, double left, double right, Look look) {
    Area area = panel.area();
    Stroke axis = new Stroke(look.palette().axis(), look.line(1.2));
    double bottom = Math.floor(area.bottom()) + 0.5;
    surface.line(area.left(), bottom, area.right(), bottom, axis);
    TextStyle style = look.label().at(Horizontal.CENTER, Vertical.TOP);
    double y = area.bottom() + 0.35 * style.size();
    List<Tick> ticks = xTicks(panel, look);
    List<Tick> numbered = apart(ticks, panel, look);
    for (Tick tick : ticks) {
      double x = Math.floor(panel.px(tick.value())) + 0.5;
      surface.line(x, bottom, x, bottom + look.line(3), axis);
      if (numbered.contains(tick)) {
        surface.text(tick.label(), clamped(tick, x, left, right, style), y, style);
      }
    }
  }

  private static double clamped(Tick tick, double x, double left, double right, TextStyle style) {
    double half = TextRuler.ESTIMATE.textWidth(tick.label(), style) / 2;
    return Math.max(left + half, Math.min(right - half, x));
  }

  /** As many as have numbers that do not touch, three at least. */
  private static List<Tick> xTicks(ChartPanel panel, Look look) {
    double width = panel.area().width();
    int most = (int) (width / (FEWEST_PIXELS_PER_X_TICK * look.fontScale()));
    for (; most > Scale.FEWEST; most--) {
      List<Tick> ticks = panel.x().ticks(most, look.messages().language());
      if (apart(ticks, panel, look).size() == ticks.size()) {
        return ticks;
      }
    }
    return panel.x().ticks(Scale.FEWEST, look.messages().language());
  }

  /** Those whose numbers do not touch, though the outermost may have to be moved inwards. */
  private static List<Tick> apart(List<Tick> ticks, ChartPanel panel, Look look) {
    Area area = panel.area();
    List<Tick> kept = new ArrayList<>();
    double free = Double.NEGATIVE_INFINITY;
    for (Tick tick : ticks) {
      double half = TextRuler.ESTIMATE.textWidth(tick.label(), look.label()) / 2;
      double x = panel.px(tick.value());
      double from = Math.min(x, Math.max(area.left(), area.right() - half)) - half;
      if (from >= free) {
        kept.add(tick);
        free = Math.max(x, area.left() + half) + half + 0.5 * look.label().size();
      }
    }
    return kept;
  }

  /** What stands on an upright axis, above its upper end. */
  public static void paintName(Surface surface, Area area, String name, double left, Look look) {
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    String shown = TextLines.cut(TextRuler.ESTIMATE, name, area.right() - left, style);
    surface.text(shown, left, area.top() - 1.25 * style.size(), style);
  }
}
