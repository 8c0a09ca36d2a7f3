package relulab.controller;

import java.util.List;
import relulab.view.chart.Chart;

/** A page whose charts can be exported. */
@FunctionalInterface
public interface ChartSource {

  /** The charts as the page shows them now. */
  List<Chart> charts();
}
