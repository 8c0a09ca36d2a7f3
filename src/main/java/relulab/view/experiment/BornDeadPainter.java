package relulab.view.experiment;

import java.util.List;
import javafx.scene.paint.Color;
import relulab.model.experiment.BornDead;
import relulab.view.chart.Area;
import relulab.view.chart.Axes;
import relulab.view.chart.Look;
import relulab.view.chart.Range;
import relulab.view.chart.Scale;
import relulab.view.surface.Argb;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;
import relulab.view.surface.TextRuler;
import relulab.view.surface.TextStyle;
import relulab.view.surface.TextStyle.Horizontal;
import relulab.view.surface.TextStyle.Vertical;

/** Draws the map of the shares of networks that are dead at birth. */
final class BornDeadPainter {
  private static final int SHADES = 128;

  private final Surface surface;
  private final BornDeadCells cells;
  private final MapLayout layout;
  private final Look look;
  private final int columns;
  private final int rows;

  private BornDeadPainter(Surface surface, BornDeadCells cells, MapLayout layout) {
    this.surface = surface;
    this.cells = cells;
    this.layout = layout;
    this.look = layout.look();
    columns = cells.widths().size();
    rows = cells.depths().size();
  }

  static void paint(Surface surface, BornDeadCells cells, MapLayout layout) {
    BornDeadPainter painter = new BornDeadPainter(surface, cells, layout);
    painter.cells();
    painter.outline();
    painter.axes();
    painter.bar();
  }

  private void cells() {
    CellNumbers numbers = CellNumbers.of(layout, columns, rows);
    double gap = Math.min(look.line(1), layout.cell(0, 0).height() / 8) / 2;
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        Area area = layout.cell(column, row);
        Area inside =
            new Area(
                area.left() + gap,
                area.top() + gap,
                area.width() - 2 * gap,
                area.height() - 2 * gap);
        BornDead.Cell cell = layout.at(column, row);
        if (cells.count(cell).networks() == 0) {
          empty(surface, inside, look);
        } else {
          double share = cells.share(cell);
          Color shade = look.palette().shade(share);
          surface.rectangle(
              inside.left(), inside.top(), inside.width(), inside.height(), 0, shade, null);
          numbers.paint(surface, inside, share, shade);
        }
      }
    }
  }

  /** A cell of which nothing is known yet: an outline with a stroke through it. */
  static void empty(Surface surface, Area area, Look look) {
    Stroke stroke = new Stroke(look.palette().border(), look.line(1));
    double half = look.line(1) / 2;
    double width = Math.max(0, area.width() - 2 * half);
    double height = Math.max(0, area.height() - 2 * half);
    surface.rectangle(area.left() + half, area.top() + half, width, height, 0, null, stroke);
    surface.line(
        area.left() + half,
        area.top() + half + height,
        area.left() + half + width,
        area.top() + half,
        stroke);
  }

  /** Around the cells in which half of the networks or more are dead. */
  private void outline() {
    for (int column = 0; column < columns; column++) {
      for (int row = 0; row < rows; row++) {
        Area area = layout.cell(column, row);
        boolean here = isHalf(column, row);
        if (column + 1 < columns && here != isHalf(column + 1, row)) {
          edge(area.right(), area.top(), area.right(), area.bottom());
        }
        if (row + 1 < rows && here != isHalf(column, row + 1)) {
          edge(area.left(), area.top(), area.right(), area.top());
        }
      }
    }
  }

  private boolean isHalf(int column, int row) {
    BornDead.Cell cell = layout.at(column, row);
    return cells.count(cell).networks() > 0 && cells.share(cell) >= 0.5;
  }

  private void edge(double x1, double y1, double x2, double y2) {
    double thick = Math.min(look.line(2), 0.22 * layout.cell(0, 0).height());
    Stroke stroke = new Stroke(look.palette().text(), thick);
    surface.line(x1, y1, x2, y2, new Stroke(look.paper(), 2.6 * thick));
    surface.line(x1, y1, x2, y2, stroke);
  }

  private void axes() {
    Area grid = layout.grid();
    Area all = layout.all();
    TextStyle below = look.label().at(Horizontal.CENTER, Vertical.TOP);
    TextStyle beside = look.label().at(Horizontal.RIGHT, Vertical.MIDDLE);
    int everyColumn = every(columns, widest(cells.widths()) + 0.5 * below.size(), grid.width());
    for (int column = 0; column < columns; column += everyColumn) {
      Area area = layout.cell(column, 0);
      String text = Integer.toString(cells.widths().get(column));
      surface.text(
          text, area.left() + area.width() / 2, grid.bottom() + 0.35 * below.size(), below);
    }
    int everyRow = every(rows, 1.15 * beside.size(), grid.height());
    int first = (everyRow - cells.depths().getFirst() % everyRow) % everyRow;
    for (int row = first < rows ? first : 0; row < rows; row += everyRow) {
      String text = Integer.toString(cells.depths().get(row));
      surface.text(text, grid.left() - 0.5 * beside.size(), layout.cell(0, row).middle(), beside);
    }
    Words words = new Words(look.messages());
    surface.text(
        words.get("experiment.chart.dead.width"),
        grid.left() + grid.width() / 2,
        grid.bottom() + 1.95 * below.size(),
        below);
    Axes.paintName(surface, grid, words.get("experiment.chart.dead.hidden"), all.left(), look);
  }

  private double widest(List<Integer> numbers) {
    return TextRuler.ESTIMATE.textWidth(Integer.toString(numbers.getLast()), look.label());
  }

  /** Every so many numbers are written, so that they do not touch. */
  private static int every(int count, double room, double length) {
    return Math.max(1, (int) Math.ceil(room * count / length));
  }

  private void bar() {
    Area bar = layout.bar();
    if (bar.width() == 0) {
      return;
    }
    int[] argb = new int[SHADES];
    for (int i = 0; i < SHADES; i++) {
      argb[i] = Argb.of(look.palette().shade(1 - i / (SHADES - 1.0)));
    }
    surface.image(argb, 1, SHADES, bar.left(), bar.top(), bar.width(), bar.height(), false);
    TextStyle style = look.label().at(Horizontal.LEFT, Vertical.MIDDLE);
    Scale scale = new Scale.Linear(new Range(0, 1), true);
    int most = Math.max(2, (int) (bar.height() / (2 * style.size())));
    for (Scale.Tick tick : scale.ticks(most, look.messages().language())) {
      double y = bar.bottom() - tick.value() * bar.height();
      double line = Math.floor(y) + 0.5;
      double end = bar.right() + look.line(3);
      surface.line(bar.right(), line, end, line, new Stroke(look.palette().axis(), look.line(1)));
      surface.text(tick.label(), end + 0.3 * style.size(), y, style);
    }
  }
}
