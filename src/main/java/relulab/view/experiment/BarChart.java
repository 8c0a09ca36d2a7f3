package relulab.view.experiment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Sheet;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.Surface;

/** A chart of horizontal bars. */
interface BarChart extends ExperimentChart {

  /** The line under the title. */
  String note(Words words);

  /** The signs that need a word. */
  List<Legend.Entry> legend(Words words);

  /** What the bars show. */
  Bars bars(Words words);

  @Override
  default Arranged arranged(double width, double height, boolean titled, Look look) {
    Words words = new Words(look.messages());
    String title = titled ? title(look.messages()) : "";
    Sheet sheet = new Sheet(title, note(words), legend(words), width, height, look);
    return new OnSheet(sheet, BarLayout.of(bars(words), sheet.plot(), look));
  }

  /** The bars and what surrounds them. */
  record OnSheet(Sheet sheet, BarLayout layout) implements Arranged {
    @Override
    public void paint(Surface surface) {
      sheet.paint(surface);
      BarPainter.paint(surface, layout);
    }

    @Override
    public @Nullable Reading reading(double x, double y) {
      return layout.reading(x, y);
    }

    @Override
    public Optional<Reading> showing(int cell, double value) {
      return layout.showing(cell, value);
    }
  }
}
