package relulab.view.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.text.Messages;
import relulab.view.chart.Area;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Sheet;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.Stroke;
import relulab.view.surface.Surface;

/** The share of networks that are dead at birth as a map: width to the right, depth upwards. */
record BornDeadMap(BornDeadCells cells) implements ExperimentChart {

  @Override
  public String id() {
    return "born-dead-map";
  }

  @Override
  public String title(Messages messages) {
    return messages.get("experiment.chart.dead.mapTitle");
  }

  @Override
  public String settings(Messages messages) {
    return cells.settings(messages);
  }

  @Override
  public Arranged arranged(double width, double height, boolean titled, Look look) {
    Words words = new Words(look.messages());
    String note = words.note("experiment.chart.dead.mapNote", cells.results());
    Sheet sheet =
        new Sheet(titled ? title(look.messages()) : "", note, legend(words), width, height, look);
    return new OnSheet(sheet, MapLayout.of(cells, sheet.plot(), look));
  }

  /** The map and what surrounds it. */
  private record OnSheet(Sheet sheet, MapLayout layout) implements Arranged {
    @Override
    public void paint(Surface surface) {
      sheet.paint(surface);
      BornDeadPainter.paint(surface, layout.cells(), layout);
    }

    @Override
    public @Nullable Reading reading(double x, double y) {
      return layout.reading(x, y);
    }

    @Override
    public Optional<Reading> showing(int cell, double value) {
      return layout.showing(cell);
    }
  }

  private List<Legend.Entry> legend(Words words) {
    List<Legend.Entry> entries = new ArrayList<>();
    entries.add(new Legend.Entry(BornDeadMap::line, words.get("experiment.chart.dead.half")));
    if (cells.results().cells().stream().anyMatch(cell -> cell.networks() == 0)) {
      entries.add(new Legend.Entry(BornDeadMap::empty, words.get("experiment.chart.none")));
    }
    return entries;
  }

  private static void line(Surface surface, double x, double y, double width, Look look) {
    surface.line(x, y, x + width, y, new Stroke(look.palette().text(), look.line(2)));
  }

  private static void empty(Surface surface, double x, double y, double width, Look look) {
    double tall = look.line(11);
    BornDeadPainter.empty(surface, new Area(x, y - tall / 2, width, tall), look);
  }
}
