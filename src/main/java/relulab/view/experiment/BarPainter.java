package relulab.view.experiment;

import javafx.scene.paint.Color;
import relulab.view.chart.Area;
import relulab.view.chart.Axes;
import relulab.view.chart.ChartPanel;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;
import relulab.view.surface.TextLines;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws horizontal bars with their intervals. */
final class BarPainter {
  private static final double LINE = 1.25;
  private static final double DOT = 1.5;
  private static final double POINT = 4.5;
  private static final double LEAST_FOR_EDGE = 9;

  private final Surface surface;
  private final BarLayout layout;
  private final Look look;

  private BarPainter(Surface surface, BarLayout layout) {
    this.surface = surface;
    this.layout = layout;
    this.look = layout.look();
  }

  static void paint(Surface surface, BarLayout layout) {
    new BarPainter(surface, layout).paint();
  }

  private void paint() {
    ChartPanel panel = layout.panel();
    Axes.paintXGrid(surface, panel, look);
    double free = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < layout.bars().rows().size(); row++) {
      double y = layout.row(row).middle();
      double half = LINE / 2 * look.body().size();
      boolean fits = y - half >= free;
      if (fits) {
        label(row);
        free = y + half;
      }
      bars(row, fits);
    }
    Area all = layout.all();
    Axes.paintX(surface, panel, layout.bars().axis(), all.left(), all.right(), look);
  }

  private void label(int row) {
    TextStyle style = look.body().at(Horizontal.RIGHT, Vertical.MIDDLE);
    double room = layout.panel().area().left() - 0.7 * style.size() - layout.all().left();
    String text =
        TextLines.cut(TextRuler.ESTIMATE, layout.bars().rows().get(row).label(), room, style);
    surface.text(text, layout.all().left() + room, layout.row(row).middle(), style);
  }

  private void bars(int row, boolean withText) {
    Bars.Row data = layout.bars().rows().get(row);
    for (int i = 0; i < data.bars().size(); i++) {
      Bars.Bar bar = data.bars().get(i);
      Area area = layout.bar(row, i);
      bar.fill().paint(surface, layout.bars().points() ? point(area) : area, look);
      whisker(bar, area);
      dots(bar, area);
      if (withText && layout.textWidth() > 0) {
        double room = layout.row(row).height() / data.bars().size();
        text(data, bar, layout.row(row).top() + (i + 0.5) * room, room);
      }
    }
    if (data.bars().isEmpty() && withText) {
      Area panel = layout.panel().area();
      TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
      surface.text(
          layout.bars().none(), panel.left() + 0.6 * style.size(), layout.row(row).middle(), style);
    }
  }

  /** A small square at the end of where the bar would be. */
  private Area point(Area bar) {
    double half = Math.min(look.line(POINT), bar.height() / 2);
    return new Area(bar.right() - half, bar.middle() - half, 2 * half, 2 * half);
  }

  private void dots(Bars.Bar bar, Area area) {
    ChartPanel panel = layout.panel();
    Color color = look.palette().text().deriveColor(0, 1, 1, 0.3);
    for (int i = 0; i < bar.values().size(); i++) {
      double x = panel.px(bar.values().get(i));
      if (x <= panel.area().right()) {
        double y = area.top() + area.height() * (0.2 + 0.6 * ((i * 7) % 11) / 10.0);
        surface.circle(x, y, look.line(DOT), color, null);
      }
    }
  }

  /** With a light edge, so that it is seen on the bar as well as beside it. */
  private void whisker(Bars.Bar bar, Area area) {
    if (Double.isInfinite(bar.interval().low())) {
      return; // There are too few values to say.
    }
    double y = area.middle();
    ChartPanel panel = layout.panel();
    double from = panel.px(bar.interval().low());
    double to = Math.min(panel.area().right(), panel.px(bar.interval().high()));
    if (area.height() > look.line(LEAST_FOR_EDGE)) {
      Whisker.horizontal(surface, from, to, y, look.paper(), 3.5, look);
    }
    Whisker.horizontal(surface, from, to, y, look.palette().text(), 1.5, look);
  }

  private void text(Bars.Row row, Bars.Bar bar, double y, double room) {
    double x = layout.panel().area().right() + 0.8 * look.body().size();
    TextStyle value = look.body().at(Horizontal.LEFT, Vertical.MIDDLE);
    double line = LINE * value.size();
    boolean two = !bar.detail().isEmpty() && 2 * line <= room;
    TextStyle strong = row.bars().size() == 1 ? value.bolded() : value;
    if (line <= room) {
      surface.text(bar.text(), x, two ? y - line / 2 : y, strong);
    }
    if (two) {
      surface.text(
          bar.detail(), x, y + line / 2, look.label().at(Horizontal.LEFT, Vertical.MIDDLE));
    }
  }
}
