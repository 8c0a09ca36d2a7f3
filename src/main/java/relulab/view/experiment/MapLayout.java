package relulab.view.experiment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.model.experiment.BornDead;
import relulab.view.chart.Area;
import relulab.view.chart.Axes;
import relulab.view.chart.Look;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.TextRuler;

/**
 * Where the parts of a map lie.
 *
 * @param grid all cells
 * @param bar the scale of shades
 */
record MapLayout(BornDeadCells cells, Area all, Area grid, Area bar, Look look) {
  private static final double BAR = 13;

  static MapLayout of(BornDeadCells cells, Area all, Look look) {
    double font = look.label().size();
    String deepest = Integer.toString(cells.depths().getLast());
    double left = TextRuler.ESTIMATE.textWidth(deepest, look.label()) + 0.8 * font;
    double scale = look.line(BAR) + TextRuler.ESTIMATE.textWidth("100 %", look.label()) + 2 * font;
    scale = scale > 0.3 * all.width() ? 0 : scale;
    double top = Axes.roomAbove(look);
    Area grid =
        new Area(
            all.left() + left,
            all.top() + top,
            Math.max(1, all.width() - left - scale),
            Math.max(1, all.height() - top - Axes.roomBelow(look)));
    double barWidth = scale == 0 ? 0 : look.line(BAR);
    Area bar = new Area(grid.right() + 1.2 * font, grid.top(), barWidth, grid.height());
    return new MapLayout(cells, all, grid, bar, look);
  }

  /** The rectangle of a cell: column from the left, row from the bottom. */
  Area cell(int column, int row) {
    List<Integer> widths = cells.widths();
    List<Integer> depths = cells.depths();
    double width = grid.width() / widths.size();
    double height = grid.height() / depths.size();
    return new Area(
        grid.left() + column * width, grid.bottom() - (row + 1) * height, width, height);
  }

  BornDead.Cell at(int column, int row) {
    return cells.cell(cells.widths().get(column), cells.depths().get(row));
  }

  /** The middle of a cell of the results. */
  Optional<Reading> showing(int cell) {
    BornDead.Cell wanted = cells.experiment().cell(cell);
    int column = cells.widths().indexOf(wanted.width());
    int row = cells.depths().indexOf(wanted.hidden());
    if (column < 0 || row < 0) {
      return Optional.empty();
    }
    Area area = cell(column, row);
    return Optional.ofNullable(reading(area.left() + area.width() / 2, area.middle()));
  }

  /** The cell at a point, marked in its middle. */
  @Nullable Reading reading(double x, double y) {
    if (!grid.contains(x, y)) {
      return null;
    }
    int columns = cells.widths().size();
    int rows = cells.depths().size();
    int column = Math.min(columns - 1, (int) ((x - grid.left()) / grid.width() * columns));
    int row = Math.min(rows - 1, (int) ((grid.bottom() - y) / grid.height() * rows));
    Area area = cell(column, row);
    return new Reading(
        area.left() + area.width() / 2,
        area.middle(),
        cells.lines(at(column, row), new Words(look.messages())));
  }
}
