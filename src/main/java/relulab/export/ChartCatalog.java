package relulab.export;

import java.util.List;
import relulab.view.chart.Chart;
import relulab.view.functions.FunctionCharts;

/** The charts that can be made without the window. */
public final class ChartCatalog {
  private ChartCatalog() {}

  /** All charts with these settings, in the order in which they are listed. */
  public static List<Chart> all(FunctionSettings settings) {
    return FunctionCharts.all(settings.plot());
  }
}
