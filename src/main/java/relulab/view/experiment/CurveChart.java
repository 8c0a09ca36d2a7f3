package relulab.view.experiment;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Legend;
import relulab.view.chart.Look;
import relulab.view.chart.Sheet;
import relulab.view.experiment.ExperimentChart.Reading;
import relulab.view.surface.Surface;

/** A chart of panels of curves. */
interface CurveChart extends ExperimentChart {

  /** The line under the title. */
  String note(Words words);

  /** The signs that need a word. */
  List<Legend.Entry> legend(Words words, Look look);

  /** The signs that need a word where the curves are named at their ends. */
  default List<Legend.Entry> unnamed(Words words, Look look) {
    return List.of();
  }

  /** What the panels show. */
  CurvePlot plot(Words words, Look look);

  @Override
  default Arranged arranged(double width, double height, boolean titled, Look look) {
    Words words = new Words(look.messages());
    String title = titled ? title(look.messages()) : "";
    CurvePlot plot = plot(words, look);
    Sheet bare = new Sheet(title, note(words), unnamed(words, look), width, height, look);
    Sheet sheet =
        CurveLayout.canName(plot, bare.plot(), look)
            ? bare
            : new Sheet(title, note(words), legend(words, look), width, height, look);
    return new OnSheet(sheet, CurveLayout.of(plot, sheet.plot(), look));
  }

  /** The curves and what surrounds them. */
  record OnSheet(Sheet sheet, CurveLayout layout) implements Arranged {
    @Override
    public void paint(Surface surface) {
      sheet.paint(surface);
      CurvePainter.paint(surface, layout);
    }

    @Override
    public @Nullable Reading reading(double x, double y) {
      return layout.reading(x, y);
    }

    @Override
    public Optional<Reading> showing(int cell, double value) {
      return layout.showing(value);
    }
  }
}
