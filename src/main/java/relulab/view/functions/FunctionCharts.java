package relulab.view.functions;

import java.util.List;
import java.util.stream.Collectors;
import relulab.text.Messages;
import relulab.text.Numbers;
import relulab.view.chart.Chart;
import relulab.view.chart.Look;
import relulab.view.functions.FunctionsLayout.Part;
import relulab.view.surface.Surface;

/** The charts of the Functions page, as pictures. */
public final class FunctionCharts {
  private static final double PAD = 16;

  private FunctionCharts() {}

  /** f(x) alone. */
  public static Chart value(FunctionPlot plot) {
    return new PlotChart("value", Part.VALUE, plot);
  }

  /** f'(x) alone. */
  public static Chart slope(FunctionPlot plot) {
    return new PlotChart("slope", Part.SLOPE, plot);
  }

  /** f above f' on one axis: the whole page. */
  public static Chart functions(FunctionPlot plot) {
    return new PlotChart("functions", Part.BOTH, plot);
  }

  /** All of them, in the order in which they are listed. */
  public static List<Chart> all(FunctionPlot plot) {
    return List.of(value(plot), slope(plot), functions(plot));
  }

  private record PlotChart(String id, Part part, FunctionPlot plot) implements Chart {

    @Override
    public String title(Messages messages) {
      return messages.get("functions.chart." + id);
    }

    @Override
    public String settings(Messages messages) {
      String functions =
          plot.functions().stream()
              .map(f -> FunctionNames.full(f, messages))
              .collect(Collectors.joining(messages.get("functions.separator")));
      return messages.get(
          "functions.settings",
          functions,
          Numbers.significant(plot.x().min(), plot.x().digits()),
          Numbers.significant(plot.x().max(), plot.x().digits()),
          messages.get("functions.convention." + plot.convention().id()));
    }

    @Override
    public void paint(Surface surface, double width, double height, Look look) {
      surface.clear(look.palette().card());
      FunctionsLayout layout =
          FunctionsLayout.of(part, PAD, PAD, width - 2 * PAD, height - 2 * PAD, plot, look);
      FunctionsPainter.paint(surface, plot, layout, true, look);
    }
  }
}
