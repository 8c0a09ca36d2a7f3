package relulab.view.experiments;

import java.util.List;
import org.jspecify.annotations.Nullable;
import relulab.view.chart.Look;
import relulab.view.surface.Surface;

/** A chart of panels of curves. */
interface CurveChart extends ExperimentChart {

  /** The line under the title. */
  String note(Words words);

  /** The signs that need a word. */
  List<Legend.Entry> legend(Words words, Look look);

  /** What the panels show. */
  CurvePlot plot(Words words, Look look);

  @Override
  default void paint(Surface surface, double width, double height, Look look) {
    Sheet sheet = sheet(width, height, look);
    sheet.paint(surface);
    CurvePainter.paint(surface, layout(sheet, look));
  }

  @Override
  default @Nullable Reading reading(double x, double y, double width, double height, Look look) {
    return layout(sheet(width, height, look), look).reading(x, y);
  }

  private Sheet sheet(double width, double height, Look look) {
    Words words = new Words(look.messages());
    String title = title(look.messages());
    return new Sheet(title, note(words), legend(words, look), width, height, look);
  }

  private CurveLayout layout(Sheet sheet, Look look) {
    return CurveLayout.of(plot(new Words(look.messages()), look), sheet.plot(), look);
  }
}
